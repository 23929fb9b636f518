using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>What is public already and probably answers somebody who is about to apply.</summary>
internal static class LikelyItems
{
    private const int Most = 8;
    private const int Looked = 20;
    private const int MostHolders = 3;

    /// <summary>The likeliest public items of an agency, the likeliest first.</summary>
    public static async Task<IReadOnlyList<ItemSummary>> OfAsync(GongkaiDb db, ItemSearch search, long agencyId, string description, CancellationToken cancellation)
    {
        var found = search.Index.Likely(description, agencyId, Most);
        var items = await db.PublicItems(agencyId).Where(item => found.Contains(item.Item.Id)).Summaries().ToDictionaryAsync(item => item.Id, cancellation);
        return [.. found.Where(items.ContainsKey).Select(id => items[id])];
    }

    /// <summary>Other agencies that published what is like it, and so may hold what is wanted: the one with the likeliest item first.</summary>
    public static async Task<IReadOnlyList<AgencyEntry>> OtherHoldersAsync(
        GongkaiDb db, ItemSearch search, AgencyDirectory directory, long agencyId, string description, CancellationToken cancellation)
    {
        var found = search.Index.Likely(description, null, Looked);
        var holders = await db.PublicItemsOfAll().Where(item => found.Contains(item.Item.Id) && item.Item.AgencyId != agencyId)
            .Select(item => new { item.Item.Id, item.Item.AgencyId }).ToDictionaryAsync(item => item.Id, item => item.AgencyId, cancellation);
        var agencies = (await directory.GetAsync(cancellation)).Agencies;
        return [.. found.Where(holders.ContainsKey).Select(id => holders[id]).Distinct().Select(id => agencies.First(agency => agency.Id == id)).Where(agency => !agency.IsClosed).Take(MostHolders)];
    }
}
