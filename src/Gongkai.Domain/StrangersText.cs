using System.Text;

namespace Gongkai.Domain;

/// <summary>Texts out of strangers' files and messages: no database keeps half a character, and not every one the character zero.</summary>
public static class StrangersText
{
    /// <summary>A text, without control characters.</summary>
    public static string Clean(string text) => Clean(text, _ => false, int.MaxValue);

    /// <summary>The beginning of a text, without control characters.</summary>
    public static string Kept(string text, int limit) => Clean(text, _ => false, limit);

    /// <summary>The same, with the ends of its lines.</summary>
    public static string KeptLines(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clean(text.ReplaceLineEndings("\n"), rune => rune.Value == '\n', limit);
    }

    private static string Clean(string text, Predicate<Rune> stays, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || stays(rune)).Take(limit).Select(rune => rune.ToString())).UpTo(limit);
    }
}
