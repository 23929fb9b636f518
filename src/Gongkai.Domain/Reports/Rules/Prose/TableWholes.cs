using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Totals of the tables that percentages in prose may be shares of although the prose does not state them.</summary>
internal static class TableWholes
{
    private static readonly CellSum[] Sums =
    [
        CellSum.Of("applications.received"),
        CellSum.Of("applications.received + applications.carried_in"),
        CellSum.Of("applications.total"),
    ];

    /// <summary>Applications received, received and carried in, handled; 0 for what the table does not hold.</summary>
    public static decimal[] Of(Figures figures) => [.. Sums.Select(sum => sum.In(figures) ?? 0)];
}
