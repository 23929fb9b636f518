using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Reports.Columns;

/// <summary>
/// The roll-up of a whole tree, township to nation: for each government its own organ, its departments and the level
/// below. A government below counts by its report, or by the sum of what is below it where it filed none, as in
/// <see cref="GovernmentRollUp"/>.
/// </summary>
public sealed class ColumnRollUp
{
    private readonly long[][] sums;

    private ColumnRollUp(ReportColumns reports) => (Reports, sums) = (reports, new long[reports.Form.Cells.Count][]);

    /// <summary>The reports.</summary>
    public ReportColumns Reports { get; }

    /// <summary>The sums of a cell by place: what is below a unit, its own report left out. Only those of governments are roll-ups.</summary>
    public ReadOnlySpan<long> this[FormCell cell] => sums[cell.Ordinal];

    /// <summary>Adds everything up, on all processors.</summary>
    public static ColumnRollUp Of(ReportColumns reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var rollUp = new ColumnRollUp(reports);

        // A government that filed counts by its report alone, everything else by its own and what is below it.
        var countsBelow = new long[reports.Units.Count];
        for (var place = 0; place < countsBelow.Length; place++)
            countsBelow[place] = reports.Units[place].Kind == UnitKind.Government && reports.IsFiled(place) ? 0 : -1;
        Parallel.For(0, reports.Cells.Count, index =>
        {
            var cell = reports.Cells[index];
            rollUp.sums[cell.Ordinal] = Sum(reports[cell], reports.Parents, countsBelow);
        });
        return rollUp;
    }

    // Below is complete when its unit is reached, since units stand bottom-up. The mask spares a branch that cannot be foretold.
    private static long[] Sum(ReadOnlySpan<long> own, ReadOnlySpan<int> parents, ReadOnlySpan<long> countsBelow)
    {
        var below = new long[own.Length];
        for (var place = 0; place < own.Length; place++)
        {
            if (parents[place] is >= 0 and var parent)
                below[parent] += own[place] + (below[place] & countsBelow[place]);
        }

        return below;
    }
}
