using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>The statistic period (统计期限) is the year reported on, from its first day to its last.</summary>
public sealed partial class StatisticPeriod : ReportRule
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    private static readonly RuleDescription Rule = new(
        "form.period", Severity.Warning, "统计期限与报告年度不符", "Statistic period is not the year", FormBasis.Content,
        "年度报告的统计期限是报告年度的1月1日至12月31日。期限中的年份与标题不同，多为沿用上年文本时忘了改。"
        + "年内新设立的机关从设立之日起统计的，作为提示，请在文中说明。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        if (subject.Report.Year is not { } year)
            return;
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            foreach (Match match in Period().Matches(paragraph.Text))
            {
                if (IsOfReport(paragraph, match))
                    Check(match, year, paragraph, findings);
            }
        }
    }

    private static void Check(Match match, int year, ProseParagraph paragraph, ICollection<Finding> findings)
    {
        var firstYear = Number(match.Groups["y1"].Value);
        var lastYear = match.Groups["y2"].Success ? Number(match.Groups["y2"].Value) : firstYear;
        var isFirstDay = Number(match.Groups["m1"].Value) == 1 && Number(match.Groups["d1"].Value) == 1;
        var isLastDay = Number(match.Groups["m2"].Value) == 12 && Number(match.Groups["d2"].Value) == 31;
        if (firstYear == year && lastYear == year && isFirstDay && isLastDay)
            return;
        var expected = $"{year}年1月1日至{year}年12月31日";

        // An agency set up within the year counts from its first day.
        var isNewAgency = firstYear == year && lastYear == year && isLastDay;
        findings.Add(Rule.Find(isNewAgency
            ? $"统计期限为“{match.Value}”，没有从1月1日开始。如机关为年内新设，请在文中说明；否则请改为{expected}。"
            : $"统计期限为“{match.Value}”，与报告年度{year}年不符，应为{expected}。请更正。") with
        {
            Severity = isNewAgency ? Severity.Info : Severity.Warning,
            Section = paragraph.Section,
            Actual = match.Value,
            Expected = expected,
            Place = paragraph.Place,
            Excerpt = Excerpts.Around(paragraph, match.Index, match.Length),
        });
    }

    // A period stands for many things; the report's own is the one that its head or first section calls so.
    private static bool IsOfReport(ProseParagraph paragraph, Match match)
    {
        if (paragraph.Section > 1)
            return false;
        var sentence = paragraph.Text.AsSpan(paragraph.SentenceStart(match.Index)..match.Index);
        return Named().IsMatch(sentence) && !Comparison().IsMatch(sentence);
    }

    private static int Number(string text)
    {
        if (char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[0]))
            return int.Parse(text, CultureInfo.InvariantCulture);
        var value = 0;
        foreach (var c in text)
        {
            if (c == '十')
                value = Math.Max(1, value) * 10;
            else if (text.Length == 4)
                value = (value * 10) + Digit(c);
            else
                value += Digit(c);
        }

        return value;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Math.Max(0, ChineseDigits.IndexOf(c, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<y1>20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})[年.\-/](?<m1>\d{1,2}|[一二三四五六七八九十]{1,2})[月.\-/](?<d1>\d{1,2}|[一二三四五六七八九十]{1,3})日?(?:起|开始)?(?:至|到|—+|－+|–+|-+|~+|～+)(?:(?<y2>20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})[年.\-/]|当年|同年|本年)?(?<m2>\d{1,2}|[一二三四五六七八九十]{1,2})[月.\-/](?<d2>\d{1,2}|[一二三四五六七八九十]{1,3})日?")]
    private static partial Regex Period();

    [GeneratedRegex("统计(?:期|时间|时段|区间|范围|口径|数据)|(?:所列|所用|所涉|中的|列出的)数据|数据[^，。]{0,6}(?:期限|时间|时段|区间|截止)|报告(?:期限|时限|期间|时段)")]
    private static partial Regex Named();

    [GeneratedRegex("上年|去年|上一年|同期|往年")]
    private static partial Regex Comparison();
}
