using System.Buffers;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Kinds counted without shares: 发布解读1250篇，其中图解类520篇、视频类130篇、文字类610篇. Kinds exclude one another, so they never exceed the whole.</summary>
public sealed class Kinds : ReportRule
{
    private static readonly RuleDescription KindsSum = new(
        "prose.kinds_sum", Severity.Error, "各类之和超过总数", "Kinds exceed the whole",
        "条例第四十九条、第五十条：年度报告应当如实反映；同一报告内的数字应当一致",
        "正文写明总数，又在同一句中用“其中某某类多少条、某某类多少条”列出各类的，各类之和不应超过总数。之和小于总数的，可能另有未列出的类别，不报。请逐类与台账核对后更正。");

    // 两类合计, 各类, 上述三类: a sum of kinds is none.
    private static readonly SearchValues<char> Sums = SearchValues.Create("合共各两二三四五几多等");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [KindsSum];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            if (!paragraph.Text.Contains("其中", StringComparison.Ordinal) || !paragraph.Text.Contains('类', StringComparison.Ordinal))
                continue;
            for (var whole = 0; whole + 2 < paragraph.Numbers.Count; whole++)
            {
                var parts = PartsOf(paragraph, whole);
                var sum = parts.Sum(part => part.Value);
                if (parts.Count > 1 && sum > paragraph.Numbers[whole].Value)
                    findings.Add(TooMany(paragraph, paragraph.Numbers[whole], parts, sum));
            }
        }
    }

    // The counts behind the whole and its 其中, each of a kind, up to the first number that is none. Shares have a rule of their own.
    private static List<ProseNumber> PartsOf(ProseParagraph paragraph, int index)
    {
        var numbers = paragraph.Numbers;
        var whole = numbers[index];
        if (whole.Kind != NumberKind.Count || !whole.IsExact || !paragraph.Between(index, index + 1).Contains("其中", StringComparison.Ordinal))
            return [];
        var parts = new List<ProseNumber>();
        var end = paragraph.SentenceEnd(numbers[index + 1].Start);
        for (var next = index + 1; next < numbers.Count && numbers[next].Start < end; next++)
        {
            var phrase = paragraph.PhraseBefore(next);
            if (numbers[next].Kind == NumberKind.Percentage)
                return [];
            if (numbers[next].Kind != NumberKind.Count || numbers[next].Unit != whole.Unit || !numbers[next].IsExact || paragraph.Depth(numbers[next].Start) != paragraph.Depth(whole.Start)
                || !phrase.Contains('类') || phrase.ContainsAny(Sums) || (next > index + 1 && paragraph.Between(next - 1, next).Contains("其中", StringComparison.Ordinal)))
                break;
            parts.Add(numbers[next]);
        }

        return parts;
    }

    private static Finding TooMany(ProseParagraph paragraph, ProseNumber whole, List<ProseNumber> parts, decimal sum) => KindsSum.Find(
        $"各类之和为{Figure.Show(sum)}（{string.Join(" + ", parts.Select(part => Figure.Show(part.Value)))}），超过总数{paragraph.Printed(whole)}。请逐类与台账核对后更正。")
        .In(paragraph, parts[parts.Count / 2]) with
    {
        Actual = Figure.Show(sum),
        Expected = $"不超过{Figure.Show(whole.Value)}",
    };
}
