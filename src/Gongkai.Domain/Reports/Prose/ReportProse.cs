namespace Gongkai.Domain.Reports.Prose;

/// <summary>The prose of a report as the rules read it.</summary>
public sealed class ReportProse
{
    private static readonly ReportProse None = new([]);

    private ReportProse(IReadOnlyList<ProseParagraph> paragraphs) => Paragraphs = paragraphs;

    /// <summary>The paragraphs in their order, those before the first section included.</summary>
    public IReadOnlyList<ProseParagraph> Paragraphs { get; }

    /// <summary>Reads the prose of a report.</summary>
    public static ReportProse Of(AnnualReport report)
    {
        if (report.Preamble.Count == 0 && report.Sections.Count == 0)
            return None;
        var paragraphs = new List<ProseParagraph>();
        foreach (var paragraph in report.Preamble)
            paragraphs.Add(new ProseParagraph(paragraph, null));
        foreach (var section in report.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
                paragraphs.Add(new ProseParagraph(paragraph, section.Number));
        }

        return new ReportProse(paragraphs);
    }

    /// <summary>The figures of the tables that the prose states, paragraph by paragraph.</summary>
    public IReadOnlyList<Statement> Statements(AnnualReport report)
    {
        if (Paragraphs.Count == 0)
            return [];
        var organization = new OwnName(report.Organization);
        return [.. Paragraphs.SelectMany(paragraph =>
            StatementReading.Read(paragraph, organization, report.Year, report.Figures)
                .Concat(NilReading.Read(paragraph, organization, report.Year)))];
    }
}
