using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Empty lines between paragraphs that are cells: so many between any two, and so many more for each empty cell between
/// them, by which the empty ones are counted.
/// </summary>
/// <param name="Between">The empty lines between two cells, at least one.</param>
/// <param name="ForEach">The further ones of an empty cell; 0 where empty cells leave no even trace.</param>
internal readonly record struct CellGaps(int Between, int ForEach)
{
    /// <summary>The share of the gaps that fit: between a table and the number of a page is another one.</summary>
    private const double Enough = 0.9;

    /// <summary>The gaps of a text.</summary>
    public static CellGaps Of(List<TextLine> lines)
    {
        var gaps = new List<int>();
        var (afterFigure, blank) = (false, 0);
        foreach (var line in lines)
        {
            if (line.Kind == TextLineKind.Blank)
            {
                blank++;
                continue;
            }

            var isFigure = line.Kind == TextLineKind.Words && CellParser.IsValue(line.Text.Trim());
            if (isFigure && afterFigure)
                gaps.Add(blank);
            (afterFigure, blank) = (isFigure, 0);
        }

        // Where no figures show it, paragraphs set apart by an empty line are what there is.
        var between = gaps.Count == 0 ? 1 : gaps.Min();
        if (between == 0)
            return default;
        if (gaps.TrueForAll(gap => gap == between))
            return between == 1 ? new CellGaps(1, 2) : default;
        // The markup of an empty cell leaves as much as that of another, and a line of its own or none.
        foreach (var forEach in (ReadOnlySpan<int>)[between + 1, between + 2])
        {
            if (gaps.Count(gap => (gap - between) % forEach == 0) >= gaps.Count * Enough)
                return new CellGaps(between, forEach);
        }

        return default;
    }

    /// <summary>How many empty cells stand in so many empty lines.</summary>
    public int Cells(int blankLines) => ForEach == 0 ? 0 : Math.Clamp((blankLines - Between) / ForEach, 0, TextLayout.MostCellsInRow);
}
