namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Totals of the tables that percentages in prose may be shares of although the prose does not state them.</summary>
internal static class TableWholes
{
    /// <summary>Received, carried in and received, handled; 0 for what the table does not hold.</summary>
    public static decimal[] Of(Figures figures)
    {
        var received = figures["applications.received[6]"].Number;
        return [received, received + figures["applications.carried_in[6]"].Number, figures["applications.total[6]"].Number];
    }
}
