using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>
/// Lists that claim to be complete: 共320条，其中通知96条、动态144条、其他80条 ends with all that is left; 网站100条，公众号200条，合计300条 is added up.
/// </summary>
public sealed partial class Lists : ReportRule
{
    private static readonly RuleDescription ListSum = new(
        "prose.list_sum", Severity.Warning, "列举之和与总数不符", "List does not sum to its whole",
        "条例第四十九条、第五十条：年度报告应当如实反映；同一报告内的数字应当一致",
        "正文写明总数，并用“其中……其他（其余）多少条”列全各项的，或者逐项列举后写明“合计（共计）多少条”的，各项之和应等于总数。"
        + "各项可能交叉重复的（如多个渠道同时发布），之和大于总数时不报。请逐项与台账核对后更正。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [ListSum];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            var (mayEndInRest, mayBeAddedUp) = (Rest().IsMatch(paragraph.Text), AddedUp().IsMatch(paragraph.Text));
            for (var index = 0; index < paragraph.Numbers.Count && (mayEndInRest || mayBeAddedUp); index++)
            {
                if (paragraph.Numbers[index] is not { Kind: NumberKind.Count, IsExact: true } whole)
                    continue;
                if (mayEndInRest && DividedUp(paragraph, index) is { Count: > 1 } parts)
                    Compare(paragraph, whole, parts, findings);
                else if (mayBeAddedUp && AddedUp(paragraph, index) is { Count: > 1 } items)
                    Compare(paragraph, whole, items, findings);
            }
        }
    }

    // The counts behind the whole and its 其中 up to what is left; empty where something else stands between or nothing says that it is all.
    private static List<ProseNumber> DividedUp(ProseParagraph paragraph, int index)
    {
        var numbers = paragraph.Numbers;
        var whole = numbers[index];
        if (index + 2 >= numbers.Count || !Divides().IsMatch(paragraph.Between(index, index + 1)))
            return [];
        var parts = new List<ProseNumber>();
        var isRest = false;
        // 共320条。其中，…: the list is the next sentence.
        var end = paragraph.SentenceEnd(numbers[index + 1].Start);
        for (var next = index + 1; next < numbers.Count && numbers[next].Start < end; next++)
        {
            if (paragraph.Depth(numbers[next].Start) > paragraph.Depth(whole.Start))
                continue;
            var phrase = paragraph.PhraseBefore(next);
            if (!IsAlike(numbers[next], whole) || Sum().IsMatch(phrase) || (parts.Count > 0 && phrase.Contains("其中", StringComparison.Ordinal)))
                return [];
            parts.Add(numbers[next]);
            isRest = RestAtStart().IsMatch(phrase);
        }

        // 其他文件102条 in the midst is what is left of one kind only.
        return isRest && IsAllThatIsLeft(paragraph, parts, whole) ? parts : [];
    }

    // One thing may be published in several places: those may exceed the whole.
    private static bool IsAllThatIsLeft(ProseParagraph paragraph, List<ProseNumber> parts, ProseNumber whole) =>
        parts.Sum(part => part.Value) < whole.Value || !Places().IsMatch(paragraph.Text.AsSpan(whole.End..parts[^1].End));

    // The counts that a total at the end of the sentence adds up; empty where any of the last ones before it make it up.
    private static List<ProseNumber> AddedUp(ProseParagraph paragraph, int index)
    {
        var numbers = paragraph.Numbers;
        var total = numbers[index];
        var start = paragraph.SentenceStart(total.Start);
        if (!Total().IsMatch(paragraph.PhraseBefore(index)) || paragraph.Text.AsSpan(start..total.Start).Contains("其中", StringComparison.Ordinal))
            return [];
        var items = new List<ProseNumber>();
        decimal sum = 0;
        for (var before = index - 1; before >= 0; before--)
        {
            var number = numbers[before];
            if (!IsAlike(number, total) || paragraph.Depth(number.Start) != paragraph.Depth(total.Start))
            {
                // Another thing in the same sentence: what is added up is not certain.
                if (number.Start >= start && number.Kind is not (NumberKind.Other or NumberKind.Year))
                    return [];
                continue;
            }

            sum += number.Value;
            if (sum == total.Value && before < index - 1)
                return [];
            if (number.Start >= start)
                items.Insert(0, number);
        }

        return items;
    }

    private static bool IsAlike(ProseNumber number, ProseNumber whole) => number.Kind == NumberKind.Count && number.Unit == whole.Unit && number.IsExact;

    private static void Compare(ProseParagraph paragraph, ProseNumber whole, List<ProseNumber> parts, ICollection<Finding> findings)
    {
        var sum = parts.Sum(part => part.Value);
        if (sum == whole.Value)
            return;
        findings.Add(ListSum.Find(
            $"列举各项之和为{Figure.Show(sum)}（{string.Join(" + ", parts.Select(part => Figure.Show(part.Value)))}），与总数{paragraph.Printed(whole)}不符。请逐项与台账核对后更正。")
            .In(paragraph, parts[parts.Count / 2]) with
        {
            Actual = Figure.Show(sum),
            Expected = Figure.Show(whole.Value),
        });
    }

    [GeneratedRegex("^[，。；：]?(?:其中|包括)[，：]?")]
    private static partial Regex Divides();

    [GeneratedRegex("^(?:以及|和|及|与)?(?:其他|其它|其余|剩余)")]
    private static partial Regex RestAtStart();

    // 两类合计, 各类: no part of its own.
    [GeneratedRegex("^(?:[两三四五六七八几](?:项|类|者|种))?(?:合计|共|总计)|各|[两三四五六七八](?:项|类|者)")]
    private static partial Regex Sum();

    [GeneratedRegex("(?:其他|其它|其余|剩余)")]
    private static partial Regex Rest();

    [GeneratedRegex("合计|共计|总计")]
    private static partial Regex AddedUp();

    [GeneratedRegex("^(?:以上|上述|[两三四五六七八](?:项|类|者)|各项|各类)?(?:合计|共计|总计)(?:主动)?(?:公开|发布)?(?:政府|政务)?(?:信息)?为?$")]
    private static partial Regex Total();

    [GeneratedRegex("网|微|渠道|平台|媒体|方式|途径|公开栏|屏|报|公号|抖音|客户端")]
    private static partial Regex Places();
}
