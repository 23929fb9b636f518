using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>Whether the columns of an agency were fed in their rhythm.</summary>
internal static class OpenColumns
{
    /// <summary>How each column that is open stood on a day, by what is public of that day and before in it and all below it.</summary>
    public static async Task<IReadOnlyList<ColumnFreshness>> OnAsync(GongkaiDb db, long agencyId, DateOnly day, CancellationToken cancellation)
    {
        var end = LegalDay.At(day.AddDays(1));
        var columns = await db.Columns.AsNoTrackingWithIdentityResolution().Include(column => column.Owner).Where(column => column.AgencyId == agencyId).ToListAsync(cancellation);
        var last = await db.PublicItems(agencyId).Where(found => found.Item.PublishedAt < end).GroupBy(found => found.Item.ColumnId)
            .Select(group => new { group.Key, Last = group.Max(found => found.Item.PublishedAt) })
            .ToDictionaryAsync(group => group.Key, group => group.Last, cancellation);
        var below = columns.ToLookup(column => column.ParentId);
        return
        [
            .. columns.Where(column => !column.IsClosed)
                .Select(column => ColumnFreshness.Of(column, Newest(column) is { } newest ? LegalDay.Of(newest) : null, day)),
        ];

        DateTimeOffset? Newest(ContentColumn column) => below[column.Id].Select(Newest).Append(last.GetValueOrDefault(column.Id)).Max();
    }
}
