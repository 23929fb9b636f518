using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>Tells where a paragraph was broken over lines of one width, as pdftotext and old editors do.</summary>
internal static class WrappedLines
{
    private const int Narrowest = 48;

    private const int Widest = 130;

    /// <summary>The width of a full line in half-width characters; 0 where the text is not broken into lines of one width.</summary>
    public static int FullWidth(IReadOnlyList<TextLine> lines)
    {
        var counts = new int[Widest + 1];
        foreach (var line in lines)
        {
            if (line.Kind != TextLineKind.Words || !IsProse(line.Text))
                continue;
            var width = Width(line.Text);
            if (width > Widest)
                return 0;
            counts[width]++;
        }

        for (var width = Widest; width >= Narrowest; width--)
        {
            if (counts[width] > 0)
                return counts[width] + counts[width - 1] + counts[width - 2] >= 3 ? width : 0;
        }

        return 0;
    }

    /// <summary>Whether the paragraph that ends with <paramref name="line"/> goes on in <paramref name="next"/>.</summary>
    public static bool GoesOn(string line, string next, int fullWidth) =>
        fullWidth > 0 && Width(line) >= fullWidth - 3 && IsProse(line) && !"。；：！？;:".Contains(line.TrimEnd()[^1])
        && FormLabels.Find(PrintedText.Key(line)) is null
        && next.Length > 0 && !char.IsWhiteSpace(next[0]) && IsProse(next) && !SectionHeadings.IsHeading(next);

    // Words set apart by spaces are cells.
    private static bool IsProse(string line)
    {
        var text = line.AsSpan().Trim();
        var ideographs = 0;
        foreach (var c in text)
        {
            if (PrintedText.IsIdeograph(c))
                ideographs++;
        }

        return ideographs * 2 > text.Length && text.IndexOf("  ") < 0;
    }

    private static int Width(string line) => HalfWidth.Of(line.AsSpan().TrimEnd());
}
