using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Reports.Analysis;

/// <summary>The reports of a tree for a year with their sums, ready to be asked about any region of it. Safe to ask from several threads.</summary>
public sealed class ReportedYear
{
    private readonly Dictionary<string, int> places;
    private readonly int[] firstBelow;
    private readonly int[] below;
    private readonly Lazy<IReadOnlyList<Outlier>> outliers;
    private volatile Tuple<ReportedYear, IReadOnlyList<RepeatedFigures>>? repeated;

    /// <summary>Adds a year up.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="inTime">By place whether the report came in time; false too where none came. Null where that is not known.</param>
    public ReportedYear(ReportColumns reports, IReadOnlyList<bool>? inTime = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        (Reports, RollUp, InTime) = (reports, ColumnRollUp.Of(reports), inTime);
        places = reports.Units.Select((unit, place) => (unit.Code, place)).ToDictionary(entry => entry.Code, entry => entry.place, StringComparer.Ordinal);
        (firstBelow, below) = Sort(reports);
        outliers = new(() => Outlier.Of(this));
    }

    /// <summary>The reports.</summary>
    public ReportColumns Reports { get; }

    /// <summary>Their sums.</summary>
    public ColumnRollUp RollUp { get; }

    /// <summary>By place whether the report came in time; null where that is not known.</summary>
    public IReadOnlyList<bool>? InTime { get; }

    /// <summary>The year.</summary>
    public int Year => Reports.Year;

    /// <summary>Reports far from those of their peers, the farthest first.</summary>
    public IReadOnlyList<Outlier> Outliers => outliers.Value;

    /// <summary>Reports that repeat those of the year before, most figures first; none where that year is not known.</summary>
    public IReadOnlyList<RepeatedFigures> Repeated(ReportedYear? previous)
    {
        if (previous is null)
            return [];
        if (repeated is not { } known || known.Item1 != previous)
            repeated = known = Tuple.Create(previous, RepeatedFigures.Find(this, previous));
        return known.Item2;
    }

    /// <summary>The place of a unit; null where there is none of that code.</summary>
    public int? PlaceOf(string code) => places.TryGetValue(code, out var place) ? place : null;

    /// <summary>What reports to a unit directly, in the order of the list.</summary>
    public ReadOnlySpan<int> Below(int place) => below.AsSpan(firstBelow[place], firstBelow[place + 1] - firstBelow[place]);

    /// <summary>What a unit adds to the total above it: its own report, or for a government that filed none what is below it.</summary>
    public long Counted(FormCell cell, int place) =>
        Reports[cell][place] + (IsGovernment(place) && Reports.IsFiled(place) ? 0 : RollUp[cell][place]);

    /// <summary>The sum of cells that a unit adds to the total above it, in the unit of the form.</summary>
    public decimal Counted(CellSum sum, int place)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return sum.Cells(Reports.Form).Sum(cell => ReportColumns.Shown(cell, Counted(cell, place)));
    }

    /// <summary>The total of a unit: the sum of what is below it, or its own report where nothing is.</summary>
    public Figures Total(int place)
    {
        if (Below(place).IsEmpty)
            return Reports.FiguresOf(place);
        var figures = new Figures(Reports.Form);
        foreach (var cell in Reports.Cells)
            figures[cell] = Cell.Of(ReportColumns.Shown(cell, RollUp[cell][place]));
        return figures;
    }

    /// <summary>By place whether it lies below a unit, at whatever depth.</summary>
    public bool[] Within(int place)
    {
        var within = new bool[Reports.Units.Count];
        for (var one = place - 1; one >= 0; one--)
            within[one] = Reports.Parents[one] is var parent && (parent == place || (parent >= 0 && within[parent]));
        return within;
    }

    private bool IsGovernment(int place) => Reports.Units[place].Kind == UnitKind.Government;

    // Children of each place in a row, by counting.
    private static (int[] First, int[] Below) Sort(ReportColumns reports)
    {
        var first = new int[reports.Units.Count + 1];
        foreach (var parent in reports.Parents)
        {
            if (parent >= 0)
                first[parent + 1]++;
        }

        for (var place = 0; place < reports.Units.Count; place++)
            first[place + 1] += first[place];
        var (next, sorted) = (first.ToArray(), new int[first[^1]]);
        for (var place = 0; place < reports.Units.Count; place++)
        {
            if (reports.Parents[place] is >= 0 and var parent)
                sorted[next[parent]++] = place;
        }

        return (first, sorted);
    }
}
