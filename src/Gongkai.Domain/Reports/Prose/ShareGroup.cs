namespace Gongkai.Domain.Reports.Prose;

/// <summary>Shares that divide one whole, as far as the text tells.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Shares">The shares in their order.</param>
/// <param name="Stated">The whole the text states right before them (共284条。其中…); null where it states none.</param>
public sealed record ShareGroup(ProseParagraph Paragraph, IReadOnlyList<Share> Shares, ProseNumber? Stated)
{
    /// <summary>Whether every share prints its part.</summary>
    public bool HasParts => Shares[0].Part >= 0;

    /// <summary>The sum of the parts printed.</summary>
    public decimal Sum => Shares.Sum(share => Part(share).Value);

    /// <summary>The part of a share.</summary>
    public ProseNumber Part(Share share) => Paragraph.Numbers[share.Part];

    /// <summary>The percentage of a share.</summary>
    public ProseNumber Percentage(Share share) => Paragraph.Numbers[share.Percentage];

    /// <summary>The groups of a paragraph.</summary>
    public static IEnumerable<ShareGroup> Of(ProseParagraph paragraph)
    {
        var shares = ShareReading.Read(paragraph);
        for (var first = 0; first < shares.Count;)
        {
            var end = first + 1;
            while (end < shares.Count && Continues(paragraph, shares[end - 1], shares[end], shares))
                end++;
            var group = shares[first..end];
            yield return new ShareGroup(paragraph, group, StatedWhole(paragraph, group[0], shares));
            first = end;
        }
    }

    // A number between two shares that is neither ends the group when it may be another whole.
    private static bool Continues(ProseParagraph paragraph, Share former, Share latter, List<Share> shares)
    {
        if (former.Part < 0 || latter.Part < 0)
            return former.Part < 0 && latter.Part < 0 && latter.Percentage == former.Percentage + 1;
        var numbers = paragraph.Numbers;
        if (numbers[former.Part].Unit != numbers[latter.Part].Unit)
            return false;
        for (var between = former.Percentage + 1; between < latter.Part; between++)
        {
            if (numbers[between].Unit == numbers[latter.Part].Unit && numbers[between].Value >= numbers[latter.Part].Value
                && !shares.Exists(share => share.Part == between))
                return false;
        }

        return true;
    }

    // The nearest count of the same unit before the first part, outside brackets that were closed, in this sentence or the one before.
    private static ProseNumber? StatedWhole(ProseParagraph paragraph, Share first, List<Share> shares)
    {
        if (first.Part < 0)
            return null;
        var numbers = paragraph.Numbers;
        var part = numbers[first.Part];
        var from = paragraph.SentenceStart(part.Start);
        if (from > 0)
            from = paragraph.SentenceStart(from - 1);
        var depth = paragraph.Depth(part.Start);
        for (var index = first.Part - 1; index >= 0 && numbers[index].Start >= from; index--)
        {
            if (numbers[index].Kind == part.Kind && numbers[index].Unit == part.Unit && paragraph.Depth(numbers[index].Start) <= depth
                && !shares.Exists(share => share.Part == index))
                return numbers[index];
        }

        return null;
    }
}
