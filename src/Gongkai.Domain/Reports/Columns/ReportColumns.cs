using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Domain.Reports.Rules.Tables;

namespace Gongkai.Domain.Reports.Columns;

/// <summary>
/// The reports of all units of a tree for a year, cell by cell instead of report by report: a run of numbers a cell, a
/// place a unit. Sums and checks of a hundred thousand reports are then loops over arrays. Units stand bottom-up: what
/// reports to a unit stands before it.
/// </summary>
public sealed class ReportColumns
{
    /// <summary>Amounts are kept in millionths of 万元, which are 分: sums stay exact.</summary>
    public const long AmountScale = 1_000_000;

    // No figure comes near it; what is beyond is a misread cell and must not overflow a sum over a nation.
    private const decimal Most = 1_000_000_000_000;

    private readonly long[][] columns;
    private readonly bool[]?[] blanks;
    private readonly int[] parents;
    private readonly bool[] filed;

    /// <summary>Columns in which nobody has filed yet.</summary>
    /// <param name="form">The form of the year.</param>
    /// <param name="year">The year.</param>
    /// <param name="tree">Who reports to whom.</param>
    public ReportColumns(ReportForm form, int year, ReportingTree tree)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(tree);
        (Form, Year) = (form, year);
        Cells = [.. form.Cells.Where(cell => cell.Kind != ValueKind.Text)];
        Units = BottomUp(tree);
        var rows = Units.Select((unit, row) => (unit.Code, row)).ToDictionary(place => place.Code, place => place.row, StringComparer.Ordinal);
        parents = [.. Units.Select(unit => unit.ParentCode is { } parent ? rows[parent] : -1)];
        filed = new bool[Units.Count];
        columns = [.. form.Cells.Select(cell => cell.Kind == ValueKind.Text ? [] : new long[Units.Count])];
        blanks = new bool[]?[form.Cells.Count];
    }

    /// <summary>The form.</summary>
    public ReportForm Form { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The units in the order of the places, bottom-up.</summary>
    public IReadOnlyList<ReportingUnit> Units { get; }

    /// <summary>The cells that are kept: all that hold numbers.</summary>
    public IReadOnlyList<FormCell> Cells { get; }

    /// <summary>The place of what a unit reports to; -1 for a top.</summary>
    public ReadOnlySpan<int> Parents => parents;

    /// <summary>Whether the unit of a place filed a report.</summary>
    public bool IsFiled(int place) => filed[place];

    /// <summary>The numbers of a cell by place; where it holds none the sum of its parts for a total, else 0.</summary>
    public ReadOnlySpan<long> this[FormCell cell] => columns[cell.Ordinal];

    /// <summary>Whether the cell of a unit holds no number.</summary>
    public bool IsBlank(int place, FormCell cell) => !filed[place] || blanks[cell.Ordinal]?[place] == true;

    /// <summary>Takes a unit's report.</summary>
    public void File(int place, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Form != Form)
            throw new ArgumentException($"The form of {Year} is {Form.Id}, not {figures.Form.Id}.", nameof(figures));
        filed[place] = true;
        foreach (var cell in Cells)
            Set(place, cell, figures[cell].Value);
        if (figures.NumberCount + figures.TextCount < Form.Cells.Count)
            Imply(place, figures);
    }

    /// <summary>Takes a whole column as it was stored; null where there is no number.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="numbers">A number for each place.</param>
    public void Take(FormCell cell, ReadOnlySpan<long?> numbers)
    {
        var column = columns[cell.Ordinal];
        if (numbers.Length != column.Length)
            throw new ArgumentException($"{cell}: {numbers.Length} numbers for {column.Length} units.", nameof(numbers));
        for (var place = 0; place < numbers.Length; place++)
        {
            column[place] = numbers[place] ?? 0;
            if (numbers[place] is null)
                (blanks[cell.Ordinal] ??= new bool[column.Length])[place] = true;
        }
    }

    /// <summary>Says that the unit of a place filed, once all columns are taken.</summary>
    public void MarkFiled(int place)
    {
        filed[place] = true;
        if (Array.Exists(blanks, blank => blank?[place] == true))
            Imply(place, FiguresOf(place));
    }

    /// <summary>The figures of a unit; cells without a number are blank.</summary>
    public Figures FiguresOf(int place)
    {
        var figures = new Figures(Form);
        foreach (var cell in Cells)
            figures[cell] = IsBlank(place, cell) ? Cell.Blank() : Cell.Of(Shown(cell, columns[cell.Ordinal][place]));
        return figures;
    }

    /// <summary>A number of a column in the unit of the form.</summary>
    public static decimal Shown(FormCell cell, long number) => cell.Kind == ValueKind.Amount ? (decimal)number / AmountScale : number;

    // A total left blank beside filled parts counts as their sum, as in the arithmetic of one report.
    private void Imply(int place, Figures figures)
    {
        foreach (var (total, value) in TableDiagnosis.Of(figures).ImpliedTotals)
            columns[total.Ordinal][place] = (long)Math.Clamp(value, -Most, Most);
    }

    private void Set(int place, FormCell cell, decimal? number)
    {
        var value = Math.Clamp(number ?? 0, -Most, Most);
        columns[cell.Ordinal][place] = (long)(cell.Kind == ValueKind.Amount ? decimal.Round(value * AmountScale) : value);
        if (number is null)
            (blanks[cell.Ordinal] ??= new bool[Units.Count])[place] = true;
    }

    // Deepest first, and in the order of the list: a list that stands bottom-up already stays as it is.
    private static List<ReportingUnit> BottomUp(ReportingTree tree)
    {
        var depths = new Dictionary<ReportingUnit, int>(ReferenceEqualityComparer.Instance);
        var reached = new Queue<ReportingUnit>(tree.Roots);
        foreach (var root in reached)
            depths[root] = 0;
        while (reached.TryDequeue(out var unit))
        {
            foreach (var below in tree.Below(unit))
            {
                depths[below] = depths[unit] + 1;
                reached.Enqueue(below);
            }
        }

        return [.. tree.Units.OrderByDescending(unit => depths[unit])];
    }
}
