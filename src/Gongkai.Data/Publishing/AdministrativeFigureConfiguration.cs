using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class AdministrativeFigureConfiguration : IEntityTypeConfiguration<AdministrativeFigure>
{
    public void Configure(EntityTypeBuilder<AdministrativeFigure> builder)
    {
        builder.ToTable("AdministrativeFigures");
        builder.Property(figure => figure.Evidence).HasMaxLength(500);
        builder.Property(figure => figure.CorrectionReason).HasMaxLength(500);
        builder.Property(figure => figure.EnteredByName).HasMaxLength(Person.NameLimit);
        builder.HasOne(figure => figure.Department).WithMany().HasForeignKey(figure => figure.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(figure => figure.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(figure => figure.EvidenceFile).IsFile();
    }
}
