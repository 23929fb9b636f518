using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>Counts given to several names in turn: 予以公开、部分公开、不予公开分别为7件、2件和1件.</summary>
/// <param name="Names">The names in their order; empty where they are years.</param>
/// <param name="Years">The years in their order: 2021年、2022年分别收到10件、12件; empty where they are names.</param>
/// <param name="Words">The words between 分别 and the first count, which belong to each.</param>
/// <param name="First">Index of the first count among the paragraph's numbers; one follows for each name.</param>
internal sealed partial record RespectiveCounts(IReadOnlyList<string> Names, IReadOnlyList<int> Years, string Words, int First)
{
    private const int MostWords = 12;

    /// <summary>How many counts there are.</summary>
    public int Count => Names.Count + Years.Count;

    /// <summary>The series that begins with a number; null where none does, or names and counts are not as many.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">Index of the number.</param>
    public static RespectiveCounts? From(ProseParagraph paragraph, int first)
    {
        var number = paragraph.Numbers[first];
        var before = paragraph.PhraseBefore(first);
        var at = before.LastIndexOf("分别", StringComparison.Ordinal);
        if (at < 0 || before.Length - at > MostWords)
            return null;
        var count = 1;
        while (first + count < paragraph.Numbers.Count && paragraph.Numbers[first + count] is var next && next.Kind == number.Kind && next.Unit == number.Unit
            && paragraph.Between(first + count - 1, first + count) is "、" or "和" or "与" or "及" or "，" or "以及")
            count++;
        if (count < 2)
            return null;
        var words = before[(at + 2)..].TrimStart("为是有计");
        var named = number.Start - (before.Length - at);
        if (YearsBefore(paragraph, first, count, named) is { Count: > 0 } years)
            return new RespectiveCounts([], years, words.ToString(), first);
        var start = Math.Max(paragraph.ClauseStart(named), first == 0 ? 0 : paragraph.Numbers[first - 1].End);
        if (start >= named)
            return null;
        var names = Split(paragraph.Text[start..named], count);
        return names.Count == count ? new RespectiveCounts(names, [], words.ToString(), first) : null;
    }

    // 2021年、2022年, one after the other right before 分别.
    private static List<int> YearsBefore(ProseParagraph paragraph, int first, int count, int end)
    {
        var years = new List<int>();
        for (var index = first - count; index >= 0 && index < first; index++)
        {
            var isNext = index == first - 1
                ? paragraph.Text[paragraph.Numbers[index].End..end] is var rest && YearEnd().IsMatch(rest)
                : paragraph.Between(index, index + 1) is "、" or "和" or "与" or "，";
            if (paragraph.Numbers[index].Kind != NumberKind.Year || !isNext)
                return [];
            years.Add((int)paragraph.Numbers[index].Value);
        }

        return years;
    }

    // A name may hold 和 itself (法人和其他组织): the last piece is parted only where one name is lacking.
    private static List<string> Split(string text, int count)
    {
        var lead = text.LastIndexOf("其中", StringComparison.Ordinal);
        List<string> names = [.. (lead < 0 ? text : text[(lead + 2)..]).Split('、')];
        if (names.Count != count - 1)
            return names;
        var last = names[^1];
        foreach (var joint in (ReadOnlySpan<string>)["以及", "和", "与", "及"])
        {
            var at = last.IndexOf(joint, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            names[^1] = last[..at];
            names.Add(last[(at + joint.Length)..]);
            break;
        }

        return names;
    }

    [GeneratedRegex("^度?，?(?:我[局委办厅镇乡县市区省州旗]|全[省市县区州旗镇乡])?$")]
    private static partial Regex YearEnd();
}
