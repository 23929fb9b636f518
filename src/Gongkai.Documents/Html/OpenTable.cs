namespace Gongkai.Documents.Html;

/// <summary>
/// A table whose end has not come yet. Cells take their columns as browsers place them: the first column that no cell
/// from above reaches into, even where spans are nonsense or overlap.
/// </summary>
internal sealed class OpenTable(OpenBlocks around)
{
    /// <summary>No form is wider; spans beyond are cut so that forged ones cost nothing.</summary>
    private const int MostColumns = 4096;

    private readonly List<int> groupEnds = [];
    private int[] reachedTo = new int[16];
    private int row = -1;
    private int column;
    private bool groupHasRows;

    /// <summary>What the table stands in.</summary>
    public OpenBlocks Around { get; } = around;

    /// <summary>The rows that have cells.</summary>
    public List<List<OpenCell>> Rows { get; } = [];

    /// <summary>The cell that text goes to; null between cells.</summary>
    public OpenCell? Cell { get; private set; }

    /// <summary>Begins a row.</summary>
    public void StartRow()
    {
        Cell = null;
        row++;
        column = 0;
        groupHasRows = true;
    }

    /// <summary>Ends the row: cells that come without a row begin the next.</summary>
    public void EndRow()
    {
        Cell = null;
        column = -1;
    }

    /// <summary>Begins or ends a group of rows, which no cell reaches out of.</summary>
    public void EndGroup()
    {
        EndRow();
        if (!groupHasRows)
            return;
        groupEnds.Add(row + 1);
        Array.Clear(reachedTo);
        groupHasRows = false;
    }

    /// <summary>Begins a cell.</summary>
    public OpenCell StartCell(int columnSpan, int rowSpan)
    {
        if (row < 0 || column < 0)
            StartRow();
        while (column < reachedTo.Length && reachedTo[column] > row)
            column++;
        if (column + columnSpan > MostColumns)
            columnSpan = 1;
        Reach(columnSpan, rowSpan);
        if (Rows.Count == 0 || Rows[^1][0].Row != row)
            Rows.Add([]);
        Cell = new OpenCell(row, column, columnSpan, rowSpan, groupEnds.Count);
        Rows[^1].Add(Cell);
        column += columnSpan;
        return Cell;
    }

    /// <summary>Ends the cell.</summary>
    public void EndCell() => Cell = null;

    /// <summary>How many rows a cell covers really: none reaches out of its group, and 0 is all of the group's rest.</summary>
    public int RowsOf(OpenCell cell)
    {
        var left = (cell.Group < groupEnds.Count ? groupEnds[cell.Group] : row + 1) - cell.Row;
        return cell.RowSpan == 0 ? left : Math.Min(cell.RowSpan, left);
    }

    private void Reach(int columnSpan, int rowSpan)
    {
        if (column + columnSpan > reachedTo.Length)
            Array.Resize(ref reachedTo, Math.Max(reachedTo.Length * 2, column + columnSpan));
        if (rowSpan == 1)
            return;
        var end = rowSpan == 0 ? int.MaxValue : row + rowSpan;
        for (var index = column; index < column + columnSpan; index++)
            reachedTo[index] = Math.Max(reachedTo[index], end);
    }
}

/// <summary>A cell of an open table.</summary>
/// <param name="Row">First row, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows the page says it covers.</param>
/// <param name="Group">Which group of rows it stands in.</param>
internal sealed record OpenCell(int Row, int Column, int ColumnSpan, int RowSpan, int Group)
{
    /// <summary>What it holds.</summary>
    public OpenBlocks Content { get; } = new();
}
