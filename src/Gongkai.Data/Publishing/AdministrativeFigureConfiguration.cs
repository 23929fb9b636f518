using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

internal sealed class AdministrativeFigureConfiguration : IEntityTypeConfiguration<AdministrativeFigure>, IEntityTypeConfiguration<FigureCorrection>
{
    public void Configure(EntityTypeBuilder<AdministrativeFigure> builder)
    {
        builder.ToTable("AdministrativeFigures");
        builder.Property(figure => figure.Evidence).HasMaxLength(FigureEvidence.NoteLimit);
        builder.Property(figure => figure.EvidenceFileName).HasMaxLength(Attachment.FileNameLimit);
        builder.Property(figure => figure.EnteredByName).HasMaxLength(Person.NameLimit);
        builder.HasOne(figure => figure.Department).WithMany().HasForeignKey(figure => figure.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(figure => figure.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(figure => figure.EvidenceFile).IsFile();
        builder.HasMany(figure => figure.Corrections).WithOne().HasForeignKey("FigureId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FigureCorrection> builder)
    {
        builder.ToTable("AdministrativeFigureCorrections");
        builder.Property(correction => correction.Reason).HasMaxLength(FigureCorrection.ReasonLimit);
        builder.Property(correction => correction.PersonName).HasMaxLength(Person.NameLimit);
        builder.HasOne<Person>().WithMany().HasForeignKey(correction => correction.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("FigureId", nameof(FigureCorrection.Order)).RefusedAsConflict();
    }
}
