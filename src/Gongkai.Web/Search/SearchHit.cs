using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>Something found, as shown: from the database, with what was looked for marked.</summary>
/// <param name="Item">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The part of its text, or of one of its files, in which the words stand; the beginning of the text where they stand in neither.</param>
/// <param name="FileName">Name of the file that <paramref name="Text"/> is taken from; null where it is the item's own.</param>
internal sealed record SearchHit(ItemSummary Item, IReadOnlyList<ExcerptPart> Title, IReadOnlyList<ExcerptPart> Text, string? FileName)
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
        var hits = found.ItemIds.Where(id => summaries.ContainsKey(id) && texts.ContainsKey(id)).Select(id => new SearchHit(
            summaries[id], Excerpt.Of(summaries[id].Title, found.Phrases, summaries[id].Title.Length), Excerpt.Of(texts[id], found.Phrases), null)).ToList();
        var elsewhere = found.Phrases.Count == 0 ? [] : hits.Where(hit => !IsFoundIn(hit.Title) && !IsFoundIn(hit.Text)).Select(hit => hit.Item.Id).ToList();
        var files = (await ofPage.Where(hit => elsewhere.Contains(hit.Item.Id))
            .SelectMany(hit => hit.Version.Attachments, (hit, file) => new { hit.Item.Id, file.Number, file.FileName, file.TextAlternative, file.Kind, file.Cleaned })
            .ToListAsync(cancellation)).OrderBy(file => file.Number).ToLookup(file => file.Id);
        for (var index = 0; index < hits.Count; index++)
        {
            foreach (var file in files[hits[index].Item.Id])
            {
                var text = file.Kind == AttachmentKind.Document && file.Cleaned is not null
                    ? await db.FileTexts.Where(text => text.Hash == file.Cleaned.Hash).Select(text => text.Text).SingleOrDefaultAsync(cancellation)
                    : file.TextAlternative;
                var parts = Excerpt.Of(text ?? "", found.Phrases);
                if (!IsFoundIn(parts) && !IsFoundIn(Excerpt.Of(file.FileName, found.Phrases)))
                    continue;
                hits[index] = hits[index] with { Text = parts, FileName = file.FileName };
                break;
            }
        }

        return hits;
    }

    private static bool IsFoundIn(IReadOnlyList<ExcerptPart> parts) => parts.Any(part => part.IsMatch);
}
