using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Recognition;

/// <summary>Fills the cells of a form from the passages in which its tables stand.</summary>
internal sealed class FigureRecognition(ReportForm form, IReadOnlyList<Passage> passages)
{
    private readonly List<Finding> findings = [];
    private readonly List<Paragraph> strays = [];

    /// <summary>The figures found so far.</summary>
    public Figures Figures { get; } = new(form);

    /// <summary>What could not be placed.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Values that belong to no cell.</summary>
    public IReadOnlyList<Paragraph> Strays => strays;

    /// <summary>Reads one table from the passages from <paramref name="start"/> up to <paramref name="end"/> and marks them as taken.</summary>
    public void Read(FormTable table, int start, int end)
    {
        var rows = RowAssembly.Of(passages, start, end);
        if (table.Direction == RowDirection.Across)
            ReadAcross(table, rows);
        else
            ReadDown(table, rows);
    }

    private void ReadDown(FormTable table, List<PrintedRow> rows)
    {
        var slots = FormRowSlot.Of(table);
        if (table.Blocks.Count == 1)
            rows = Unjoin(rows, slots[0].Columns);
        var chosen = RowAlignment.Align(rows, slots);
        var used = new HashSet<PrintedRow>();
        for (var index = 0; index < slots.Length; index++)
        {
            if (chosen[index] is not { } row)
                continue;
            used.Add(row);
            var cells = form.Row(table.Key, slots[index].Row.Key).ToArray();
            var values = Fit(row, cells);
            if (values is null)
            {
                Unplaced(table, row, cells, slots[index].Row.Label);
                continue;
            }

            Fill(cells, values);
        }

        Take(rows, used);
    }

    // In a run of lines a lost or displaced label leaves the figures of several rows behind one another.
    private static List<PrintedRow> Unjoin(List<PrintedRow> rows, int columns)
    {
        var unjoined = new List<PrintedRow>();
        foreach (var row in rows)
        {
            unjoined.Add(row);
            if (row.Grid is not null || row.Values.Count <= columns || row.Values.Count % columns != 0)
                continue;
            for (var start = columns; start < row.Values.Count; start += columns)
            {
                row.IsPiece = true;
                var next = new PrintedRow { IsPiece = true, ShowsBlanks = row.ShowsBlanks, FirstPassage = row.FirstPassage, LastPassage = row.LastPassage, Place = row.Values[start].Place };
                next.Values.AddRange(row.Values.GetRange(start, columns));
                unjoined.Add(next);
            }

            row.Values.RemoveRange(columns, row.Values.Count - columns);
        }

        return unjoined;
    }

    /// <summary>The row's values column by column; null where they cannot be told apart.</summary>
    private PrintedValue[]? Fit(PrintedRow row, FormCell[] cells)
    {
        var values = row.Values;
        if (values.Count == cells.Length)
            return [.. values];
        if (row.Grid is not null && ColumnHeadings.Place(row, cells) is { } placed)
            return placed;
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
            strays.Add(new Paragraph(extra.Text, extra.Place));
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
            if (values.Take(start).Concat(values.Skip(start + count)).Any(value => !value.IsBlank) || !IsSum(values.GetRange(start, count)))
                continue;
            if (found is not null)
                return null;
            found = [.. values.GetRange(start, count)];
        }

