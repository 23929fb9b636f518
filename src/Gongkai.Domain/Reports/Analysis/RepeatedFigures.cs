using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Analysis;

/// <summary>
/// A report with figures that were taken over from last year's, as it seems: what a year counts anew is hardly the same twice. Noted
/// where at least three figures and half of all are the same, or one that is large.
/// </summary>
/// <param name="Place">The place of the unit.</param>
/// <param name="Same">How many figures are the same.</param>
/// <param name="Filled">Of how many.</param>
/// <param name="Largest">The largest of the same.</param>
/// <param name="Number">What stands there in both years.</param>
public sealed record RepeatedFigures(int Place, int Same, int Filled, FormCell Largest, decimal Number)
{
    private const decimal Smallest = 10;
    private const decimal Large = 1000;
    private const int FewestSame = 3;

    /// <summary>The reports of a year that repeat last year's, most figures first.</summary>
    /// <param name="year">The year.</param>
    /// <param name="previous">The year before, on the same form; else nothing is found.</param>
    internal static IReadOnlyList<RepeatedFigures> Find(ReportedYear year, ReportedYear? previous)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (previous is null || previous.Year != year.Year - 1 || previous.Reports.Form != year.Reports.Form)
            return [];
        var (now, then) = (year.Reports, previous.Reports);
        var count = now.Units.Count;
        var before = now.Units.Select((unit, place) => now.IsFiled(place) && previous.PlaceOf(unit.Code) is { } last && then.IsFiled(last) ? last : -1).ToArray();
        var (same, of, largest, numbers) = (new int[count], new int[count], new FormCell[count], new decimal[count]);
        foreach (var cell in now.Cells.Where(IsCountedAnew))
        {
            var current = now[cell];
            var past = then[cell];
            var smallest = (long)(cell.Kind == ValueKind.Amount ? Smallest * ReportColumns.AmountScale : Smallest);
            for (var place = 0; place < count; place++)
            {
                if (before[place] < 0 || current[place] < smallest)
                    continue;
                of[place]++;
                if (current[place] != past[before[place]])
                    continue;
                same[place]++;
                if (ReportColumns.Shown(cell, current[place]) is var shown && shown > numbers[place])
                    (largest[place], numbers[place]) = (cell, shown);
            }
        }

        return [.. Enumerable.Range(0, count)
            .Where(place => numbers[place] >= Large || (same[place] >= FewestSame && same[place] * 2 >= of[place]))
            .Select(place => new RepeatedFigures(place, same[place], of[place], largest[place], numbers[place]))
            .OrderByDescending(repeated => repeated.Same).ThenByDescending(repeated => repeated.Number)];
    }

    // Totals repeat what their parts say; what is in force, and what was carried in, stands from year to year by itself.
    private static bool IsCountedAnew(FormCell cell) =>
        cell.Column.SumOf.Count == 0 && cell.Column.Key is not ("effective" or "public_total" or "previous_items" or "total") && cell.Row.Key is not ("carried_in" or "carried_out" or "total");
}
