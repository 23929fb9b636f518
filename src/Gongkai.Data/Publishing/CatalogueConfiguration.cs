using Gongkai.Domain.Publishing.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class CatalogueConfiguration : IEntityTypeConfiguration<StandardCatalogue>, IEntityTypeConfiguration<CatalogueEntry>
{
    public void Configure(EntityTypeBuilder<StandardCatalogue> builder)
    {
        builder.ToTable("Catalogues");
        builder.Property(catalogue => catalogue.Title).HasMaxLength(100);
        builder.HasOne(catalogue => catalogue.Agency).WithMany().HasForeignKey(catalogue => catalogue.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(catalogue => catalogue.Entries).WithOne().HasForeignKey("CatalogueId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(catalogue => new { catalogue.AgencyId, catalogue.Edition })
            .RefusedAs("catalogue.edition", "他人已起草了同一版目录，请刷新页面，在该版上继续修改。");
    }

    public void Configure(EntityTypeBuilder<CatalogueEntry> builder)
    {
        builder.ToTable("CatalogueEntries");
        builder.Property(entry => entry.Code).HasMaxLength(10);
        builder.ComplexProperty(entry => entry.Line, line =>
        {
            line.Property(printed => printed.Matter).HasMaxLength(100);
            line.Property(printed => printed.Elements).HasMaxLength(2000);
            line.Property(printed => printed.StatutoryCode).HasMaxLength(10);
        });
        builder.HasIndex("CatalogueId", nameof(CatalogueEntry.Code)).RefusedAsConflict();
    }
}
