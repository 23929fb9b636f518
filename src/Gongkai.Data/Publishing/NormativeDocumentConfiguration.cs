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

        // Entered twice, a document would be counted twice in the annual report.
        builder.HasIndex(document => new { document.AgencyId, document.Kind, document.DocumentNumber })
            .RefusedAs("normative.number_taken", "该文号的文件已经登记，不必重复登记；请在登记簿中查找该文号。");
        builder.HasIndex(document => document.ItemId).RefusedAs("normative.item_taken", "所选的信息已是另一文件的正文，请核对索引号。");
    }

    public void Configure(EntityTypeBuilder<DocumentRelation> builder)
    {
        builder.ToTable("DocumentRelations");
        builder.HasOne(relation => relation.By).WithMany().HasForeignKey(relation => relation.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
