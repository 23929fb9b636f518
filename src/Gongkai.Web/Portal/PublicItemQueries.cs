using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>An item that is public, with the version that everybody may read; to be queried further.</summary>
internal sealed class PublicItem
{
    public required Item Item { get; init; }

    public required ItemVersion Version { get; init; }
}

/// <summary>
/// The one door to what the public sees. Lists, search, feeds, data interface and statistics all go through it, so that
/// a draft, what is withheld, scheduled or taken down, and replaced versions cannot appear in any of them. Says in SQL
/// what <see cref="Item.Public"/> says of a loaded item.
/// </summary>
internal static class PublicItemQueries
{
    public static IQueryable<PublicItem> PublicItemsOfAll(this GongkaiDb db) => db.Items.AsNoTracking()
        .Where(item => item.State == ItemState.Published)
        .SelectMany(
            item => item.Versions.Where(version => version.Stage == VersionStage.Current),
            (item, version) => new PublicItem { Item = item, Version = version });

    public static IQueryable<PublicItem> PublicItems(this GongkaiDb db, long agencyId) =>
        db.PublicItemsOfAll().Where(found => found.Item.AgencyId == agencyId);

    /// <summary>Newest first; of one moment, the last begun first, so that pages never overlap.</summary>
    public static IOrderedQueryable<PublicItem> NewestFirst(this IQueryable<PublicItem> items) =>
        items.OrderByDescending(found => found.Item.PublishedAt).ThenByDescending(found => found.Item.Id);

    /// <summary>Those first published in a year, as counted in China.</summary>
    public static IQueryable<PublicItem> PublishedIn(this IQueryable<PublicItem> items, int year)
    {
        var (from, before) = (ChinaMidnight(year, 1), ChinaMidnight(year + 1, 1));
        return items.Where(found => found.Item.PublishedAt >= from && found.Item.PublishedAt < before);
    }

    /// <summary>How many there are, by number of the column they stand in.</summary>
    public static Task<Dictionary<long, long>> CountByColumnAsync(this IQueryable<PublicItem> items, CancellationToken cancellation) => items
        .GroupBy(found => found.Item.ColumnId).Select(group => new { group.Key, Count = group.LongCount() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);

    /// <summary>The first moment of a month in China.</summary>
    public static DateTimeOffset ChinaMidnight(int year, int month) =>
        LegalDay.At(new DateOnly(year, month, 1));
}
