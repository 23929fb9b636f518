using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Quarters, halves or months that make up the year: 一季度30条，二季度40条，三季度50条，四季度60条，全年共180条.</summary>
public sealed partial class Periods : ReportRule
{
    private static readonly RuleDescription PeriodsSum = new(
        "prose.periods_sum", Severity.Error, "各季度（月）之和与全年数不符", "Parts of the year do not sum to it",
        "条例第四十九条：年度报告按年度编制；同一报告内的数字应当一致",
        "正文把四个季度、上下半年或十二个月全部列出，又写明全年总数的，各期之和应等于全年数。只列出部分时段的不报。请与台账核对后更正。");

    private static readonly string[][] Years =
    [
        ["一季度", "二季度", "三季度", "四季度"],
        ["1季度", "2季度", "3季度", "4季度"],
        ["上半年", "下半年"],
        ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
        ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [PeriodsSum];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            foreach (var periods in Years)
            {
                if (paragraph.Text.Contains(periods[^1], StringComparison.Ordinal) && PartsOf(paragraph, periods) is { Count: > 0 } parts
                    && WholeOf(paragraph, parts) is { } whole && parts.Sum(part => part.Value) != whole.Value)
                    findings.Add(Wrong(paragraph, parts, whole));
            }
        }
    }

    // The count of each period, in the year's order: behind its name, or, where all are named first, in turn.
    private static List<ProseNumber> PartsOf(ProseParagraph paragraph, string[] periods)
    {
        var names = new List<int>();
        var from = 0;
        foreach (var period in periods)
        {
            var at = Find(paragraph.Text, period, from);
            if (at < 0)
                return [];
            names.Add(from = at + period.Length);
        }

        var counts = paragraph.Numbers.Where(number => number.Kind == NumberKind.Count && number.Start >= names[0]).ToList();
        var parts = counts.Exists(number => number.Start < names[^1])
            ? [.. names.Select((name, index) => counts.FirstOrDefault(number => number.Start >= name && (index + 1 == names.Count || number.Start < names[index + 1])))]
            : paragraph.Text.AsSpan(names[^1]).StartsWith("分别", StringComparison.Ordinal) ? counts.Take(periods.Length).ToList() : [];
        return parts.Count == periods.Length && parts.TrueForAll(part => part.End > 0 && part.IsExact && part.Unit == parts[0].Unit)
            && OneSentence(paragraph, names[0], parts) && counts.Count(number => number.Start < parts[^1].End) == parts.Count ? parts : [];
    }

    // 11月 is no 1月, 十一月 no 一月.
    private static int Find(string text, string period, int from)
    {
        for (var at = text.IndexOf(period, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(period, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '十' or '至' or '-' or '—'))
                return at;
        }

        return -1;
    }

    private static bool OneSentence(ProseParagraph paragraph, int start, List<ProseNumber> parts) =>
        paragraph.SentenceEnd(start) >= parts[^1].End;

    // The year's count: right behind the last period, or the one count of the sentence that stands before the first.
    private static ProseNumber? WholeOf(ProseParagraph paragraph, List<ProseNumber> parts)
    {
        ProseNumber? found = null;
        var (start, end) = (paragraph.SentenceStart(parts[0].Start), paragraph.SentenceEnd(parts[^1].End));
        for (var index = 0; index < paragraph.Numbers.Count; index++)
        {
            var number = paragraph.Numbers[index];
            if (number.Kind != NumberKind.Count || number.Unit != parts[0].Unit || number.Start < start || number.Start >= end || parts.Contains(number))
                continue;
            if (found is not null || !number.IsExact || !SaysWhole().IsMatch(paragraph.Text.AsSpan(paragraph.ClauseStart(number.Start)..number.Start)))
                return null;
            found = number;
        }

        return found;
    }

    private static Finding Wrong(ProseParagraph paragraph, List<ProseNumber> parts, ProseNumber whole)
    {
        var sum = Figure.Show(parts.Sum(part => part.Value));
        return PeriodsSum.Find(
            $"各期之和为{sum}（{string.Join(" + ", parts.Select(part => Figure.Show(part.Value)))}），与全年{paragraph.Printed(whole)}不符。请与台账核对后更正。")
            .In(paragraph, parts[parts.Count / 2]) with
        {
            // Halves may be two events of many.
            Severity = parts.Count == 2 ? Severity.Warning : Severity.Error,
            Actual = sum,
            Expected = Figure.Show(whole.Value),
        };
    }

    [GeneratedRegex("全年|年度|累计|合计|共|总")]
    private static partial Regex SaysWhole();
}
