using System.Text.RegularExpressions;

namespace Gongkai.Documents.Pdf;

/// <summary>Takes out what is printed on every page and belongs to none: headers, footers and page numbers.</summary>
internal static partial class RunningHeads
{
    /// <summary>Share of a page's height, at its head and foot, in which running heads stand.</summary>
    private const float Margin = 0.13f;

    /// <summary>How far a running head may move from page to page, in points.</summary>
    private const float Drift = 4;

    /// <summary>A head of more lines than this is text.</summary>
    private const int MostLines = 2;

    /// <summary>How much farther than a line from the next a running head stands from the text.</summary>
    private const float Apart = 1.25f;

    /// <summary>Removes them from all pages.</summary>
    public static void Remove(List<PageLayout> pages)
    {
        foreach (var page in pages)
        {
            RemoveAt(page, first: false, line => PageNumber().IsMatch(line.Text));
            RemoveAt(page, first: true, line => PageNumber().IsMatch(line.Text));
        }

        var pitch = LinePitch(pages);
        RemoveRepeated(pages, first: true, pitch);
        RemoveRepeated(pages, first: false, pitch);
    }

    private static void RemoveRepeated(List<PageLayout> pages, bool first, float pitch)
    {
        var heads = pages.ConvertAll(page => Outermost(page, first).ToArray());
        var lines = new int[pages.Count];
        for (var i = 0; i < pages.Count; i++)
        {
            // One neighbour with the same head will do: left and right pages may differ.
            lines[i] = Enumerable.Range(Math.Max(0, i - 2), Math.Min(pages.Count, i + 3) - Math.Max(0, i - 2))
                .Where(j => j != i)
                .Max(j => (int?)heads[i].Zip(heads[j]).TakeWhile(pair => AreAlike(pair.First, pair.Second)).Count()) ?? 0;
        }

        // A sentence can chance to begin two pages; it stands in the text and not on every page.
        var isOnEveryPage = pages.Count > 2 && lines.Skip(1).All(count => count > 0);
        for (var i = 0; i < pages.Count; i++)
        {
            while (lines[i] > 0 && !isOnEveryPage && !StandsApart(pages[i], lines[i], first, pitch))
                lines[i]--;
            for (; lines[i] > 0; lines[i]--)
                RemoveAt(pages[i], first, _ => true);
        }
    }

    private static bool AreAlike(TextLine line, TextLine other) =>
        Math.Abs(line.Baseline - other.Baseline) < Drift && Digits().Replace(line.Text, "#") == Digits().Replace(other.Text, "#");

    /// <summary>Whether the page's outermost lines are set off from what follows them, by distance or by size.</summary>
    private static bool StandsApart(PageLayout page, int lines, bool first, float pitch)
    {
        if (lines >= page.Items.Count || At(page, lines - 1, first) is not { } last || At(page, lines, first) is not { } next)
            return true;
        return Math.Abs(last.Baseline - next.Baseline) > pitch * Apart || Math.Abs(last.Size - next.Size) > 1;
    }

    /// <summary>The usual distance from a line of text to the next, in points.</summary>
    private static float LinePitch(List<PageLayout> pages)
    {
        var distances = pages
            .SelectMany(page => page.Items.Zip(page.Items.Skip(1)))
            .Select(pair => pair is (PageItem.Line above, PageItem.Line below) ? above.Text.Baseline - below.Text.Baseline : 0)
            .Where(distance => distance > 0)
            .Order()
            .ToArray();
        return distances.Length > 0 ? distances[distances.Length / 2] : 0;
    }

    private static void RemoveAt(PageLayout page, bool first, Func<TextLine, bool> matches)
    {
        if (Outermost(page, first).FirstOrDefault() is { } line && matches(line))
            page.Items.RemoveAt(first ? 0 : page.Items.Count - 1);
    }

    private static IEnumerable<TextLine> Outermost(PageLayout page, bool first) => Enumerable.Range(0, MostLines)
        .Select(index => At(page, index, first))
        .TakeWhile(line => line is not null && (first ? line.Baseline > page.Height * (1 - Margin) : line.Baseline < page.Height * Margin))
        .OfType<TextLine>();

    /// <summary>The line that is the page's item of this number, counted from its head or its foot.</summary>
    private static TextLine? At(PageLayout page, int index, bool first) =>
        index < page.Items.Count && page.Items[first ? index : page.Items.Count - 1 - index] is PageItem.Line { Text: var line } ? line : null;

    [GeneratedRegex(@"^[-—–－─·•~～\s]*(?:第|[Pp]age)?\s*[0-9０-９]{1,4}\s*页?(?:\s*(?:/|／|,|，|共|of|总)+\s*[0-9０-９]{1,4}\s*页?)?[-—–－─·•~～\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
