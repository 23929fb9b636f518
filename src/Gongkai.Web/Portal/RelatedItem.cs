using Gongkai.Data;
using Gongkai.Domain.Publishing.Policies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>A public item that explains another, or is explained by it.</summary>
internal sealed record RelatedItem(InterpretationKind Kind, ItemSummary Item)
{
    /// <summary>What explains the item, and the policies that it explains; only what is public.</summary>
    public static async Task<(IReadOnlyList<RelatedItem> Explanations, IReadOnlyList<RelatedItem> Policies)> OfAsync(
        GongkaiDb db, long itemId, CancellationToken cancellation)
    {
        var links = await db.Interpretations.AsNoTracking()
            .Where(link => link.PolicyId == itemId || link.InterpretationId == itemId)
            .Select(link => new { link.PolicyId, link.InterpretationId, link.Kind }).ToListAsync(cancellation);
        if (links.Count == 0)
            return ([], []);
        var others = links.Select(link => link.PolicyId == itemId ? link.InterpretationId : link.PolicyId).ToList();
        var items = await db.PublicItemsOfAll().Where(found => others.Contains(found.Item.Id)).NewestFirst().Summaries().ToListAsync(cancellation);
        return (
            [.. from item in items from link in links where link.PolicyId == itemId && link.InterpretationId == item.Id select new RelatedItem(link.Kind, item)],
            [.. from item in items from link in links where link.InterpretationId == itemId && link.PolicyId == item.Id select new RelatedItem(link.Kind, item)]);
    }
}
