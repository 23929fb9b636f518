using System.Text;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// A text under search: the same characters in the same places, but full-width digits, letters and signs as the narrow
/// ones, so that what a keyboard or a copied table wrote differently is found alike.
/// </summary>
internal sealed class Prose
{
    private IReadOnlyList<NumberRun>? numbers;

    public Prose(string text)
    {
        Original = text;
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text)
            narrow.Append(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c);
        Text = narrow.ToString();
    }

    public string Original { get; }

    /// <summary>The text in narrow characters.</summary>
    public string Text { get; }

    /// <summary>The numbers in it, each with the groups in which it is written.</summary>
    public IReadOnlyList<NumberRun> Numbers => numbers ??= NumberRun.Find(Text);

    /// <summary>Up to so many characters just before a place, of the same line.</summary>
    public ReadOnlySpan<char> Before(int place, int length)
    {
        var before = Text.AsSpan(Math.Max(0, place - length), Math.Min(place, length));
        return before[(before.LastIndexOf('\n') + 1)..];
    }

    /// <summary>The text from a place on.</summary>
    public ReadOnlySpan<char> From(int place) => Text.AsSpan(place);

    /// <summary>Whether what stands at a place is introduced by one of the words (编号：, 信用代码为).</summary>
    public bool IsIntroduced(int place, params ReadOnlySpan<string> words)
    {
        var before = Before(place, 20).TrimEnd(" :：为是)）");
        foreach (var word in words)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A passage with each digit or letter hidden, but for some at its ends; signs between them stay.</summary>
    public SensitivePassage Passage(SensitiveKind kind, int start, int length, int keptAtStart, int keptAtEnd)
    {
        var excerpt = Original.Substring(start, length);
        var total = excerpt.Count(IsSecret);
        var mask = new StringBuilder(length);
        var seen = 0;
        foreach (var c in excerpt)
        {
            if (!IsSecret(c))
                mask.Append(c);
            else
                mask.Append(seen < keptAtStart || seen >= total - keptAtEnd ? c : '*');
            seen += IsSecret(c) ? 1 : 0;
        }

        return new SensitivePassage(kind, start, length, excerpt, mask.ToString());
    }

    private static bool IsSecret(char c) => char.IsDigit(c) || char.IsAsciiLetter(c) || c is 'Ｘ' or 'ｘ';
}
