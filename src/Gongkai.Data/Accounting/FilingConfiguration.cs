using System.Text.Json;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Accounting;

internal sealed class FilingConfiguration : IEntityTypeConfiguration<Filing>, IEntityTypeConfiguration<ManualCorrection>, IEntityTypeConfiguration<OwnTemplate>
{
    private const string Computed = "computed";

    public void Configure(EntityTypeBuilder<Filing> builder)
    {
        builder.ToTable("AnnualReportFilings");
        builder.Ignore(filing => filing.Form).Ignore(filing => filing.IsPublished).Ignore(filing => filing.Figures).Ignore(filing => filing.Report).Ignore(filing => filing.Computed);

        // Two hundred numbers that are only ever read together.
        builder.Property<Dictionary<string, decimal>>(Computed).HasColumnName("Computed").HasConversion(
            numbers => JsonSerializer.Serialize(numbers, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, decimal>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<Dictionary<string, decimal>>(
                (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.Count == other.Count && !one.Except(other).Any()),
                numbers => numbers.Count,
                numbers => new Dictionary<string, decimal>(numbers)));
        builder.ComplexProperty(filing => filing.Prose, prose =>
        {
            prose.Property(text => text.Preamble).HasMaxLength(Filing.ProseLimit);
            prose.Property(text => text.Overview).HasMaxLength(Filing.ProseLimit);
            prose.Property(text => text.Problems).HasMaxLength(Filing.ProseLimit);
            prose.Property(text => text.Other).HasMaxLength(Filing.ProseLimit);
        });
        builder.Property(filing => filing.PublicNote).HasMaxLength(Filing.NoteLimit);
        builder.Property(filing => filing.OverrideReason).HasMaxLength(Filing.NoteLimit);
        builder.Property(filing => filing.PublishedByName).HasMaxLength(Person.NameLimit);
        builder.HasOne(filing => filing.Agency).WithMany().HasForeignKey(filing => filing.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(filing => filing.PublishedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(filing => filing.Corrections).WithOne().HasForeignKey("FilingId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(filing => new { filing.AgencyId, filing.Year, filing.Version })
            .RefusedAs("filing.twice", "该年度的报告已经开始编制，请从列表中打开。");
    }

    public void Configure(EntityTypeBuilder<ManualCorrection> builder)
    {
        builder.ToTable("AnnualReportCorrections");
        builder.Property(correction => correction.Cell).HasMaxLength(100);
        builder.Property(correction => correction.Reason).HasMaxLength(ManualCorrection.ReasonLimit);
        builder.Property(correction => correction.PersonName).HasMaxLength(Person.NameLimit);

        // 万元 with six decimals: more than the ten-thousandths in which money is kept elsewhere.
        builder.Property(correction => correction.Computed).HasConversion<string>().HasMaxLength(40);
        builder.Property(correction => correction.Value).HasConversion<string>().HasMaxLength(40);
        builder.HasOne<Person>().WithMany().HasForeignKey(correction => correction.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("FilingId", nameof(ManualCorrection.Order)).RefusedAsConflict();
    }

    public void Configure(EntityTypeBuilder<OwnTemplate> builder)
    {
        builder.ToTable("AnnualReportTemplates");
        builder.Ignore(template => template.Template);
        builder.Property(template => template.Preamble).HasMaxLength(ReportTemplate.TextLimit);
        builder.Property(template => template.Overview).HasMaxLength(ReportTemplate.TextLimit);
        builder.Property(template => template.Problems).HasMaxLength(ReportTemplate.TextLimit);
        builder.Property(template => template.Other).HasMaxLength(ReportTemplate.TextLimit);
        builder.HasOne<Agency>().WithMany().HasForeignKey(template => template.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(template => template.AgencyId).RefusedAsConflict();
    }
}
