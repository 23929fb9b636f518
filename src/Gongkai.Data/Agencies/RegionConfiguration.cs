using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Agencies;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("Regions");
        builder.HasRevision();
        builder.Property(region => region.Code).HasMaxLength(9);
        builder.Property(region => region.Name).HasMaxLength(Region.NameLimit);
        builder.HasOne(region => region.Parent).WithMany().HasForeignKey(region => region.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(region => region.Code).RefusedAs("region.code", "该行政区划代码已被使用，请核对后重新填写。");
    }
}
