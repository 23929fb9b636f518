using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>Section 6 says whether an information-processing fee was charged, and how much.</summary>
public sealed partial class FeeStatement : ReportRule
{
    // The measures on the fee are in force since 1 January 2021.
    private const int FirstYear = 2021;

    private static readonly RuleDescription Rule = new(
        "form.fee_statement", Severity.Warning, "未报告信息处理费情况", "Information-processing fee not stated", FormBasis.Fee,
        "自2021年起，第六部分“其他需要报告的事项”应当报告收取信息处理费的情况：收费的写明件数和金额，没有收费的写明未收取。只写“无”不够。"
        + "可写：“本机关2024年度未收取信息处理费。”写在其他部分的，请移到第六部分。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var report = subject.Report;
        if (report.Sections.Count == 0 || (report.Year ?? report.Form.FirstYear) < FirstYear)
            return;

        // Where the section itself is missing, that is said already.
        var last = report.Form.Sections[^1].Number;
        var printed = report.Sections.Where(section => section.Number == last).ToList();
        if (printed.Count == 0 || printed.Exists(section => section.Paragraphs.Any(paragraph => Fee().IsMatch(Bare(paragraph.Text)))))
            return;
        if (report.ReadingFindings.Any(finding => finding.Rule == ReadingRule.SectionPicture.Id && finding.Section == last))
            return;
        findings.Add(Missing(printed[0], IsStatedElsewhere(report), report.Year));
    }

    private static Finding Missing(ReportSection section, bool isElsewhere, int? year)
    {
        var text = string.Join("", section.Paragraphs.Select(paragraph => paragraph.Text)).Trim();
        var says = text.Length == 0 ? "没有内容" : text.Length <= 20 ? $"只写了“{text}”" : "没有提到信息处理费";
        var remedy = isElsewhere
            ? "信息处理费的情况写在了别处，请移到第六部分"
            : $"请写明收取信息处理费的情况，没有收取的写“本机关{year}年度未收取信息处理费”";
        return Rule.Find($"第六部分“{section.Title}”{says}，应当报告信息处理费收取情况。{remedy}。") with
        {
            Severity = isElsewhere ? Severity.Info : Severity.Warning,
            Section = section.Number,
            Actual = text.Length <= 60 ? text : text[..60] + "…",
            Place = section.Paragraphs.Count > 0 ? section.Paragraphs[0].Place : section.Place,
            Excerpt = text.Length is > 0 and <= 60 ? text : null,
        };
    }

    private static bool IsStatedElsewhere(AnnualReport report) =>
        report.Preamble.Concat(report.Sections.SelectMany(section => section.Paragraphs))
            .Any(paragraph => ProcessingFee().IsMatch(Bare(paragraph.Text)));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // Wordings differ widely (信息公开处理费, 未收费, 没有向申请人收取任何费用): whoever speaks of a charge has reported.
    [GeneratedRegex("处理费|收费|收取|免费|(?<!经)费用|[未没无]有?(?:产生|发生|涉及)?[^，。；]{0,12}费(?!用?支)")]
    private static partial Regex Fee();

    [GeneratedRegex("信息(?:公开)?处理费|(?:未|没有|不)收取[^，。；]{0,10}费")]
    private static partial Regex ProcessingFee();
}
