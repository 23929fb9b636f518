using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>
/// Publishes what is scheduled when its hour has come. The hour stands in the database, so a restart loses nothing; the
/// item's revision lets nobody publish it twice.
/// </summary>
internal sealed class ScheduledPublication(GongkaiDb db, TimeProvider clock)
{
    /// <summary>Publishes what is due now.</summary>
    /// <returns>How many items were published.</returns>
    public async Task<int> PublishDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var published = 0;
        var due = await db.Items.Where(item => !item.Agency.IsClosed && item.Versions.Any(version => version.Stage == VersionStage.Scheduled && version.ScheduledFor <= now))
            .Select(item => item.Id).ToListAsync(cancellation);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            var item = await db.Items.Whole().SingleAsync(item => item.Id == id, cancellation);
            if (!item.PublishDue(now))
                continue;
            db.Record(AuditAuthor.System, item.AgencyId, "item.Publish", item, new { item.IndexNumber, Version = item.Latest.Number });
            if ((await db.SaveAsync(cancellation)).IsDone)
                published++;
        }

        return published;
    }
}
