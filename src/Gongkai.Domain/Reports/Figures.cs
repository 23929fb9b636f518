using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports;

/// <summary>
/// The statutory figures of one report: a <see cref="Cell"/> for each cell of its form.
/// Whole numbers are kept a second time as one run of <c>long</c>, so that the identities of a
/// hundred thousand reports are sums over arrays.
/// </summary>
public sealed class Figures
{
    private readonly Cell[] cells;
    private readonly long[] counts;

    /// <summary>Figures of a form in which no cell was found yet.</summary>
    public Figures(ReportForm form)
    {
        Form = form;
        cells = new Cell[form.Cells.Count];
        counts = new long[form.Cells.Count];
    }

    /// <summary>The form whose cells these are.</summary>
    public ReportForm Form { get; }

    /// <summary>The content of a cell.</summary>
    public Cell this[FormCell cell]
    {
        get => cells[cell.Ordinal];
        set => Set(cell.Ordinal, value);
    }

    /// <summary>The content of the cell of that name (<c>applications.received[6]</c>).</summary>
    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public Cell this[string path]
    {
        get => cells[Form[path].Ordinal];
        set => Set(Form[path].Ordinal, value);
    }

    /// <summary>
    /// The whole numbers by <see cref="FormCell.Ordinal"/>: 0 where the cell holds none, the part before
    /// the decimal point where it has one.
    /// </summary>
    public ReadOnlySpan<long> Counts => counts;

    /// <summary>The cells by <see cref="FormCell.Ordinal"/>.</summary>
    public ReadOnlySpan<Cell> Cells => cells;

    /// <summary>How many cells hold a number with digits after the decimal point although the form asks for a whole one.</summary>
    public int FractionCount { get; private set; }

    /// <summary>How many cells hold a number below zero although the form allows none.</summary>
    public int NegativeCount { get; private set; }

    /// <summary>How many cells hold a number.</summary>
    public int NumberCount { get; private set; }

    /// <summary>How many cells hold text where the form asks for text.</summary>
    public int TextCount { get; private set; }

    /// <summary>How many cells are there and empty.</summary>
    public int BlankCount { get; private set; }

    /// <summary>How many cells hold something else than the number the form asks for.</summary>
    public int NotANumberCount { get; private set; }

    /// <summary>How many cells of the form the source does not have.</summary>
    public int AbsentCount => cells.Length - NumberCount - TextCount - BlankCount - NotANumberCount;

    /// <summary>Whether any cell of the table was found.</summary>
    public bool Has(FormTable table) =>
        Form.Cells.Any(cell => cell.Table == table && cells[cell.Ordinal].State != CellState.Absent);

    /// <summary>Whether any cell of the table holds a number.</summary>
    public bool HasNumbers(FormTable table) =>
        Form.Cells.Any(cell => cell.Table == table && cells[cell.Ordinal].HasNumber);

    /// <summary>A copy that can be changed by itself.</summary>
    public Figures Copy()
    {
        var copy = new Figures(Form);
        for (var ordinal = 0; ordinal < cells.Length; ordinal++)
            copy.Set(ordinal, cells[ordinal]);
        return copy;
    }

    private void Set(int ordinal, Cell cell)
    {
        var kind = Form.Cells[ordinal].Kind;
        Tally(cells[ordinal], kind, -1);
        cells[ordinal] = cell;
        counts[ordinal] = cell.HasNumber ? Whole(cell.Number) : 0;
        Tally(cell, kind, 1);
    }

    private void Tally(Cell cell, ValueKind kind, int step)
    {
        switch (cell.State)
        {
            case CellState.Text:
                TextCount += step;
                return;
            case CellState.Blank:
                BlankCount += step;
                return;
            case CellState.NotANumber:
                NotANumberCount += step;
                return;
            case CellState.Absent:
                return;
        }

        NumberCount += step;
        if (kind.IsWhole() && cell.Number != decimal.Truncate(cell.Number))
            FractionCount += step;
        if (!kind.IsSigned() && cell.Number < 0)
            NegativeCount += step;
    }

    // A figure beyond long is a misread cell; it is kept as it stands in the cell and saturates here.
    private static long Whole(decimal number) => number switch
    {
        > 1_000_000_000_000_000m => 1_000_000_000_000_000,
        < -1_000_000_000_000_000m => -1_000_000_000_000_000,
        _ => (long)number,
    };
}