        return found;
    }

    private static bool IsSum(List<PrintedValue> values)
    {
        var parsed = values.ConvertAll(value => CellParser.Parse(value.Text, ValueKind.Count, value.Place));
        return parsed[^1].HasNumber && parsed[..^1].Where(cell => cell.HasNumber).Sum(cell => cell.Number) == parsed[^1].Number;
    }

    // Too few values: empty cells have vanished. All empty is certain; a row that only holds zeros loses nothing by its order.
    private static PrintedValue[]? Spread(PrintedRow row, FormCell[] cells)
    {
        var empty = new PrintedValue("", row.Place);
        if (!row.HasVisibleValue)
            return [.. cells.Select(_ => empty)];
        var values = row.Values;
        var parsed = values.Select(value => CellParser.Parse(value.Text, ValueKind.Count, value.Place)).ToArray();
        if (cells.Length < 3 || parsed.Any(cell => !cell.HasNumber))
            return null;
        var total = parsed[^1].Number;
        if (parsed.Length < 2 || parsed[..^1].Sum(cell => cell.Number) != total)
            return null;

        var spread = cells.Select(_ => empty).ToArray();
        spread[^1] = values[^1];
        if (parsed.All(cell => cell.Number == 0))
            values.Take(values.Count - 1).ToArray().CopyTo(spread, 0);
        else if (parsed[..^1].Count(cell => cell.Number != 0) == 1 && parsed[0].Number == total)
            spread[0] = values[0];
        else
            return null;
        return spread;
    }

    private void ReadAcross(FormTable table, List<PrintedRow> rows)
    {
        var cells = form.Cells.Where(cell => cell.Table == table).ToArray();
        var withValues = rows.FindAll(row => row.HasVisibleValue || row.Values.Count == cells.Length);
        var used = new HashSet<PrintedRow>(withValues);
        if (withValues.Find(row => row.Values.Count == cells.Length) is { } whole)
        {
            Fill(cells, [.. whole.Values]);
            used = [whole];
        }
        else if (ByHeadings(withValues, cells) is { } placed)
        {
            Fill(cells, placed);
        }
        else
        {
            var values = withValues.SelectMany(row => row.Values).ToArray();
            if (values.Length != cells.Length)
                values = [.. values.Where(value => !value.IsBlank)];
            var fitted = values.Length == cells.Length ? values : SumPlacement.Place(values, form, cells);
            if (fitted is not null)
                Fill(cells, fitted);
            else if (values.Length > 0)
                Unplaced(table, withValues[0], cells, table.Name);
            else if (rows.Count > 0)
                Fill(cells, [.. cells.Select(_ => new PrintedValue("", rows[^1].Place))]);
        }

        Take(rows, used);
    }

    private static PrintedValue[]? ByHeadings(List<PrintedRow> rows, FormCell[] cells) =>
        rows.Count == 1 && rows[0].Grid is not null ? ColumnHeadings.Place(rows[0], cells) : null;

    private void Fill(FormCell[] cells, PrintedValue[] values)
    {
        for (var index = 0; index < cells.Length; index++)
            Figures[cells[index]] = CellParser.Parse(values[index].Text, cells[index].Kind, values[index].Place);
    }

    private void Unplaced(FormTable table, PrintedRow row, FormCell[] cells, string label)
    {
        findings.Add(ReadingRule.UnplacedValues.Find(
            $"{table.Name}“{label}”应有{cells.Length}个数，读到{row.Values.Count}个（{string.Join('、', row.Values.Select(value => value.Text).Take(20))}），无法判断各属哪一格，请对照原文逐格填写，没有的填0。") with
        {
            Section = table.Section,
            Cells = cells,
            Place = row.Place,
        });
    }

    private void Take(List<PrintedRow> rows, HashSet<PrintedRow> used)
    {
        if (rows.Count == 0)
            return;
        var lastUsed = rows.FindLastIndex(used.Contains);
        var inGrid = rows.Exists(row => row.ShowsBlanks && used.Contains(row));
        var firstLabel = Enumerable.Range(rows[0].FirstPassage, rows[^1].LastPassage - rows[0].FirstPassage + 1)
            .FirstOrDefault(passage => FormLabels.Find(passages[passage].Key) is not null, -1);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var stray = !used.Contains(row) && row.Labels.Count == 0;
            for (var passage = row.FirstPassage; passage <= row.LastPassage; passage++)
            {
                var outside = passages[passage].Table is null && (inGrid || passage < firstLabel) && !used.Contains(row) && !stray;
                if (!outside && (stray || index <= lastUsed) ? !IsProse(passages[passage]) : FormLabels.Find(passages[passage].Key) is not null)
                    passages[passage].Taken = true;
            }

            if (stray && row.HasVisibleValue)
                strays.AddRange(row.Values.Where(value => !value.IsBlank).Select(value => new Paragraph(value.Text, value.Place)));
        }
    }

    // Prose can stand among the labels of a run of lines; a long label with commas ends in no full stop, or in its figures.
    private static bool IsProse(Passage passage) =>
        passage.Cells.Count <= 1 && passage.Text.Length > 12
            && (passage.Text.Contains('。')
                || (passage.Text.Length > 45 && passage.Text.Contains('，') && FormLabels.Find(passage.Key) is null
                    && !CellParser.IsValue(passage.Text[(passage.Text.LastIndexOf(' ') + 1)..])));
}
