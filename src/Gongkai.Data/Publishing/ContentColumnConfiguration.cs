using Gongkai.Domain.Publishing.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class ContentColumnConfiguration : IEntityTypeConfiguration<ContentColumn>
{
    public void Configure(EntityTypeBuilder<ContentColumn> builder)
    {
        builder.ToTable("Columns");
        builder.Property(column => column.Code).HasMaxLength(12);
        builder.Property(column => column.Name).HasMaxLength(30);
        builder.HasOne(column => column.Agency).WithMany().HasForeignKey(column => column.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(column => column.Parent).WithMany().HasForeignKey(column => column.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(column => column.Owner).WithMany().HasForeignKey(column => column.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(column => new { column.AgencyId, column.Code }).RefusedAs("column.code", "本机关已有使用该代码的栏目，请换一个代码。");
    }
}
