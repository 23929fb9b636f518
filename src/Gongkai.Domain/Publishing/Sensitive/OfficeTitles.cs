namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Misspelt names and titles of organs and offices, from <c>Data/office-titles.json</c>: known misspellings, and long
/// names of which one character is wrong or two are swapped. The mask is the right spelling. Names of people are not
/// touched.
/// </summary>
internal static class OfficeTitles
{
    private static readonly OfficeTitleList List = OfficeTitleList.BuiltIn;

    public static IEnumerable<SensitivePassage> Find(Prose prose)
    {
        foreach (var (wrong, right) in List.Misspellings)
        {
            for (var at = prose.Text.IndexOf(wrong, StringComparison.Ordinal); at >= 0; at = prose.Text.IndexOf(wrong, at + 1, StringComparison.Ordinal))
                yield return Passage(prose, at, right);
        }

        foreach (var title in List.Titles)
        {
            for (var at = 0; at + title.Length <= prose.Text.Length; at++)
            {
                if (IsMisspelt(prose.Text.AsSpan(at, title.Length), title))
                    yield return Passage(prose, at, title);
            }
        }
    }

    /// <summary>
    /// One other character inside, or two neighbours swapped, after the first two: those tell 全国 from 全省; and another
    /// last character is most often the beginning of another word.
    /// </summary>
    private static bool IsMisspelt(ReadOnlySpan<char> passage, string title)
    {
        if (passage[0] != title[0] || passage[1] != title[1])
            return false;
        var wrong = passage.CommonPrefixLength(title);
        if (wrong == title.Length || !IsIdeograph(passage[wrong]))
            return false;
        if (passage[(wrong + 1)..].SequenceEqual(title.AsSpan(wrong + 1)))
            return wrong + 1 < title.Length;
        return wrong + 1 < title.Length && passage[wrong] == title[wrong + 1] && passage[wrong + 1] == title[wrong]
            && passage[(wrong + 2)..].SequenceEqual(title.AsSpan(wrong + 2));
    }

    private static bool IsIdeograph(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static SensitivePassage Passage(Prose prose, int start, string right) =>
        new(SensitiveKind.LeaderTitle, start, right.Length, prose.Original.Substring(start, right.Length), right);
}
