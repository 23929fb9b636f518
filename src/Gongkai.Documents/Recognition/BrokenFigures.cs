namespace Gongkai.Documents.Recognition;

/// <summary>
/// Puts figures together again that were too wide for their column: their digits stand in lines of their own above and
/// below the row. The row's total tells whether they belong together.
/// </summary>
internal static class BrokenFigures
{
    /// <summary>The rows without such lines.</summary>
    public static List<PrintedRow> Joined(List<PrintedRow> rows, int columns)
    {
        var whole = new List<PrintedRow>(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            var lines = Near(rows, index, columns);
            PrintedRow? joined = null;
            for (; lines > 1 && joined is null; lines--)
                joined = Join(rows.GetRange(index, lines), columns);
            whole.Add(joined ?? rows[index]);
            if (joined is not null)
                index += lines;
        }

        return whole;
    }

    // How many lines from this one on can be one row: lines of digits, with the row they belong to.
    private static int Near(List<PrintedRow> rows, int index, int columns)
    {
        var (last, seenRow) = (index, !IsPiece(rows[index], columns));
        for (; last + 1 < rows.Count && rows[last + 1].Place.Line <= rows[last].Place.Line + 2; last++)
        {
            if (IsPiece(rows[last + 1], columns))
                continue;
            if (seenRow)
                break;
            seenRow = true;
        }

        return last - index + 1;
    }

    private static bool IsPiece(PrintedRow row, int columns) =>
        row.Labels.Count == 0 && row.Values.Count > 0 && row.Values.Count <= columns / 2 && row.Values.TrueForAll(value => value.Text.All(char.IsAsciiDigit));

    private static PrintedRow? Join(List<PrintedRow> lines, int columns)
    {
        var row = lines.Find(line => !IsPiece(line, columns));
        if (row is null || (row.Values.Count == columns && SumPlacement.IsSum(row.Values)))
            return null;
        var values = new List<PrintedValue>();
        foreach (var digits in lines.SelectMany(line => line.Values))
        {
            var above = values.FindIndex(value => value.Column < digits.Column + digits.ColumnSpan && digits.Column < value.Column + value.ColumnSpan);
            if (above < 0)
                values.Add(digits);
            else
                values[above] = values[above] with { Text = values[above].Text + digits.Text };
        }

        values.Sort((one, other) => one.Column.CompareTo(other.Column));
        if (values.Count != columns || !SumPlacement.IsSum(values))
            return null;
        var joined = new PrintedRow
        {
            LabelsBefore = [.. lines.SelectMany(line => line.LabelsBefore)],
            Spaced = row.Spaced! with { Above = lines[0].Spaced!.Above, Below = lines[^1].Spaced!.Below },
            FirstPassage = lines[0].FirstPassage,
            LastPassage = lines[^1].LastPassage,
            Place = row.Place,
        };
        joined.Labels.AddRange(row.Labels);
        joined.Values.AddRange(values);
        return joined;
    }
}
