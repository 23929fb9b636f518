using Gongkai.Data;
using Gongkai.Data.Mail;
using Gongkai.Domain.Subscriptions;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Subscriptions;

/// <summary>
/// Hands in messages for subscribers: of what was first published since the last time. What is imported with an earlier day of
/// publication is no news.
/// </summary>
internal sealed class SubscriptionNews(GongkaiDb db, TimeProvider clock)
{
    /// <summary>The most items of one message; of more, the newest.</summary>
    public const int ItemsOfMessage = 100;

    private const int Batch = 500;

    public async Task HandInAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var digest = Subscription.LastDigest(now);
        var due = db.Subscriptions.Where(subscription => subscription.ToldThrough != null
            && (subscription.Rhythm == SubscriptionRhythm.AtOnce || subscription.ToldThrough < digest));
        var agencies = await due.GroupBy(subscription => subscription.AgencyId)
            .Select(group => new { group.Key, Since = group.Min(subscription => subscription.ToldThrough) }).ToListAsync(cancellation);
        foreach (var agency in agencies)
            await HandInAsync(due, agency.Key, agency.Since!.Value, now, cancellation);
    }

    private async Task HandInAsync(
        IQueryable<Subscription> due, long agencyId, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellation)
    {
        var through = now - Subscription.Lag;
        var news = await db.PublicItems(agencyId).Where(found => found.Item.PublishedAt > since && found.Item.PublishedAt <= through).NewestFirst()
            .Select(found => new Item(found.Item.Id, found.Item.PublishedAt!.Value, found.Item.ColumnId, found.Version.Content.Title, found.Version.Content.Body.Text))
            .ToListAsync(cancellation);
        if (news.Count == 0)
            return;
        var columns = await db.Columns.AsNoTracking().Where(column => column.AgencyId == agencyId)
            .ToDictionaryAsync(column => column.Id, column => column.ParentId, cancellation);
        for (var last = 0L; ;)
        {
            // A batch of subscribers is saved in one piece: told, and marked as told.
            db.ChangeTracker.Clear();
            var batch = await due.Where(subscription => subscription.AgencyId == agencyId && subscription.Id > last)
                .OrderBy(subscription => subscription.Id).Take(Batch).ToListAsync(cancellation);
            if (batch.Count == 0)
                return;
            foreach (var subscription in batch)
                Tell(subscription, news, columns, through, now);
            await db.SaveAsync(cancellation);
            last = batch[^1].Id;
        }
    }

    private void Tell(Subscription subscription, List<Item> news, Dictionary<long, long?> columns, DateTimeOffset through, DateTimeOffset now)
    {
        if (subscription.ToldThrough >= through)
            return;
        var wanted = news.Where(item => subscription.Wants(item.PublishedAt, Path(item.ColumnId, columns), item.Title, item.Text))
            .Select(item => item.Id).ToList();
        if (wanted.Count > 0)
            db.Add(OutgoingMessage.News(subscription, $"新公开信息{wanted.Count}条", wanted.Take(ItemsOfMessage), now));
        subscription.Tell(through);
    }

    private static HashSet<long> Path(long column, Dictionary<long, long?> columns)
    {
        var path = new HashSet<long>();
        for (long? at = column; at is { } id; at = columns[id])
            path.Add(id);
        return path;
    }

    private sealed record Item(long Id, DateTimeOffset PublishedAt, long ColumnId, string Title, string Text);
}
