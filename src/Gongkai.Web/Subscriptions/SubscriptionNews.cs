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
        var found = await db.PublicItems(agencyId).Where(found => found.Item.PublishedAt > since && found.Item.PublishedAt <= through).NewestFirst()
            .Select(found => new { found.Item.Id, found.Item.PublishedAt, found.Item.ColumnId, found.Version.Content.Title, found.Version.Content.Body.Text })
            .ToListAsync(cancellation);
        if (found.Count == 0)
            return;
        var tree = await ColumnTree.LoadAsync(db, agencyId, cancellation);
        var news = found.ConvertAll(item => new Item(item.Id, item.PublishedAt!.Value, [.. tree.Path(item.ColumnId).Select(column => column.Id)], item.Title, item.Text));
        for (var last = 0L; ;)
        {
            // A batch of subscribers is saved in one piece: told, and marked as told.
            db.ChangeTracker.Clear();
            var batch = await due.Where(subscription => subscription.AgencyId == agencyId && subscription.Id > last)
                .OrderBy(subscription => subscription.Id).Take(Batch).ToListAsync(cancellation);
            if (batch.Count == 0)
                return;
            foreach (var subscription in batch)
                Tell(subscription, news, through, now);
            await db.SaveAsync(cancellation);
            last = batch[^1].Id;
        }
    }

    private void Tell(Subscription subscription, List<Item> news, DateTimeOffset through, DateTimeOffset now)
    {
        if (subscription.ToldThrough >= through)
            return;
        var wanted = news.Where(item => subscription.Wants(item.PublishedAt, item.Columns, item.Title, item.Text))
            .Select(item => item.Id).ToList();
        if (wanted.Count > 0)
            db.Add(OutgoingMessage.News(subscription, $"新公开信息{wanted.Count}条", wanted.Take(ItemsOfMessage), now));
        subscription.Tell(through);
    }

    /// <summary>An item, with its column and all above it.</summary>
    private sealed record Item(long Id, DateTimeOffset PublishedAt, HashSet<long> Columns, string Title, string Text);
}
