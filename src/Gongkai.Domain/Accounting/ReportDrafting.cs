using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Accounting;

/// <summary>Puts an annual report together: figures, and prose either drafted from a template or written by the office.</summary>
public static class ReportDrafting
{
    /// <summary>Drafts the prose of a report from the ledger.</summary>
    public static ReportProseText Draft(ReportTemplate template, LedgerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new ReportProseText(
            Lines(template.Preamble), Lines(template.Overview), Lines(template.Problems), Lines(template.Other));

        string Lines(string part) => string.Join('\n', ReportTemplate.Write(part, facts));
    }

    /// <summary>The report as it will be published.</summary>
    /// <param name="organization">The agency's name.</param>
    /// <param name="year">The year.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="prose">The prose.</param>
    /// <param name="signedOn">The day it is signed; null while it is prepared.</param>
    public static AnnualReport Compose(string organization, int year, Figures figures, ReportProseText prose, DateOnly? signedOn = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(prose);
        return new AnnualReport(figures)
        {
            Organization = organization,
            Year = year,
            Title = $"{organization}{year}年政府信息公开工作年度报告",
            Signature = signedOn is null ? null : organization,
            SignedOn = signedOn,
            Preamble = Paragraphs(prose.Preamble),
            Sections = [.. figures.Form.Sections.Select(section => new ReportSection(section.Number, section.Title, Paragraphs(Text(section, figures.Form, prose))))],
        };
    }

    private static string Text(FormSection section, ReportForm form, ReportProseText prose) => section.Number switch
    {
        1 => prose.Overview,
        5 => prose.Problems,
        _ => section == form.Sections[^1] ? prose.Other : "",
    };

    private static IReadOnlyList<Paragraph> Paragraphs(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line))];
}

/// <summary>The prose of a report, a paragraph a line.</summary>
/// <param name="Preamble">What stands before the first section.</param>
/// <param name="Overview">Section 1.</param>
/// <param name="Problems">Section 5.</param>
/// <param name="Other">Section 6.</param>
public sealed record ReportProseText(string Preamble, string Overview, string Problems, string Other)
{
    /// <summary>The refusal <c>filing.prose</c> where a part is too long.</summary>
    public Refusal? Fault() => new[] { Preamble, Overview, Problems, Other }.Any(part => part.Length > Filing.ProseLimit)
        ? new Refusal("filing.prose", $"报告的每一部分不能超过{Filing.ProseLimit}个字，请精简。")
        : null;
}
