using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Importing;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportLine>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("Imports");
        builder.Ignore(import => import.IsOpen);
        builder.Property(import => import.PersonName).HasMaxLength(Person.NameLimit);
        builder.Property(import => import.Source).HasMaxLength(Import.SourceLimit);
        builder.ComplexProperty(import => import.File).IsFile();
        builder.HasOne<Agency>().WithMany().HasForeignKey(import => import.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(import => import.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportLine> builder)
    {
        builder.ToTable("ImportLines");
        builder.HasKey(line => new { line.ImportId, line.Number });
        builder.Property(line => line.Place).HasMaxLength(MigratedItem.OriginLimit);
        builder.HasOne<Import>().WithMany().HasForeignKey(line => line.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
