using Gongkai.Data.Publishing;

namespace Gongkai.Data.Importing;

/// <summary>
/// Index numbers for a batch: each counter is held for the transaction when first needed, counted on in memory, and saved
/// once. In a trial nothing is held or saved.
/// </summary>
internal sealed class BatchSequences(GongkaiDb db, bool isTrial)
{
    private readonly Dictionary<(long Column, int Year), long> held = [];
    private readonly Dictionary<(long Column, int Year), long> last = [];

    /// <summary>What gives the next number of a column and year.</summary>
    public async Task<Func<long>> OfAsync(long column, int year, CancellationToken cancellation)
    {
        if (!last.ContainsKey((column, year)))
            last[(column, year)] = held[(column, year)] = isTrial ? 0 : await IndexSequences.RaiseAsync(db, column, year, 0, cancellation);
        return () => ++last[(column, year)];
    }

    /// <summary>Saves how far the counters have come.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        if (isTrial)
            return;
        foreach (var ((column, year), reached) in last)
        {
            if (reached > held[(column, year)])
                await IndexSequences.RaiseAsync(db, column, year, reached - held[(column, year)], cancellation);
        }
    }
}
