using System.Text;

namespace Gongkai.Data.Search;

/// <summary>
/// Text as it is compared: full-width letters and digits in half width, lower case, one form of each bracket and dash,
/// white space left out. Two texts that a reader takes for the same fold to the same characters.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] origins;

    private FoldedText(string original, Rune[] runes, int[] origins)
    {
        Original = original;
        Runes = runes;
        this.origins = origins;
    }

    /// <summary>The text as it was written.</summary>
    public string Original { get; }

    /// <summary>The folded characters.</summary>
    public Rune[] Runes { get; }

    /// <summary>How many characters there are.</summary>
    public int Length => Runes.Length;

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runes = new List<Rune>(text.Length);
        var origins = new List<int>(text.Length);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Fold(rune) is { } folded)
            {
                runes.Add(folded);
                origins.Add(position);
            }

            position += rune.Utf16SequenceLength;
        }

        return new FoldedText(text, [.. runes], [.. origins]);
    }

    /// <summary>The folded form of a character; null for white space and what cannot be seen.</summary>
    public static Rune? Fold(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 'a' and <= 'z' or >= '0' and <= '9' or >= 0x4E00 and <= 0x9FFF)
            return rune;
        if (value is >= 0xFF01 and <= 0xFF5E)
            value -= 0xFEE0;
        value = value switch
        {
            '〔' or '【' or '﹝' => '[',
            '〕' or '】' or '﹞' => ']',
            '“' or '”' or '„' or '＂' => '"',
            '‘' or '’' => '\'',
            '–' or '—' or '―' or '－' or '−' => '-',
            '〇' or '○' => '〇',
            _ => value,
        };
        var folded = new Rune(value);
        if (Rune.IsWhiteSpace(folded) || Rune.IsControl(folded) || Rune.GetUnicodeCategory(folded) == System.Globalization.UnicodeCategory.Format)
            return null;
        return Rune.ToLowerInvariant(folded);
    }

    /// <summary>Where a folded character begins in the original.</summary>
    public int OriginOf(int index) => index < origins.Length ? origins[index] : Original.Length;

    /// <summary>Where the folded character ends in the original.</summary>
    public int EndOf(int index)
    {
        var start = origins[index];
        return start + (char.IsHighSurrogate(Original[start]) && start + 1 < Original.Length ? 2 : 1);
    }

    /// <summary>The first place at or after <paramref name="from"/> where the words stand; -1 where they do not.</summary>
    public int IndexOf(ReadOnlySpan<Rune> words, int from = 0)
    {
        if (words.IsEmpty || from >= Runes.Length)
            return -1;
        var found = Runes.AsSpan(from).IndexOf(words);
        return found < 0 ? -1 : found + from;
    }
}
