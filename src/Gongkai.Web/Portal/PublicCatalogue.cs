using Gongkai.Data;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>An item as a line of the catalogue of information (信息公开目录).</summary>
internal sealed record CatalogueItem(string IndexNumber, string Title, Genre Genre, string DocumentNumber, DateOnly? FormedOn, DateTimeOffset PublishedAt);

/// <summary>What is public, by the matters of the standard catalogue.</summary>
internal static class PublicCatalogue
{
    /// <summary>How many public items there are under each statutory item (<c>20.7</c>).</summary>
    public static Task<Dictionary<string, int>> CountByStatutoryItemAsync(GongkaiDb db, long agencyId, CancellationToken cancellation) =>
        db.PublicItems(agencyId)
            .Join(db.Set<CatalogueEntry>(), found => found.Item.CatalogueEntryId, entry => entry.Id, (found, entry) => entry.Line.StatutoryCode)
            .Where(code => code != null).GroupBy(code => code!).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);

    /// <summary>Those under a statutory item.</summary>
    public static IQueryable<PublicItem> UnderStatutoryItem(this IQueryable<PublicItem> items, GongkaiDb db, string code) =>
        items.Where(found => db.Set<CatalogueEntry>().Any(entry => entry.Id == found.Item.CatalogueEntryId && entry.Line.StatutoryCode == code));

    /// <summary>Those under an entry of the agency's catalogue, in whatever edition: the code stays.</summary>
    public static IQueryable<PublicItem> UnderEntry(this IQueryable<PublicItem> items, GongkaiDb db, string code) =>
        items.Where(found => db.Set<CatalogueEntry>().Any(entry => entry.Id == found.Item.CatalogueEntryId && entry.Code == code));

    /// <summary>The last step of a query: what a line needs.</summary>
    public static IQueryable<CatalogueItem> CatalogueItems(this IQueryable<PublicItem> items) => items.Select(found => new CatalogueItem(
        found.Item.IndexNumber,
        found.Version.Content.Title,
        found.Version.Content.Genre,
        found.Version.Content.DocumentNumber,
        found.Version.Content.FormedOn,
        found.Item.PublishedAt!.Value));
}
