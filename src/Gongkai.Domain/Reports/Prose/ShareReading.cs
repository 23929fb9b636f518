namespace Gongkai.Domain.Reports.Prose;

/// <summary>Finds the shares of a paragraph.</summary>
internal static class ShareReading
{
    private const int MostWords = 24;

    // 占比提高5.7%, 增长后占…: a change of a share, or the share of something that changed, is none.
    private static readonly string[] Changes = ["提高", "增长", "下降", "上升", "降低", "减少", "增加", "同比", "环比", "提升", "回落", "较", "率"];

    /// <summary>The shares in their order.</summary>
    public static List<Share> Read(ProseParagraph paragraph)
    {
        var shares = new List<Share>();
        var numbers = paragraph.Numbers;
        for (var index = 0; index < numbers.Count; index++)
        {
            if (numbers[index].Kind != NumberKind.Percentage)
                continue;
            var run = PercentagesFrom(paragraph, index);
            if (run > 1)
            {
                AddRespective(paragraph, index, run, shares);
                index += run - 1;
            }
            else if (index > 0 && SaysShareOfPart(paragraph, index))
            {
                shares.Add(new Share(index - 1, index));
            }
            else if (SaysShare(paragraph.PhraseBefore(index)))
            {
                shares.Add(new Share(-1, index));
            }
        }

        return shares;
    }

    // How many percentages stand in a row from here: 56.7%、27.1%和16.2%.
    private static int PercentagesFrom(ProseParagraph paragraph, int first)
    {
        var last = first;
        while (last + 1 < paragraph.Numbers.Count && paragraph.Numbers[last + 1].Kind == NumberKind.Percentage
            && paragraph.Between(last, last + 1) is "、" or "和" or "与" or "及" or "，")
            last++;
        return last - first + 1;
    }

    // A类161条、B类77条，分别占67.6%、32.4%: as many counts of one unit right before as there are percentages.
    private static void AddRespective(ProseParagraph paragraph, int first, int run, List<Share> shares)
    {
        var words = paragraph.PhraseBefore(first);
        if (!words.Contains("分别", StringComparison.Ordinal) || !words.Contains('占') || HasChange(words))
            return;
        var numbers = paragraph.Numbers;
        var end = first > 0 && numbers[first - 1].Value == run && numbers[first - 1].Unit is "类" or "种" or "项" ? first - 1 : first;
        if (end < run)
            return;
        var sentence = paragraph.SentenceStart(numbers[first].Start);
        for (var part = end - run; part < end; part++)
        {
            if (numbers[part].Kind != NumberKind.Count || numbers[part].Unit != numbers[end - 1].Unit || numbers[part].Start < sentence)
                return;
        }

        for (var index = 0; index < run; index++)
            shares.Add(new Share(end - run + index, first + index));
    }

    // 77条，占信息总量的27.1%; 77条（27.1%）; 77条，占比27.1%.
    private static bool SaysShareOfPart(ProseParagraph paragraph, int percentage)
    {
        if (paragraph.Numbers[percentage - 1].Kind is not (NumberKind.Count or NumberKind.Money))
            return false;
        var words = paragraph.Between(percentage - 1, percentage);
        if (words is "（" or "（约")
            return paragraph.Text.AsSpan(paragraph.Numbers[percentage].End).StartsWith("）", StringComparison.Ordinal);
        if (words.Length > MostWords || words.IndexOfAny('。', '；') >= 0)
            return false;
        var mark = words.LastIndexOfAny("，（、");
        return (mark < 0 || words[..mark].IndexOfAny('，', '、') < 0) && SaysShare(words[(mark + 1)..]);
    }

    private static bool SaysShare(ReadOnlySpan<char> words) =>
        (words.Contains('占') || words is "比重为" or "比例为" or "比重" or "比例") && !HasChange(words);

    private static bool HasChange(ReadOnlySpan<char> words)
    {
        foreach (var change in Changes)
        {
            if (words.Contains(change, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
