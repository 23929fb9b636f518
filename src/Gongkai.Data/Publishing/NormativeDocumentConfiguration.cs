using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class NormativeDocumentConfiguration : IEntityTypeConfiguration<NormativeDocument>, IEntityTypeConfiguration<DocumentRelation>
{
    public void Configure(EntityTypeBuilder<NormativeDocument> builder)
    {
        builder.ToTable("NormativeDocuments");
        builder.Ignore(document => document.EndedOn);
        builder.Property(document => document.Title).HasMaxLength(200);
        builder.Property(document => document.DocumentNumber).HasMaxLength(60);
        builder.HasOne(document => document.Agency).WithMany().HasForeignKey(document => document.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Item>().WithMany().HasForeignKey(document => document.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(document => document.Relations).WithOne().HasForeignKey("DocumentId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DocumentRelation> builder)
    {
        builder.ToTable("DocumentRelations");
        builder.HasOne(relation => relation.By).WithMany().HasForeignKey(relation => relation.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
