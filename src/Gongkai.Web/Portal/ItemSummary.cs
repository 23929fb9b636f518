using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>A public item as a line of a list.</summary>
internal sealed record ItemSummary(
    long Id, long AgencyId, string IndexNumber, string Title, DateTimeOffset PublishedAt, long ColumnId, string ColumnCode, string ColumnName)
{
    public DateOnly PublishedOn => LegalDay.Of(PublishedAt);

    /// <summary>Its page within the agency.</summary>
    public string Path => ItemPath(IndexNumber);

    /// <summary>The page of an item: its index number never changes, so this address is permanent.</summary>
    public static string ItemPath(string indexNumber) => $"/items/{indexNumber}";
}

/// <summary>Reading lines of lists.</summary>
internal static class ItemSummaries
{
    /// <summary>The last step of a query: what a line needs, and no text.</summary>
    public static IQueryable<ItemSummary> Summaries(this IQueryable<PublicItem> items) => items.Select(found => new ItemSummary(
        found.Item.Id,
        found.Item.AgencyId,
        found.Item.IndexNumber,
        found.Version.Content.Title,
        found.Item.PublishedAt!.Value,
        found.Item.ColumnId,
        found.Item.Column.Code,
        found.Item.Column.Name));

    /// <summary>One page of the list, and how many there are in all.</summary>
    public static async Task<Paged<ItemSummary>> PageAsync(
        this IOrderedQueryable<PublicItem> items, int page, int size, CancellationToken cancellation)
    {
        var total = await items.LongCountAsync(cancellation);
        page = Math.Clamp(page, 1, Paged.LastPage(total, size));
        var lines = await items.Skip((page - 1) * size).Take(size).Summaries().ToListAsync(cancellation);
        return new Paged<ItemSummary>(lines, page, size, total);
    }
}
