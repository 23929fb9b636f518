using Gongkai.Documents.Packages;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Workbooks;

/// <summary>
/// Tells the tables of a sheet from the lines of text around them. A row is part of a table where it has a frame or
/// several cells; cells that are merged stand once, empty ones between and beside them are cells.
/// </summary>
internal sealed class SheetLayout
{
    private const int LongestLabel = 40;

    private readonly int sheet;
    private readonly ContentBudget budget;
    private readonly List<SourceBlock> blocks = [];
    private readonly List<LaidRow> table = [];

    private SheetLayout(int sheet, ContentBudget budget)
    {
        this.sheet = sheet;
        this.budget = budget;
    }

    /// <summary>The lines and tables of a sheet, top to bottom.</summary>
    /// <param name="content">The sheet.</param>
    /// <param name="sheet">Its number among those shown, from 1.</param>
    /// <param name="budget">Bounds the cells.</param>
    public static List<SourceBlock> Blocks(SheetContent content, int sheet, ContentBudget budget)
    {
        var layout = new SheetLayout(sheet, budget);
        var rows = new MergedGrid(content, budget).Rows();
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].IsLine && !IsLabelInside(rows, index))
                layout.AddLine(rows[index]);
            else
                layout.table.Add(rows[index]);
        }

        layout.EndTable();
        return layout.blocks;
    }

    // In a table without frames a row whose figures are all empty looks like a line of text.
    private static bool IsLabelInside(List<LaidRow> rows, int index)
    {
        var row = rows[index];
        return index > 0 && index + 1 < rows.Count && Continues(rows[index - 1], row) && Continues(row, rows[index + 1])
            && row.Cells[0] is { ColumnSpan: 1, Text.Length: <= LongestLabel } cell && !cell.Text.Contains('。');
    }

    private static bool Continues(LaidRow above, LaidRow below) =>
        below.Number == above.Number + 1 && !(above.IsLine && below.IsLine) && !above.IsFramed && !below.IsFramed;

    private void AddLine(LaidRow row)
    {
        EndTable();
        blocks.Add(new SourceParagraph(row.Cells[0].Text, PlaceOf(row.Number, row.Cells[0].Column)));
    }

    private void EndTable()
    {
        if (table.Count == 0)
            return;
        var framed = table.Exists(row => row.IsFramed);
        var first = table.Min(row => row.First);
        var last = table.Max(row => row.Last);
        blocks.Add(new SourceTable(
            [.. table.Select(row => framed ? Row(row, row.First, row.Last) : Row(row, first, last))],
            PlaceOf(table[0].Number, first)));
        table.Clear();
    }

    // Gaps between cells are empty cells.
    private SourceRow Row(LaidRow row, int first, int last)
    {
        var cells = new List<SourceCell>();
        var next = 0;
        for (var column = first; column <= last; column++)
        {
            if (next < row.Cells.Count && row.Cells[next].Column == column)
            {
                var cell = row.Cells[next++];
                cells.Add(new SourceCell(cell.Text, row.Number, column, cell.RowSpan, cell.ColumnSpan, PlaceOf(row.Number, column)));
                column += cell.ColumnSpan - 1;
            }
            else if (!row.IsCovered(column))
            {
                budget.SpendCell();
                cells.Add(new SourceCell("", row.Number, column, 1, 1, PlaceOf(row.Number, column)));
            }
        }

        return new SourceRow(cells);
    }

    private Place PlaceOf(int row, int column) => new(Page: sheet, Row: row + 1, Column: column + 1);
}
