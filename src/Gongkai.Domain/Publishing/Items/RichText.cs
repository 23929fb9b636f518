namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// Text with its safe html, and the same as plain text for search and screening. The html must have been sanitised by
/// the caller; the plain text is always derived from it, so the two never differ. Immutable.
/// </summary>
public sealed record RichText
{
    private RichText(string html, string text)
    {
        Html = html;
        Text = text;
    }

    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new("", "");

    /// <summary>Sanitised html.</summary>
    public string Html { get; private init; }

    /// <summary>
    /// Plain text: a line for each block, runs of white space as one space, with the words that pictures and links carry
    /// (<c>alt</c>, <c>title</c>) in their place, since readers get to them too.
    /// </summary>
    public string Text { get; private init; }

    /// <summary>Text from sanitised html.</summary>
    public static RichText FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new RichText(html, HtmlText.Read(html).Text);
    }

    /// <summary>Its links, with the places of their words. A link without words, which nobody can follow, is none.</summary>
    public IReadOnlyList<TextLink> Links() => HtmlText.Read(Html).Links;

    /// <summary>
    /// Replaces a passage of the plain text, and the same characters in the html: a number split by tags or written with
    /// character references is found and hidden all the same, and so is a link that repeats it.
    /// </summary>
    /// <param name="start">First character, counted in <see cref="Text"/>.</param>
    /// <param name="length">How many characters.</param>
    /// <param name="replacement">What stands there instead.</param>
    public RichText Mask(int start, int length, string replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        return FromHtml(HtmlText.Read(Html).Replace(start, length, replacement));
    }
}
