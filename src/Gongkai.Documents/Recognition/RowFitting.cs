using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>Gives the values of a printed row to the cells of the form's row, whether there are as many, more or fewer.</summary>
internal sealed class RowFitting(ReportForm form)
{
    /// <summary>What could not be placed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Values that belong to no cell.</summary>
    public List<Paragraph> Strays { get; } = [];

    /// <summary>The row's values column by column; null where they cannot be told apart.</summary>
    public PrintedValue[]? Fit(PrintedRow row, FormCell[] cells, List<PrintedRow> rows)
    {
        var values = row.Values;
        if (values.Count == cells.Length)
            return [.. values];
        if (row.Grid is not null && ColumnHeadings.Place(row, cells) is { } placed)
            return placed;
        if (SpacedColumns.Place(row, cells, rows, form) is { } spaced)
            return spaced;
        return values.Count > cells.Length ? Trim(row, cells.Length) : Spread(row, cells);
    }

    // Too many values: empty cells left by merged labels come first, empty cells of a wider table come last.
    private PrintedValue[]? Trim(PrintedRow row, int count)
    {
        if (SumWindow(row.Values, count) is { } window)
            return window;
        var values = new List<PrintedValue>(row.Values);
        while (values.Count > count && values[0].IsBlank)
            values.RemoveAt(0);
        while (values.Count > count && values[^1].IsBlank)
            values.RemoveAt(values.Count - 1);
        if (values.Count > count)
        {
            var visible = values.FindAll(value => !value.IsBlank);
            if (visible.Count == count)
                return [.. visible];
        }

        if (values.Count > count && row.ShowsBlanks && count > 1)
            return null;
        foreach (var extra in values.Skip(count))
            Strays.Add(new Paragraph(extra.Text, extra.Place));
        return [.. values.Take(count)];
    }

    // Empty cells at both ends can be the form's own: the only place where the last is the sum of the others decides.
    private static PrintedValue[]? SumWindow(List<PrintedValue> values, int count)
    {
        if (count < 3 || !values[0].IsBlank || !values[^1].IsBlank)
            return null;
        PrintedValue[]? found = null;
        for (var start = 0; start + count <= values.Count; start++)
        {
            if (values.Take(start).Concat(values.Skip(start + count)).Any(value => !value.IsBlank) || !SumPlacement.IsSum(values.GetRange(start, count)))
                continue;
            if (found is not null)
                return null;
            found = [.. values.GetRange(start, count)];
        }

        return found;
    }

    // Too few values: empty cells have vanished. Their order tells enough where all are zero, or where sums leave one way only.
    private PrintedValue[]? Spread(PrintedRow row, FormCell[] cells)
    {
        var empty = new PrintedValue("", row.Place);
        if (!row.HasVisibleValue)
            return [.. cells.Select(_ => empty)];
        if (cells.Length < 3 || row.Values.Count < 2)
            return null;
        if (row.Values.TrueForAll(value => CellParser.Parse(value.Text, ValueKind.Count, value.Place) is { HasNumber: true, Number: 0 }))
        {
            Findings.Add(FigureNotes.BlankSomewhere(row, cells));
            return [.. row.Values.SkipLast(1), .. Enumerable.Repeat(empty, cells.Length - row.Values.Count), row.Values[^1]];
        }

        return SumPlacement.Place(row.Values, form, cells);
    }
}
