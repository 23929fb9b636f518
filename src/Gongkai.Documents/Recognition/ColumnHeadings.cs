using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>Assigns the values of a row to the form's columns by the headings above them in a real grid.</summary>
internal static class ColumnHeadings
{
    /// <summary>One value for each cell; null where the headings do not all stand above the row.</summary>
    public static PrintedValue[]? Place(PrintedRow row, FormCell[] cells)
    {
        if (row.Grid is not { } grid)
            return null;
        var headings = Find(grid, row.GridRow, cells);
        if (headings is null)
            return null;

        var placed = new PrintedValue[cells.Length];
        var seen = new HashSet<int>();
        for (var index = 0; index < cells.Length; index++)
        {
            var (column, span) = headings[index];
            placed[index] = new PrintedValue("", row.Place);
            foreach (var value in row.Values)
            {
                var overlaps = value.Column < column + span && column < value.Column + value.ColumnSpan;
                if (overlaps && !value.IsBlank && seen.Add(value.Column))
                {
                    placed[index] = value;
                    break;
                }
            }
        }

        return seen.Count == row.Values.Count(value => !value.IsBlank) ? placed : null;
    }

    // Headings repeat (总计, 结果维持): the form's order from left to right tells them apart.
    private static (int Column, int Span)[]? Find(Source.SourceTable grid, int above, FormCell[] cells)
    {
        var wanted = cells.Select(cell => PrintedText.Key(cell.Column.Label)).ToArray();
        var names = wanted.ToHashSet();
        var printed = new List<(string Key, int Row, int Column, int Span)>();
        foreach (var line in grid.Rows)
        {
            foreach (var cell in line.Cells)
            {
                if (cell.Row < above && cell.Text.Length is > 0 and < 30 && PrintedText.Key(cell.Text) is var key && names.Contains(key))
                    printed.Add((key, cell.Row, cell.Column, cell.ColumnSpan));
            }
        }

        // Each block's headings stand directly above it: none above the lowest that names the first column is its, and of
        // headings one below the other the lowest counts.
        var top = printed.Where(heading => heading.Key == wanted[0]).Select(heading => heading.Row).DefaultIfEmpty(0).Max();
        var lowest = printed.Where(heading => heading.Row >= top).GroupBy(heading => heading.Column).Select(group => group.MaxBy(heading => heading.Row))
            .OrderBy(heading => heading.Column).ToArray();
        if (lowest.Length < cells.Length)
            return null;
        var result = new (int, int)[cells.Length];
        var next = 0;
        foreach (var heading in lowest)
        {
            if (next < wanted.Length && heading.Key == wanted[next])
                result[next++] = (heading.Column, heading.Span);
        }

        return next == wanted.Length ? result : null;
    }
}
