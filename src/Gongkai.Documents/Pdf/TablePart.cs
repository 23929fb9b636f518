namespace Gongkai.Documents.Pdf;

/// <summary>A cell on its way from the page to the source document.</summary>
internal sealed record PlacedCell(string Text, int Page, int Row, int Column, int RowSpan, int ColumnSpan)
{
    public int LastRow => Row + RowSpan;

    public int LastColumn => Column + ColumnSpan;
}

/// <summary>A table, or as much of it as was put together so far; over page breaks its rows go on.</summary>
/// <param name="Xs">Positions of the lines between columns, in points.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Cells">The cells in reading order.</param>
internal sealed record TablePart(float[] Xs, int Rows, IReadOnlyList<PlacedCell> Cells)
{
    public static TablePart From(PageItem.Table table, int page) => new(
        table.Grid.Xs,
        table.Grid.Ys.Length - 1,
        [.. table.Grid.Cells.Select((cell, i) => new PlacedCell(table.Texts[i], page, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan))]);

    /// <summary>The same table on other column lines, which include its own.</summary>
    public TablePart On(float[] xs)
    {
        var at = Array.ConvertAll(Xs, x => Nearest(xs, x));
        return new TablePart(xs, Rows, [.. Cells.Select(cell => cell with { Column = at[cell.Column], ColumnSpan = at[cell.LastColumn] - at[cell.Column] })]);
    }

    private static int Nearest(float[] xs, float x)
    {
        var best = 0;
        for (var i = 1; i < xs.Length; i++)
        {
            if (Math.Abs(xs[i] - x) < Math.Abs(xs[best] - x))
                best = i;
        }

        return best;
    }
}
