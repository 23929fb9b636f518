using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules.Tables;

namespace Gongkai.Documents.Recognition;

/// <summary>Fills the cells of a form from the passages in which its tables stand.</summary>
internal sealed class FigureRecognition(ReportForm form, IReadOnlyList<Passage> passages)
{
    private readonly bool isSpaced = SpacedRows.Apply(passages);
    private readonly bool isThinned = LostLines.Apply(passages);
    private readonly RowFitting fitting = new(form);
    private bool isScattered;
    private bool? isWide;

    /// <summary>The figures found so far.</summary>
    public Figures Figures { get; } = new(form);

    /// <summary>What could not be placed.</summary>
    public IReadOnlyList<Finding> Findings => fitting.Findings;

    /// <summary>Values that belong to no cell.</summary>
    public IReadOnlyList<Paragraph> Strays => fitting.Strays;

    /// <summary>Reads one table from the passages from <paramref name="start"/> up to <paramref name="end"/> and marks them as taken.</summary>
    public void Read(FormTable table, int start, int end)
    {
        var rows = isSpaced && !passages.Skip(start).Take(end - start).Any(passage => passage.Cells.Count > 1)
            ? SpacedRows.Of(passages, start, end, table, isWide ??= SpacedRows.IsWide(passages))
            : RowAssembly.Of(passages, start, end);
        if (table.Direction == RowDirection.Across)
            ReadAcross(table, rows);
        else
            ReadDown(table, rows);
    }

    private void ReadDown(FormTable table, List<PrintedRow> rows)
    {
        var slots = FormRowSlot.Of(table);
        var scattered = ScatteredLines.Apply(rows, slots);
        isScattered |= scattered;
        if (scattered)
            fitting.Findings.Add(FigureNotes.Scattered(table, form, rows[0].Place));
        if (table.Blocks.Count == 1)
            rows = Unjoin(rows, slots[0].Columns);
        var chosen = RowAlignment.Align(rows, slots);
        var used = new HashSet<PrintedRow>();
        var doubtful = new List<(PrintedRow Row, FormCell[] Cells)>();
        for (var index = 0; index < slots.Length; index++)
        {
            var cells = form.Row(table.Key, slots[index].Row.Key).ToArray();
            if (chosen[index] is not { } row)
            {
                if (isSpaced && EmptyRows.Find(rows, chosen, index, slots[index]) is { } place)
                    Fill(cells, [.. cells.Select(_ => new PrintedValue("", place))]);
                continue;
            }

            used.Add(row);
            if ((scattered && !ScatteredLines.Proves(row, slots[index])) || (isThinned && !(row.HasVisibleValue && row.Values.Count == cells.Length)))
                continue;
            var values = fitting.Fit(row, cells, rows);
            if (values is null)
            {
                fitting.Findings.Add(FigureNotes.Unplaced(row, cells, slots[index].Row.Label));
                continue;
            }

            Fill(cells, values);
            if (row.Spaced is not null && row.HasVisibleValue && row.Values.Count < cells.Length)
                doubtful.Add((row, cells));
        }

        Withdraw(table, doubtful);
        TellLost(table, rows);
        Take(rows, used);
    }

    private void TellLost(FormTable table, List<PrintedRow> rows)
    {
        if (isThinned && rows.Count > 0 && form.Cells.Where(cell => cell.Table == table && Figures[cell].State == CellState.Absent).ToArray() is { Length: > 0 } lost)
            fitting.Findings.Add(FigureNotes.Lost(table, lost, rows[0].Place));
    }

    // In a run of lines a lost or displaced label leaves the figures of several rows behind one another.
    private static List<PrintedRow> Unjoin(List<PrintedRow> rows, int columns)
    {
        var unjoined = new List<PrintedRow>();
        foreach (var row in rows)
        {
            unjoined.Add(row);
            if (row.Grid is not null || row.Spaced is not null || row.Values.Count <= columns || row.Values.Count % columns != 0)
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
        else if (isThinned)
        {
            TellLost(table, rows);
        }
        else if ((ByHeadings(withValues, cells) ?? (withValues.Count == 1 ? SpacedColumns.Place(withValues[0], cells, rows, form) : null)) is { } placed)
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
                fitting.Findings.Add(FigureNotes.Unplaced(withValues[0], cells, table.Name));
            else if (rows.Count > 0)
                Fill(cells, [.. cells.Select(_ => new PrintedValue("", rows[^1].Place))]);
        }

        if (used.Count > 0 && (isScattered || used.Any(row => row.Spaced is not null && row.Values.Count < cells.Length)))
            Withdraw(table, [(withValues[0], cells)]);
        Take(rows, used);
    }

    // Rows of doubtful order are not taken where the table does not add up with them.
    private void Withdraw(FormTable table, List<(PrintedRow Row, FormCell[] Cells)> doubtful)
    {
        if (doubtful.Count == 0)
            return;
        var diagnosis = TableDiagnosis.Of(Figures);
        var wrong = diagnosis.Corrections.SelectMany(correction => correction.Failing).Concat(diagnosis.Unexplained.Select(broken => broken.Identity))
            .SelectMany(identity => identity.Left.Concat(identity.Right)).Concat(diagnosis.ImpliedTotals.Select(total => total.Total)).ToHashSet();
        foreach (var (row, cells) in doubtful)
        {
            if (!cells.Any(wrong.Contains))
                continue;
            foreach (var cell in cells)
                Figures[cell] = default;
            fitting.Findings.Add(FigureNotes.Unplaced(row, cells, table.Direction == RowDirection.Across ? table.Name : cells[0].Row.Label));
        }
    }

    private static PrintedValue[]? ByHeadings(List<PrintedRow> rows, FormCell[] cells) =>
        rows.Count == 1 && rows[0].Grid is not null ? ColumnHeadings.Place(rows[0], cells) : null;

    private void Fill(FormCell[] cells, PrintedValue[] values)
    {
        for (var index = 0; index < cells.Length; index++)
            Figures[cells[index]] = CellParser.Parse(values[index].Text, cells[index].Kind, values[index].Place);
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
                fitting.Strays.AddRange(row.Values.Where(value => !value.IsBlank).Select(value => new Paragraph(value.Text, value.Place)));
        }
    }

    // Prose can stand among the labels of a run of lines; a long label with commas ends in no full stop, or in its figures.
    private static bool IsProse(Passage passage) =>
        passage.Cells.Count <= 1 && passage.Text.Length > 12 && StatedCells.Of(passage.Text) is null
            && (passage.Text.Contains('。')
                || (passage.Text.Length > 45 && passage.Text.Contains('，') && FormLabels.Find(passage.Key) is null
                    && !CellParser.IsValue(passage.Text[(passage.Text.LastIndexOf(' ') + 1)..])));
}
