namespace Gongkai.Documents.Pdf;

/// <summary>A line of text, a table or a picture on a page.</summary>
internal abstract record PageItem
{
    /// <summary>A line outside every table.</summary>
    internal sealed record Line(TextLine Text) : PageItem;

    /// <summary>A table with the text of each of its cells.</summary>
    internal sealed record Table(RuledTable Grid, IReadOnlyList<string> Texts) : PageItem;

    /// <summary>A picture large enough to be content.</summary>
    internal sealed record Picture(Box Bounds) : PageItem;
}

/// <summary>What one page holds, from top to bottom.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Items">Lines, tables and pictures in reading order.</param>
internal sealed record PageLayout(int Number, float Width, float Height, List<PageItem> Items)
{
    /// <summary>Share of the page's area that makes a picture content rather than decoration.</summary>
    private const float PictureShare = 0.04f;

    /// <summary>Finds the tables of a page and puts the characters in their place.</summary>
    public static PageLayout From(PageMarks marks, int number, ReadingLimits limits)
    {
        marks.TurnUpright();
        var tolerance = Tolerance(marks.Glyphs);
        var horizontal = Rulings.Merge(marks.Horizontal, tolerance, shortest: 2 * tolerance);
        var vertical = Rulings.Merge(marks.Vertical, tolerance, shortest: 2 * tolerance);
        var tables = RuledTables.Find(horizontal, vertical, tolerance, limits.TableCells);
        var free = new List<Glyph>();
        var texts = FillCells(tables, marks.Glyphs, free);
        var items = new List<(float Top, PageItem Item)>();
        for (var i = 0; i < tables.Count; i++)
        {
            if (texts[i] is { } cells)
                items.Add((tables[i].Ys[0], new PageItem.Table(tables[i], cells)));
        }

        foreach (var line in TextLines.From(free))
            items.Add((line.Baseline, new PageItem.Line(line)));
        foreach (var picture in marks.Pictures)
        {
            if (picture.Width * picture.Height > PictureShare * marks.Width * marks.Height)
                items.Add((picture.Top, new PageItem.Picture(picture)));
        }

        return new PageLayout(number, marks.Width, marks.Height, [.. items.OrderByDescending(entry => entry.Top).Select(entry => entry.Item)]);
    }

    /// <summary>How far drawn lines may miss each other: no more than a third of the text's size, or narrow rows would merge.</summary>
    private static float Tolerance(List<Glyph> glyphs)
    {
        if (glyphs.Count == 0)
            return 3;
        var sizes = new float[glyphs.Count];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = glyphs[i].Size;
        Array.Sort(sizes);
        return Math.Clamp(sizes[sizes.Length / 2] / 3, 1.2f, 4);
    }

    /// <summary>The text of each cell of each table; null for a table without any. What stands in no table is left in <paramref name="free"/>.</summary>
    private static string[]?[] FillCells(List<RuledTable> tables, List<Glyph> glyphs, List<Glyph> free)
    {
        var held = new List<Glyph>?[tables.Count][];
        // A frame around the page is a table too: the innermost one that holds a character has it.
        var inwards = Enumerable.Range(0, tables.Count).OrderBy(i => tables[i].Bounds.Width * tables[i].Bounds.Height).ToArray();
        foreach (var glyph in glyphs)
        {
            var (x, y) = glyph.Centre();
            var found = false;
            foreach (var i in inwards)
            {
                if (tables[i].CellAt(x, y) is var cell and >= 0)
                {
                    held[i] ??= new List<Glyph>[tables[i].Cells.Count];
                    (held[i][cell] ??= []).Add(glyph);
                    found = true;
                    break;
                }
            }

            if (!found && glyph.Turn == TextTurn.None)
                free.Add(glyph);
        }

        return Array.ConvertAll(held, cells => cells is null ? null : Array.ConvertAll(cells, CellText));
    }

    private static string CellText(List<Glyph>? glyphs)
    {
        if (glyphs is null)
            return "";
        if (glyphs.Count(glyph => glyph.Turn != TextTurn.None) * 2 > glyphs.Count)
            glyphs = glyphs.ConvertAll(glyph => glyph.Upright());
        return TextLines.Join(TextLines.From(glyphs));
    }
}
