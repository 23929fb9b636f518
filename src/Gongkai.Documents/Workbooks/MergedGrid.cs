using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Workbooks;

/// <summary>A cell once merged cells are joined.</summary>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Text">Its text.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers, those beyond the last used one left out.</param>
internal readonly record struct LaidCell(int Column, string Text, int RowSpan, int ColumnSpan);

/// <summary>A row once merged cells are joined.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Cells">The cells that begin in it, left to right.</param>
/// <param name="Covered">The columns that a merged cell from above or from the left covers.</param>
/// <param name="IsFramed">Whether any of its cells has a frame.</param>
internal sealed record LaidRow(int Number, IReadOnlyList<LaidCell> Cells, IReadOnlySet<int> Covered, bool IsFramed)
{
    /// <summary>Whether it is one cell without a frame: a line of text.</summary>
    public bool IsLine => Cells.Count == 1 && !IsFramed;

    /// <summary>The first column with a cell.</summary>
    public int First => Cells[0].Column;

    /// <summary>The last column with a cell.</summary>
    public int Last => Cells[^1].Column + Cells[^1].ColumnSpan - 1;

    /// <summary>Whether a merged cell from above or from the left covers the column.</summary>
    public bool IsCovered(int column) => Covered.Contains(column);
}

/// <summary>Joins the merged cells of a sheet.</summary>
internal sealed class MergedGrid
{
    private readonly SheetContent content;
    private readonly ContentBudget budget;
    private readonly int lastColumn;

    // The merged cells that reach the row being laid.
    private readonly List<MergedCells> open = [];

    public MergedGrid(SheetContent content, ContentBudget budget)
    {
        this.content = content;
        this.budget = budget;
        lastColumn = content.Rows.Count == 0 ? -1 : content.Rows.Max(row => row.Cells[^1].Column);
    }

    /// <summary>The rows in which a cell with text begins, top to bottom.</summary>
    public List<LaidRow> Rows()
    {
        var rows = new List<LaidRow>();
        var next = 0;
        foreach (var row in content.Rows)
        {
            open.RemoveAll(range => range.Bottom < row.Number);
            for (; next < content.Merged.Count && content.Merged[next].Top <= row.Number; next++)
            {
                if (content.Merged[next].Bottom >= row.Number && content.Merged[next].Left <= lastColumn)
                    open.Add(content.Merged[next]);
            }

            if (Laid(row) is { } laid)
                rows.Add(laid);
        }

        return rows;
    }

    private LaidRow? Laid(SheetRow row)
    {
        var covered = new HashSet<int>();
        var begun = new Dictionary<int, MergedCells>();
        foreach (var range in open)
        {
            var begins = range.Top == row.Number;
            if (begins)
                begun.TryAdd(range.Left, range);
            for (var column = begins ? range.Left + 1 : range.Left; column <= Math.Min(range.Right, lastColumn); column++)
            {
                budget.SpendCell();
                covered.Add(column);
            }
        }

        var cells = new List<LaidCell>();
        var (framed, filled) = (false, false);
        foreach (var cell in row.Cells)
        {
            framed |= cell.IsFramed;
            if (covered.Contains(cell.Column))
                continue;
            filled |= cell.Text.Length > 0;
            cells.Add(begun.TryGetValue(cell.Column, out var range)
                ? new LaidCell(cell.Column, cell.Text, range.Bottom - range.Top + 1, Math.Min(range.Right, lastColumn) - range.Left + 1)
                : new LaidCell(cell.Column, cell.Text, 1, 1));
        }

        return filled ? new LaidRow(row.Number, cells, covered, framed) : null;
    }
}
