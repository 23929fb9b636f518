using Gongkai.Documents.Writing.PdfFile;

namespace Gongkai.Documents.Writing.Typesetting;

/// <summary>A statutory table set to the width of the page: heights of its rows, and how it breaks over pages.</summary>
internal sealed class SetTable
{
    // Tables of many columns fit the page only with narrow margins and small type.
    private const int ManyColumns = 8;

    private const double WidePadding = 5.4, NarrowPadding = 2, VerticalPadding = 3.2;

    private const double LeastRowHeight = 18;

    private const double SmallestType = 0.5;

    private const double RuleThickness = 0.5;

    /// <summary>Thousandths of a point: finer than any printer.</summary>
    private const int Precision = 1000;

    private readonly TableLayout layout;
    private readonly double[] edges;
    private readonly double[] heights;
    private readonly Dictionary<LayoutCell, SetCell> cells = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sets the table.</summary>
    /// <param name="printed">The report.</param>
    /// <param name="layout">The table of the report.</param>
    /// <param name="breaker">Sets the lines in its cells.</param>
    /// <param name="element">The element of the table in the document's structure.</param>
    public SetTable(PrintedReport printed, TableLayout layout, LineBreaker breaker, StructureElement element)
    {
        this.layout = layout;
        edges = Array.ConvertAll(layout.Edges((int)(OfficialPage.TextWidth * Precision)), edge => (double)edge / Precision);
        var roomy = layout.ColumnWidths.Count <= ManyColumns;
        foreach (var row in layout.Rows)
        {
            var line = element.Add("TR");
            foreach (var cell in row.Cells)
                cells.Add(cell, Set(printed, cell, breaker, roomy, line));
        }

        heights = RowHeights();
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => layout.Rows.Count;

    /// <summary>Height of the whole table in points.</summary>
    public double Height => heights.Sum();

    /// <summary>Height of the rows that are printed again on each page.</summary>
    public double RepeatedHeight => heights.Take(layout.RepeatedRows).Sum();

    /// <summary>Height of the headings with the first two rows under them: less than that is not begun at the foot of a page.</summary>
    public double BeginHeight => heights.Take(FirstFigures + 2).Sum();

    private int FirstFigures => layout.Rows.TakeWhile(row => row.IsHeader).Count();

    /// <summary>The end of the rows from <paramref name="first"/> on that stand on a page; <paramref name="first"/> itself where none fits.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="room">Height in points that is left for rows.</param>
    public int End(int first, double room)
    {
        var end = first;
        var best = first;
        for (var height = 0.0; end < Rows && (height += heights[end]) <= room + 0.01;)
        {
            end++;
            // Headings belong to the rows below; a merged cell's text must fit what is on this page.
            if (end == Rows || (!layout.Rows[end - 1].IsHeader && end > layout.RepeatedRows && TextsFit(first, end)))
                best = end;
        }

        return best > first ? best : end;
    }

    /// <summary>Draws rows of the table; gives their height.</summary>
    /// <param name="page">The page.</param>
    /// <param name="top">Where they begin.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    public double Draw(PdfPage page, double top, int first, int end)
    {
        int[] rows = [.. first == 0 ? [] : Enumerable.Range(0, layout.RepeatedRows), .. Enumerable.Range(first, end - first)];
        var tops = new double[rows.Length + 1];
        tops[0] = top;
        for (var index = 0; index < rows.Length; index++)
            tops[index + 1] = tops[index] + heights[rows[index]];
        for (var index = 0; index < rows.Length; index++)
        {
            foreach (var cell in layout.Rows[rows[index]].Cells)
            {
                var below = index;
                while (below < rows.Length && rows[below] < cell.Row + cell.RowSpan && rows[below] >= cell.Row)
                    below++;
                DrawText(page, cell, tops[index], tops[below], isRepeated: rows[index] < first);
            }
        }

        page.Rules([.. Across(rows, tops), .. Down(rows, tops)], RuleThickness);
        return tops[^1] - top;
    }

    private void DrawText(PdfPage page, LayoutCell cell, double top, double bottom, bool isRepeated)
    {
        var (lines, style, padding, element) = cells[cell];
        var left = OfficialPage.Left + edges[cell.Column] + padding;
        var width = edges[cell.Column + cell.ColumnSpan] - edges[cell.Column] - (2 * padding);
        var at = top + ((bottom - top - (lines.Count * style.LineHeight)) / 2);
        foreach (var line in lines)
        {
            var indent = style.Alignment == LineAlignment.Centred ? (width - line.Width) / 2 : 0;
            page.Text(line, left + indent, at + style.Baseline, isRepeated ? null : element);
            at += style.LineHeight;
        }
    }

    private SetCell Set(PrintedReport printed, LayoutCell cell, LineBreaker breaker, bool roomy, StructureElement row)
    {
        var text = printed.Text(cell);
        var style = TextStyles.Cell(roomy, cell is LayoutLabel { Role: LabelRole.Row } ? LineAlignment.Left : LineAlignment.Centred);
        var padding = roomy ? WidePadding : NarrowPadding;
        var width = edges[cell.Column + cell.ColumnSpan] - edges[cell.Column] - (2 * padding);
        // A number too long for its column is set smaller rather than broken.
        var widest = breaker.WidestWord(text, style);
        if (widest > width)
        {
            var scale = Math.Max(SmallestType, width / widest);
            style = style with { Size = style.Size * scale, LineHeight = style.LineHeight * scale };
        }

        return new SetCell(style.Alignment == LineAlignment.Centred ? breaker.BreakEvenly(text, style, width) : breaker.Break(text, style, width), style, padding, row.Add(cell is LayoutValue or LayoutLabel { Role: LabelRole.Corner } ? "TD" : "TH", Attributes(cell)));
    }

    private static string Attributes(LayoutCell cell)
    {
        var scope = cell is not LayoutLabel { Role: not LabelRole.Corner } label ? "" : label.Role is LabelRole.Row or LabelRole.RowGroup ? "/Scope/Row" : "/Scope/Column";
        if (scope.Length == 0 && cell.RowSpan == 1 && cell.ColumnSpan == 1)
            return "";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<</O/Table{scope}/RowSpan {cell.RowSpan}/ColSpan {cell.ColumnSpan}>>");
    }

    private double[] RowHeights()
    {
        var rows = new double[layout.Rows.Count];
        Array.Fill(rows, LeastRowHeight);
        foreach (var (cell, set) in cells.OrderBy(entry => entry.Key.RowSpan))
        {
            var missing = set.Height - rows.AsSpan(cell.Row, cell.RowSpan).ToArray().Sum();
            for (var row = cell.Row; missing > 0 && row < cell.Row + cell.RowSpan; row++)
                rows[row] += missing / cell.RowSpan;
        }

        return rows;
    }

    private bool TextsFit(int first, int end)
    {
        for (var column = 0; column < layout.ColumnWidths.Count; column++)
        {
            var cell = layout[end, column];
            if (cell.Row < end && cell.Row >= first && heights.AsSpan(cell.Row, end - cell.Row).ToArray().Sum() < cells[cell].Height)
                return false;
        }

        return true;
    }

    /// <summary>Horizontal lines: where the cells above and below differ.</summary>
    private IEnumerable<(double X1, double Y1, double X2, double Y2)> Across(int[] rows, double[] tops)
    {
        for (var line = 0; line <= rows.Length; line++)
        {
            var parted = Enumerable.Range(0, layout.ColumnWidths.Count)
                .Select(column => line == 0 || line == rows.Length || layout[rows[line - 1], column] != layout[rows[line], column]);
            foreach (var (from, to) in Runs(parted))
                yield return (OfficialPage.Left + edges[from], tops[line], OfficialPage.Left + edges[to], tops[line]);
        }
    }

    /// <summary>Vertical lines: where the cells left and right differ.</summary>
    private IEnumerable<(double X1, double Y1, double X2, double Y2)> Down(int[] rows, double[] tops)
    {
        for (var line = 0; line < edges.Length; line++)
        {
            var parted = rows.Select(row => line == 0 || line == edges.Length - 1 || layout[row, line - 1] != layout[row, line]);
            foreach (var (from, to) in Runs(parted))
                yield return (OfficialPage.Left + edges[line], tops[from], OfficialPage.Left + edges[line], tops[to]);
        }
    }

    private static IEnumerable<(int From, int To)> Runs(IEnumerable<bool> marked)
    {
        var (position, begin) = (0, -1);
        foreach (var mark in marked)
        {
            if (mark && begin < 0)
                begin = position;
            if (!mark && begin >= 0)
            {
                yield return (begin, position);
                begin = -1;
            }

            position++;
        }

        if (begin >= 0)
            yield return (begin, position);
    }

    private sealed record SetCell(List<SetLine> Lines, TextStyle Style, double Padding, StructureElement Element)
    {
        public double Height => (Lines.Count * Style.LineHeight) + (2 * VerticalPadding);
    }
}
