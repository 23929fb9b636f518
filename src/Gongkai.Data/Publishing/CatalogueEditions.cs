using Gongkai.Data.Audit;
using Gongkai.Domain.Publishing.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Publishing;

/// <summary>Loading editions of catalogues, and what their succession means for items.</summary>
public static class CatalogueEditions
{
    /// <summary>With agency, its region, and entries in printed order, as the domain works with them.</summary>
    public static IQueryable<StandardCatalogue> Whole(this IQueryable<StandardCatalogue> editions) => editions
        .Include(edition => edition.Agency.Region).Include(edition => edition.Entries.OrderBy(entry => entry.Order));

    /// <summary>The entries with that code, or with the words in matter, contents or discloser; all where there are no words.</summary>
    public static IQueryable<CatalogueEntry> Containing(this IQueryable<CatalogueEntry> entries, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words = words.Trim();
        return words.Length == 0 ? entries : entries.Where(entry => entry.Code == words || entry.Line.Matter.Contains(words) || entry.Line.SubMatter.Contains(words)
            || entry.Line.Elements.Contains(words) || entry.Line.Discloser.Contains(words));
    }

    /// <summary>Puts editions in force whose first day has come, each in a transaction of its own.</summary>
    /// <param name="db">The database.</param>
    /// <param name="today">The day in China.</param>
    /// <param name="cancellation">Cancels; what is in force by then stays.</param>
    /// <returns>How many came into force.</returns>
    public static async Task<int> TakeEffectAsync(GongkaiDb db, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var done = 0;
        foreach (var due in await db.Catalogues.Where(edition => edition.State == EditionState.Adopted && edition.InForceFrom <= today).Select(edition => edition.Id).ToListAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            var edition = await db.Catalogues.Whole().SingleAsync(found => found.Id == due, cancellation);
            var before = await db.Catalogues.SingleOrDefaultAsync(found => found.AgencyId == edition.AgencyId && found.State == EditionState.InForce, cancellation);
            if (!edition.TakeEffect(before, today))
                continue;
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await using (transaction)
            {
                db.Record(AuditAuthor.System, edition.AgencyId, "catalogue.in_force", edition, new { edition.Edition, On = $"{edition.InForceFrom:yyyy-MM-dd}" });
                if (!(await db.SaveAsync(cancellation)).IsDone)
                    continue;
                if (before is not null)
                    await FollowAsync(db, before, edition, cancellation);
                await transaction.CommitAsync(cancellation);
                done++;
            }
        }

        return done;
    }

    /// <summary>
    /// Lets the items of the replaced edition follow to the entries with the same codes. Those whose entry was retired stay
    /// with the old one: it says what was promised when they were made.
    /// </summary>
    /// <param name="db">The database, in the transaction that adopts the edition.</param>
    /// <param name="replaced">The edition that was in force.</param>
    /// <param name="adopted">The edition in force now; saved.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>How many items followed.</returns>
    public static Task<int> FollowAsync(GongkaiDb db, StandardCatalogue replaced, StandardCatalogue adopted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(replaced);
        ArgumentNullException.ThrowIfNull(adopted);
        var (oldId, newId) = (replaced.Id, adopted.Id);
        var old = db.Catalogues.Where(edition => edition.Id == oldId).SelectMany(edition => edition.Entries);
        var now = db.Catalogues.Where(edition => edition.Id == newId).SelectMany(edition => edition.Entries);
        return db.Items
            .Where(item => old.Any(entry => entry.Id == item.CatalogueEntryId && now.Any(next => next.Code == entry.Code)))
            .ExecuteUpdateAsync(
                update => update.SetProperty(
                    item => item.CatalogueEntryId,
                    item => now.Where(next => old.Any(entry => entry.Id == item.CatalogueEntryId && entry.Code == next.Code)).Select(next => (long?)next.Id).FirstOrDefault()),
                cancellation);
    }
}
