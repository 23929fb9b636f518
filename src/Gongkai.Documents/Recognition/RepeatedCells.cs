using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Joins again what was one merged cell: some exports (Markdown, data frames, un-merged sheets) write a merged cell's
/// text into each of the fields that it covered.
/// </summary>
internal static class RepeatedCells
{
    /// <summary>The table with such cells joined; the same table where no row shows that its cells are repeated.</summary>
    public static SourceTable Joined(SourceTable table)
    {
        if (!table.HasGrid || !table.Rows.Any(IsOneCell))
            return table;
        var rows = new List<SourceRow>(table.Rows.Count);
        var headings = new Dictionary<int, int>();
        foreach (var row in table.Rows)
        {
            var joined = Join(row, headings);
            rows.Add(joined);
            if (joined.Cells.Any(cell => CellParser.IsValue(cell.Text)))
                continue;
            headings.Clear();
            foreach (var cell in joined.Cells)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    headings[column] = cell.Column;
            }
        }

        return table with { Rows = rows };
    }

    // 第二十条第（一）项 stands alone in its row.
    private static bool IsOneCell(SourceRow row) =>
        row.Cells.Count > 2 && row.Cells[0].Text.Length > 4 && !CellParser.IsValue(row.Cells[0].Text)
            && row.Cells.All(cell => cell.Text == row.Cells[0].Text && cell.Blocks.Count == 0);

    // Labels are joined where they are the same; figures only below a heading that was joined, for neighbours may be equal.
    private static SourceRow Join(SourceRow row, Dictionary<int, int> headings)
    {
        var cells = new List<SourceCell>(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            if (cells.Count > 0 && cells[^1] is var last && last.Text == cell.Text && last.Column + last.ColumnSpan == cell.Column && last.RowSpan == cell.RowSpan
                && (CellParser.IsValue(cell.Text) ? headings.TryGetValue(cell.Column, out var heading) && heading <= last.Column : cell.Text.Length > 0))
                cells[^1] = last with { ColumnSpan = last.ColumnSpan + cell.ColumnSpan };
            else
                cells.Add(cell);
        }

        return new SourceRow(cells);
    }
}
