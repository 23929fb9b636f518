using Gongkai.Domain.Reports.Comparison;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>How much two titles are alike, white space and punctuation aside: from 0 to 1.</summary>
internal static class TextLikeness
{
    public static double Of(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        return a == b ? 1 : new CharacterPairs(a).Likeness(new CharacterPairs(b));
    }

    /// <summary>The letters, digits and ideographs of a text.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
