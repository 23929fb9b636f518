namespace Gongkai.Documents.Pdf;

/// <summary>A cell of a ruled table, in steps of the table's own lines.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>A table on one page, as its lines part it.</summary>
/// <param name="Xs">Positions of the lines between columns, from left to right, in points.</param>
/// <param name="Ys">Positions of the lines between rows, from top to bottom.</param>
/// <param name="Cells">The cells in reading order.</param>
internal sealed record RuledTable(float[] Xs, float[] Ys, IReadOnlyList<GridCell> Cells)
{
    private readonly int[] cellAt = IndexCells(Xs, Ys, Cells);

    public Box Bounds => new(Xs[0], Ys[^1], Xs[^1], Ys[0]);

    /// <summary>The cell that covers the point; -1 outside the table.</summary>
    public int CellAt(float x, float y)
    {
        if (!Bounds.Contains(x, y))
            return -1;
        var column = Array.BinarySearch(Xs, x);
        column = Math.Clamp(column < 0 ? ~column - 1 : column, 0, Xs.Length - 2);
        var (low, high) = (0, Ys.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Ys[middle] >= y)
                low = middle;
            else
                high = middle - 1;
        }

        return cellAt[(low * (Xs.Length - 1)) + column];
    }

    private static int[] IndexCells(float[] xs, float[] ys, IReadOnlyList<GridCell> cells)
    {
        var index = new int[(xs.Length - 1) * (ys.Length - 1)];
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                Array.Fill(index, i, (row * (xs.Length - 1)) + cell.Column, cell.ColumnSpan);
        }

        return index;
    }
}
