using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Reports.Columns;

/// <summary>
/// Which reports of a year break a rule of the tables. It tells the place and the relation; what to say of it is said by
/// the rules of the report, asked for these few.
/// </summary>
/// <param name="Identities">A relation within the form that does not hold, by place.</param>
/// <param name="CarriedOver">A cell of 上年结转 or 现行有效 that does not follow from last year's, by place.</param>
/// <param name="RolledUp">A cell of a government that is not the sum of its units, by place.</param>
public sealed record ColumnChecks(
    IReadOnlyList<(int Place, Identity Identity)> Identities,
    IReadOnlyList<(int Place, FormCell Cell)> CarriedOver,
    IReadOnlyList<(int Place, FormCell Cell)> RolledUp)
{
    // A block of all columns of a relation stays in the processor's cache.
    private const int Block = 2048;

    /// <summary>Checks a year, on all processors.</summary>
    /// <param name="rollUp">The year's reports with their sums.</param>
    /// <param name="previous">Last year's reports on the same form; null where there are none.</param>
    public static ColumnChecks Of(ColumnRollUp rollUp, ReportColumns? previous)
    {
        ArgumentNullException.ThrowIfNull(rollUp);
        var reports = rollUp.Reports;
        return new ColumnChecks(
            Broken(reports),
            previous is not null && previous.Form == reports.Form && previous.Year == reports.Year - 1 ? NotCarriedOver(reports, previous) : [],
            NotRolledUp(rollUp));
    }

    private static IReadOnlyList<(int, Identity)> Broken(ReportColumns reports)
    {
        var broken = new ConcurrentBag<(int Place, Identity Identity)>();
        var blocks = (reports.Units.Count + Block - 1) / Block;
        Parallel.For(0, blocks, () => new long[Block], (block, _, difference) =>
        {
            var from = block * Block;
            var rest = difference.AsSpan(0, Math.Min(Block, reports.Units.Count - from));
            foreach (var identity in reports.Form.Identities)
            {
                rest.Clear();
                foreach (var cell in identity.Left)
                    Add(rest, reports[cell].Slice(from, rest.Length), 1);
                foreach (var cell in identity.Right)
                    Add(rest, reports[cell].Slice(from, rest.Length), -1);
                for (var at = rest.IndexOfAnyExcept(0L); at >= 0; at = Next(rest, at))
                    broken.Add((from + at, identity));
            }

            return difference;
        }, _ => { });
        return [.. broken.OrderBy(found => found.Place).ThenBy(found => found.Identity.Left[0].Ordinal)];
    }

    private static void Add(Span<long> sums, ReadOnlySpan<long> numbers, int sign)
    {
        var wideSums = MemoryMarshal.Cast<long, Vector<long>>(sums);
        var wideNumbers = MemoryMarshal.Cast<long, Vector<long>>(numbers);
        for (var index = 0; index < wideSums.Length; index++)
            wideSums[index] = sign > 0 ? wideSums[index] + wideNumbers[index] : wideSums[index] - wideNumbers[index];
        for (var index = wideSums.Length * Vector<long>.Count; index < sums.Length; index++)
            sums[index] += sign * numbers[index];
    }

    private static int Next(ReadOnlySpan<long> differences, int at)
    {
        var next = differences[(at + 1)..].IndexOfAnyExcept(0L);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static List<(int, FormCell)> NotCarriedOver(ReportColumns reports, ReportColumns previous)
    {
        var before = previous.Units.Select((unit, place) => (unit.Code, place)).Where(unit => previous.IsFiled(unit.place))
            .ToDictionary(unit => unit.Code, unit => unit.place, StringComparer.Ordinal);
        var places = Enumerable.Range(0, reports.Units.Count).Select(place => reports.IsFiled(place) ? before.GetValueOrDefault(reports.Units[place].Code, -1) : -1).ToArray();
        var found = new List<(int, FormCell)>();
        foreach (var cell in reports.Form.Row("applications", "carried_in"))
            Compare(cell, reports[cell], previous[reports.Form[$"applications.carried_out[{cell.ColumnPosition}]"]], default, default);
        foreach (var cell in reports.Form.Cells.Where(cell => cell.Column.Key == "effective"))
        {
            var row = $"proactive.{cell.Row.Key}";
            Compare(cell, reports[cell], previous[cell], reports[reports.Form[$"{row}.issued"]], reports[reports.Form[$"{row}.repealed"]]);
        }

        return found;

        void Compare(FormCell cell, ReadOnlySpan<long> now, ReadOnlySpan<long> then, ReadOnlySpan<long> added, ReadOnlySpan<long> removed)
        {
            for (var place = 0; place < now.Length; place++)
            {
                if (places[place] is >= 0 and var last && now[place] != then[last] + (added.IsEmpty ? 0 : added[place] - removed[place]))
                    found.Add((place, cell));
            }
        }
    }

    // Cells that a government may report for its own organ only are left to the rule itself.
    private static List<(int, FormCell)> NotRolledUp(ColumnRollUp rollUp)
    {
        var reports = rollUp.Reports;
        var hasUnits = new bool[reports.Units.Count];
        foreach (var parent in reports.Parents)
        {
            if (parent >= 0)
                hasUnits[parent] = true;
        }

        var governments = Enumerable.Range(0, reports.Units.Count)
            .Where(place => hasUnits[place] && reports.IsFiled(place) && reports.Units[place].Kind == UnitKind.Government).ToArray();
        var found = new List<(int, FormCell)>();
        foreach (var cell in reports.Cells.Where(cell => RollUpRule.IsAdded(cell) && !RollUpRule.MayBeOwnOnly(cell)))
        {
            var own = reports[cell];
            var sums = rollUp[cell];
            foreach (var place in governments)
            {
                if (own[place] != sums[place])
                    found.Add((place, cell));
            }
        }

        return found;
    }
}
