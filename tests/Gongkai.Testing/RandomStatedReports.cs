using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Testing;

/// <summary>A paragraph whose numbers are marked ⟦12⟧.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Marked">The text with marks.</param>
public sealed record MarkedParagraph(int Section, string Marked);

/// <summary>Random reports whose prose states their figures, shares of a whole and changes against last year, all of it right.</summary>
public static partial class RandomStatedReports
{
    private const int Year = 2023;

    // {…} is a figure of the report by its cells, {…!} last year's.
    private static readonly string[] Received =
    [
        "2023年，我局共收到政府信息公开申请{applications.received}件，其中自然人申请{applications.received@natural_person}件，法人或其他组织申请{applications.received@organizations}件；"
            + "上年结转{applications.carried_in}件；办结{applications.total}件，结转下年度继续办理{applications.carried_out}件。",
        "本年度新收依申请公开申请{applications.received}宗，上年度结转{applications.carried_in}宗，办理答复{applications.total}宗，结转至下年度{applications.carried_out}宗。",
        "（二）依申请公开。全年收到{applications.received}件政府信息公开申请，均依法办理。",
    ];

    private static readonly string[] Outcomes =
    [
        "从办理结果看，予以公开{applications.disclosed}件，部分公开{applications.partly_disclosed}件，不予公开{applications.refused.*}件，"
            + "无法提供{applications.unable.*}件，不予处理{applications.not_processed.*}件，其他处理{applications.other*}件。",
        "其中予以公开及部分公开{applications.disclosed + applications.partly_disclosed}件，因本机关不掌握等原因无法提供{applications.unable.*}件。",
        "",
    ];

    private static readonly string[] Documents =
    [
        "全年制发行政规范性文件{proactive.normative_documents@issued}件，废止{proactive.normative_documents@repealed}件，现行有效{proactive.normative_documents@effective}件。",
        "作出行政许可决定{proactive.licensing@decisions}件，作出行政处罚决定{proactive.penalty@decisions}件；收取行政事业性收费{proactive.fees@amount}万元。",
    ];

    private static readonly string[] Disputes =
    [
        "2023年，因政府信息公开工作被申请行政复议{disputes.reconsideration}件，其中维持{disputes.reconsideration@upheld}件、纠正{disputes.reconsideration@corrected}件、"
            + "其他结果{disputes.reconsideration@other}件、尚未审结{disputes.reconsideration@pending}件；被提起行政诉讼{disputes.litigation*}件。",
        "信息公开类行政复议{disputes.reconsideration}件，行政诉讼{disputes.litigation*}件。",
    ];

    private static readonly string[] Kinds = ["要闻类", "通知公告类", "政策文件类", "政策解读类", "预决算类", "规划计划类"];

    private static readonly Gen<string> Shares = Gen.Select(Gen.Int[1, 900].Array[2, 6], Gen.Bool, Gen.OneOf("占信息总量的", "占比", "占"), (parts, two, share) =>
    {
        var whole = parts.Sum();
        var listed = parts.Select((part, index) => $"{Kinds[index]}⟦{part}⟧条，{share}⟦{Percent(part, whole, two ? 2 : 1)}⟧%");
        return $"全年公开发布信息⟦{whole}⟧条。其中，{string.Join('；', listed)}。";
    });

    // Complete lists of their own: parts of the year, what is left, a total at the end.
    private static readonly Gen<string> Lists = Gen.Select(Gen.Int[1, 900].Array[4], Gen.Int[0, 2], (parts, kind) => kind switch
    {
        0 => $"一季度发布信息⟦{parts[0]}⟧条，二季度⟦{parts[1]}⟧条，三季度⟦{parts[2]}⟧条，四季度⟦{parts[3]}⟧条，全年共发布⟦{parts.Sum()}⟧条。",
        1 => $"编印资料⟦{parts.Sum()}⟧份，其中公开指南⟦{parts[0]}⟧份、办事手册⟦{parts[1]}⟧份、宣传折页⟦{parts[2]}⟧份、其他⟦{parts[3]}⟧份。",
        _ => $"解读规划⟦{parts[0]}⟧篇、预算⟦{parts[1]}⟧篇、民生政策⟦{parts[2]}⟧篇，合计⟦{parts.Take(3).Sum()}⟧篇。",
    });

    /// <summary>This year's figures with marked paragraphs, and last year's report.</summary>
    public static Gen<(Figures Figures, IReadOnlyList<MarkedParagraph> Paragraphs, AnnualReport Before)> All { get; } = Gen.Select(
        RandomFigures.Correct(ReportForms.Form2021), RandomFigures.Correct(ReportForms.Form2021),
        Gen.Select(Gen.OneOf(Received), Gen.OneOf(Outcomes)), Gen.OneOf(Documents), Gen.OneOf(Disputes), Gen.Select(Shares, Lists),
        (figures, before, applications, documents, disputes, own) =>
            (figures, (IReadOnlyList<MarkedParagraph>)
            [
                new MarkedParagraph(1, own.Item1),
                new MarkedParagraph(1, own.Item2),
                new MarkedParagraph(1, Fill(applications.Item1 + applications.Item2, figures)),
                new MarkedParagraph(1, Fill(documents, figures)),
                new MarkedParagraph(1, Compared(figures, before)),
                new MarkedParagraph(4, Fill(disputes, figures)),
            ], new AnnualReport(before) { Organization = "青禾县财政局", Year = Year - 1 }));

    /// <summary>The report with the marks taken off.</summary>
    public static AnnualReport Report(Figures figures, IEnumerable<MarkedParagraph> paragraphs) => new(figures)
    {
        Organization = "青禾县财政局",
        Year = Year,
        Sections = [.. paragraphs.Select(paragraph => new ReportSection(
            paragraph.Section, "总体情况", [new Paragraph(paragraph.Marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal))]))],
    };

    /// <summary>The marked numbers of a paragraph.</summary>
    public static MatchCollection Numbers(MarkedParagraph paragraph) => Mark().Matches(paragraph.Marked);

    private static string Compared(Figures figures, Figures before)
    {
        var (now, past) = (figures["applications.received[6]"].Number, before["applications.received[6]"].Number);
        var (word, difference) = now >= past ? ("增加", now - past) : ("减少", past - now);
        var rate = past > 0 && now != past ? $"，{(now > past ? "增长" : "下降")}⟦{Percent(difference, past, 1)}⟧%" : "";
        return $"2023年，我局收到政府信息公开申请⟦{now}⟧件，比上年{word}⟦{difference}⟧件{rate}。";
    }

    private static string Fill(string template, Figures figures) =>
        Place().Replace(template, match => $"⟦{CellSum.Of(match.Groups[1].Value).In(figures)}⟧");

    private static string Percent(decimal part, decimal whole, int decimals) =>
        decimal.Round(part * 100 / whole, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Place();

    [GeneratedRegex("⟦([^⟧]+)⟧")]
    private static partial Regex Mark();
}
