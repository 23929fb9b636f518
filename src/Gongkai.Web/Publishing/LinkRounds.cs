using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Links;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>
/// Follows the links of public items again, night by night in rotation: first those that led nowhere before, then item by item where the
/// last night ended. Other sites are asked one address at a time, the same one never twice in quick succession. Which links lead
/// nowhere is kept (<see cref="DeadLink"/>), how far the round has come too, so that a night that is cut short goes on in the next.
/// </summary>
internal sealed class LinkRounds(GongkaiDb db, IFileStore store, LinkCheck check, TimeProvider clock)
{
    /// <summary>The most addresses of other sites that are asked in a night.</summary>
    public const int MostAddresses = 500;

    /// <summary>The most items that are gone over in a night.</summary>
    public const int MostItems = 20_000;

    private const int MostKnown = 200;
    private const int Batch = 100;
    private static readonly TimeSpan Night = TimeSpan.FromHours(3);

    private readonly Dictionary<string, string?> followed = [];
    private readonly Dictionary<string, long> asked = [];
    private int addresses;

    /// <summary>How long a site is left alone after it was asked.</summary>
    internal TimeSpan SitePause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The work of a night.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        bool IsOver() => addresses >= MostAddresses || clock.GetElapsedTime(begun) > Night;

        var known = await db.DeadLinks.GroupBy(link => link.ItemId).Select(group => new { ItemId = group.Key, LastSeenAt = group.Min(link => link.LastSeenAt) })
            .OrderBy(item => item.LastSeenAt).Take(MostKnown).Select(item => item.ItemId).ToListAsync(cancellation);
        foreach (var itemId in known)
        {
            if (IsOver())
                return;
            await FollowAsync(itemId, (await PublicAsync(items => items.Where(found => found.Item.Id == itemId), cancellation)).SingleOrDefault(), cancellation);
        }

        for (var gone = 0; gone < MostItems && !IsOver(); gone += Batch)
        {
            var round = await db.LinkRounds.SingleOrDefaultAsync(cancellation) ?? db.Add(new LinkRound()).Entity;
            if (!round.GoOn(clock.GetUtcNow()))
                return;
            var items = await PublicAsync(items => items.Where(found => found.Item.Id > round.LastItemId).OrderBy(found => found.Item.Id).Take(Batch), cancellation);
            foreach (var item in items.TakeWhile(_ => !IsOver()))
            {
                if (!known.Contains(item.Id))
                    await FollowAsync(item.Id, item, cancellation);
                round.Pass(item.Id);
            }

            if (items.Count < Batch && !IsOver())
                round.End();
            await db.SaveAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Follows the links of one item, and notes which of them lead nowhere.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="item">What is public of it; null where nothing is, and no link either.</param>
    /// <param name="cancellation">Ends the work early.</param>
    private async Task FollowAsync(long itemId, LinkedItem? item, CancellationToken cancellation)
    {
        var dead = await db.DeadLinks.Where(link => link.ItemId == itemId).ToListAsync(cancellation);
        var links = item is null ? null : await VersionLinks.ReadAsync(item.Body, item.Files, store, cancellation);
        var targets = links?.Targets.Distinct().Take(LinkCheck.Most).ToHashSet() ?? [];
        foreach (var (place, target) in links?.Places().Where(link => targets.Contains(link.Target)).Distinct() ?? [])
        {
            if (await FaultAsync(target, cancellation) is not { } fault)
                continue;
            if (dead.Find(link => link.Is(target, place)) is not { } again)
            {
                db.Add(new DeadLink(itemId, target, place, fault, clock.GetUtcNow()));
                continue;
            }

            again.SeeAgain(fault, clock.GetUtcNow());
            dead.Remove(again);
        }

        db.RemoveRange(dead);
        if (db.ChangeTracker.HasChanges())
            await db.SaveAsync(cancellation);
    }

    // An address that many items name is followed once a night.
    private async Task<string?> FaultAsync(string target, CancellationToken cancellation)
    {
        if (followed.TryGetValue(target, out var fault))
            return fault;
        if (check.SiteOf(target) is { } site)
        {
            if (asked.TryGetValue(site, out var last) && SitePause - clock.GetElapsedTime(last) is { Ticks: > 0 } pause)
                await Task.Delay(pause, cancellation);
            addresses++;
            fault = await check.FindFaultAsync(target, cancellation);
            asked[site] = clock.GetTimestamp();
        }
        else
        {
            fault = await check.FindFaultAsync(target, cancellation);
        }

        return followed[target] = fault;
    }

    private Task<List<LinkedItem>> PublicAsync(Func<IQueryable<PublicItem>, IQueryable<PublicItem>> which, CancellationToken cancellation) =>
        which(db.PublicItemsOfAll()).Select(found => new LinkedItem(
            found.Item.Id,
            found.Version.Content.Body,
            found.Version.Attachments.Where(file => file.Kind == AttachmentKind.Document && file.Cleaned != null).OrderBy(file => file.Number)
                .Select(file => new LinkedFile(file.Number, file.FileName, file.Cleaned)).ToList())).ToListAsync(cancellation);

    private sealed record LinkedItem(long Id, RichText Body, IReadOnlyList<LinkedFile> Files);
}
