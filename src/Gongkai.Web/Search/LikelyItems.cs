using Gongkai.Data;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>What is public already and probably answers somebody who is about to apply.</summary>
internal static class LikelyItems
{
    private const int Most = 8;

    /// <summary>The likeliest public items of an agency, the likeliest first.</summary>
    public static async Task<IReadOnlyList<ItemSummary>> OfAsync(GongkaiDb db, ItemSearch search, long agencyId, string description, CancellationToken cancellation)
    {
        var found = search.Index.Likely(description, agencyId, Most);
        var items = await db.PublicItems(agencyId).Where(item => found.Contains(item.Item.Id)).Summaries().ToDictionaryAsync(item => item.Id, cancellation);
        return [.. found.Where(items.ContainsKey).Select(id => items[id])];
    }
}
