namespace Gongkai.Domain;

/// <summary>Texts that are kept or shown up to a length.</summary>
public static class Shortening
{
    /// <summary>
    /// The beginning of a text. A character that takes two units is left out rather than cut in two: no database keeps half of one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most units of the beginning, at least 1.</param>
    public static string UpTo(this string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
