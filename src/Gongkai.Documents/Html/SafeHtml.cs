using System.Net;
using Ganss.Xss;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Html;

/// <summary>
/// The html that the text of an item may hold: headings, paragraphs, lists, tables, links and pictures of this site. Scripts,
/// styles and what word processors add are left out; the words in them stay.
/// </summary>
public static class SafeHtml
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "blockquote", "ul", "ol", "li",
        "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img", "figure", "figcaption",
    ];

    private static readonly string[] Attributes = ["href", "title", "src", "alt", "colspan", "rowspan", "scope", "start"];

    /// <summary>What is in these is no text: taken out whole.</summary>
    private static readonly HashSet<string> Wordless = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "head", "title", "meta", "link", "xml", "template", "noscript", "iframe", "object", "svg", "math", "select",
    };

    // Safe for several threads as long as nobody changes what it allows.
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>Text as an author wrote or pasted it: html, or plain lines, each of which becomes a paragraph.</summary>
    public static RichText Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);

        // No database keeps it, and PostgreSQL refuses it.
        written = written.Replace("\0", "", StringComparison.Ordinal);
        return RichText.FromHtml(written.Contains('<', StringComparison.Ordinal) ? Sanitizer.Sanitize(written).Trim() : Paragraphs(written));
    }

    private static string Paragraphs(string lines) => string.Join(
        '\n',
        lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => $"<p>{WebUtility.HtmlEncode(WebUtility.HtmlDecode(line))}</p>"));

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removed) =>
        {
            if (Wordless.Contains(removed.Tag.LocalName))
                removed.Tag.TextContent = "";
        };
        sanitizer.FilterUrl += (_, address) =>
        {
            // A picture from elsewhere would tell a stranger who reads what; it is not shown anyway.
            if (address.Tag.LocalName == "img" && !IsOnThisSite(address.OriginalUrl))
                address.SanitizedUrl = null;
        };
        return sanitizer;
    }

    private static bool IsOnThisSite(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal);
}
