using System.Text.RegularExpressions;

namespace Gongkai.Documents.Pdf;

/// <summary>Takes out what is printed on every page and belongs to none: headers, footers and page numbers.</summary>
internal static partial class RunningHeads
{
    /// <summary>Share of a page's height, at its head and foot, in which running heads stand.</summary>
    private const float Margin = 0.13f;

    /// <summary>How far a running head may move from page to page, in points.</summary>
    private const float Drift = 4;

    /// <summary>Removes them from all pages.</summary>
    public static void Remove(List<PageLayout> pages)
    {
        foreach (var page in pages)
        {
            RemoveAt(page, first: false, line => PageNumber().IsMatch(line.Text));
            RemoveAt(page, first: true, line => PageNumber().IsMatch(line.Text));
        }

        // Two rounds take running heads of two lines.
        for (var round = 0; round < 2; round++)
        {
            RemoveRepeated(pages, first: true);
            RemoveRepeated(pages, first: false);
        }
    }

    private static void RemoveRepeated(List<PageLayout> pages, bool first)
    {
        var heads = pages
            .Select(page => Outermost(page, first) is { } line ? (Words: Digits().Replace(line.Text, "#"), Place: line.Baseline) : ("", 0))
            .ToArray();
        for (var i = 0; i < pages.Count; i++)
        {
            var (words, place) = heads[i];
            // One neighbour with the same head will do: left and right pages may differ.
            var repeated = words.Length > 0 && Enumerable.Range(Math.Max(0, i - 2), Math.Min(pages.Count, i + 3) - Math.Max(0, i - 2))
                .Any(j => j != i && heads[j].Words == words && Math.Abs(heads[j].Place - place) < Drift);
            if (repeated)
                RemoveAt(pages[i], first, _ => true);
        }
    }

    private static void RemoveAt(PageLayout page, bool first, Func<TextLine, bool> matches)
    {
        if (Outermost(page, first) is { } line && matches(line))
            page.Items.RemoveAt(first ? 0 : page.Items.Count - 1);
    }

    private static TextLine? Outermost(PageLayout page, bool first)
    {
        if (page.Items.Count == 0 || page.Items[first ? 0 : ^1] is not PageItem.Line { Text: var line })
            return null;
        var inMargin = first ? line.Baseline > page.Height * (1 - Margin) : line.Baseline < page.Height * Margin;
        return inMargin ? line : null;
    }

    [GeneratedRegex(@"^[-—–－─·•~～\s]*(?:第|[Pp]age)?\s*[0-9０-９]{1,4}\s*页?(?:\s*(?:/|／|,|，|共|of|总)+\s*[0-9０-９]{1,4}\s*页?)?[-—–－─·•~～\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
