using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>Something found, as shown: from the database, with what was looked for marked.</summary>
internal sealed record SearchHit(ItemSummary Item, IReadOnlyList<ExcerptPart> Title, IReadOnlyList<ExcerptPart> Text)
{
    /// <summary>What was found, in its order, as far as it is public at this moment.</summary>
    /// <param name="db">The database.</param>
    /// <param name="found">What the index found.</param>
    /// <param name="agencyId">Only of this agency; null for all.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<IReadOnlyList<SearchHit>> LoadAsync(GongkaiDb db, SearchResults found, long? agencyId, CancellationToken cancellation)
    {
        if (found.ItemIds.Count == 0)
            return [];
        var items = agencyId is { } agency ? db.PublicItems(agency) : db.PublicItemsOfAll();
        var ofPage = items.Where(hit => found.ItemIds.Contains(hit.Item.Id));
        var summaries = await ofPage.Summaries().ToDictionaryAsync(item => item.Id, cancellation);
        var texts = await ofPage.Select(hit => new { hit.Item.Id, hit.Version.Content.Body.Text }).ToDictionaryAsync(hit => hit.Id, hit => hit.Text, cancellation);
        return
        [
            .. found.ItemIds.Where(id => summaries.ContainsKey(id) && texts.ContainsKey(id)).Select(id => new SearchHit(
                summaries[id], Excerpt.Of(summaries[id].Title, found.Phrases, summaries[id].Title.Length), Excerpt.Of(texts[id], found.Phrases))),
        ];
    }
}
