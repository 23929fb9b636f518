using Gongkai.Data;
using Gongkai.Domain.Collection;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>How a round stands: who has submitted, who is late, who has errors.</summary>
/// <param name="Round">The round.</param>
/// <param name="Counts">Units by where they stand; the top is none of them.</param>
/// <param name="Late">Units that submitted after the day due, or have not submitted although it is over.</param>
/// <param name="WithErrors">Units whose report has errors.</param>
internal sealed record RoundProgress(CollectionRound Round, IReadOnlyDictionary<UnitStanding, int> Counts, int Late, int WithErrors)
{
    /// <summary>Units that are to submit.</summary>
    public int Units => Counts.Values.Sum();

    /// <summary>Units whose report has been accepted.</summary>
    public int Accepted => Counts.GetValueOrDefault(UnitStanding.Accepted);

    /// <summary>Counts the units of rounds, the newest year first.</summary>
    public static async Task<IReadOnlyList<RoundProgress>> LoadAsync(GongkaiDb db, IQueryable<CollectionRound> rounds, DateTimeOffset now, CancellationToken cancellation)
    {
        var loaded = new List<RoundProgress>();
        foreach (var round in await rounds.AsNoTracking().OrderByDescending(round => round.Year).ToListAsync(cancellation))
            loaded.Add(await LoadAsync(db, round, now, cancellation));
        return loaded;
    }

    /// <summary>Counts the units of a round.</summary>
    public static async Task<RoundProgress> LoadAsync(GongkaiDb db, CollectionRound round, DateTimeOffset now, CancellationToken cancellation)
    {
        var units = UnitsOf(db, round);
        var counts = await units.GroupBy(unit => unit.Standing).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(count => count.Key, count => count.Count, cancellation);
        return new RoundProgress(
            round, counts, await LateOf(units, round, now).CountAsync(cancellation), await units.CountAsync(unit => unit.Errors > 0, cancellation));
    }

    /// <summary>The units that are to submit: all but the top.</summary>
    public static IQueryable<ExpectedUnit> UnitsOf(GongkaiDb db, CollectionRound round) =>
        db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == round.Id && unit.ParentCode != null);

    /// <summary>Those that are late at a moment.</summary>
    public static IQueryable<ExpectedUnit> LateOf(IQueryable<ExpectedUnit> units, CollectionRound round, DateTimeOffset now)
    {
        var from = round.LateFrom;
        return now >= from ? units.Where(unit => unit.SubmittedAt == null || unit.SubmittedAt >= from) : units.Where(unit => unit.SubmittedAt >= from);
    }
}
