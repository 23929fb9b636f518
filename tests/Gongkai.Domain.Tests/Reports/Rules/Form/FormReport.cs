using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

/// <summary>A report that is right in every respect of form, and what is found when parts of it are exchanged.</summary>
internal static class FormReport
{
    public const string Fee = "本年度未收取信息处理费。";

    /// <summary>The findings of the rules of form, those of the given identifier only where one is given.</summary>
    public static IReadOnlyList<Finding> Check(AnnualReport report, string rule = "form.") =>
        [.. RuleBook.Check(report).Where(finding => finding.Rule.StartsWith(rule, StringComparison.Ordinal))];

    /// <summary>The report for 2024 with the given parts in place of its own.</summary>
    public static AnnualReport With(
        string organization = "青禾县财政局",
        DateOnly? signedOn = null,
        DateOnly? publishedOn = null,
        string preamble = "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
        string first = "2024年，本机关认真落实各项公开要求。",
        string fee = Fee,
        IReadOnlyList<ReportSection>? sections = null,
        IReadOnlyList<Paragraph>? strays = null,
        int year = 2024,
        ReportForm? form = null,
        TextOrigin origin = TextOrigin.Characters) => new((form ?? ReportForms.Form2021).Zeros())
        {
            Organization = organization,
            Year = year,
            Title = $"{organization}{year}年政府信息公开工作年度报告",
            Signature = organization,
            SignedOn = signedOn,
            PublishedOn = publishedOn,
            Preamble = [new Paragraph(preamble)],
            Sections = sections ?? Sections(first, fee),
            Strays = strays ?? [],
            Origin = origin,
        };

    /// <summary>The six sections.</summary>
    public static IReadOnlyList<ReportSection> Sections(string first = "认真落实各项公开要求。", string fee = Fee) =>
    [
        Section(1, "总体情况", first),
        Section(2, "主动公开政府信息情况"),
        Section(3, "收到和处理政府信息公开申请情况"),
        Section(4, "政府信息公开行政复议、行政诉讼情况"),
        Section(5, "存在的主要问题及改进情况", "公开内容的深度还不够，下一步将加强培训。"),
        Section(6, "其他需要报告的事项", fee),
    ];

    /// <summary>A section.</summary>
    public static ReportSection Section(int number, string title, params string[] paragraphs) =>
        new(number, title, [.. paragraphs.Select((text, line) => new Paragraph(text, new Place(Line: (number * 100) + line + 1)))], new Place(Line: number * 100));
}
