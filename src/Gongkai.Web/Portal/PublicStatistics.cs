using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>What an agency published in a year, counted in the database: an item counts in the year it first became public.</summary>
/// <param name="Year">The year.</param>
/// <param name="Total">Items in all.</param>
/// <param name="Tables">The counts.</param>
internal sealed record PublicStatistics(int Year, long Total, IReadOnlyList<StatisticsTable> Tables)
{
    /// <summary>The years in which something was published that is public, the last first.</summary>
    public static async Task<IReadOnlyList<int>> YearsAsync(GongkaiDb db, long agencyId, CancellationToken cancellation)
    {
        var bounds = await db.PublicItems(agencyId).GroupBy(_ => 1)
            .Select(all => new { First = all.Min(found => found.Item.PublishedAt), Last = all.Max(found => found.Item.PublishedAt) })
            .SingleOrDefaultAsync(cancellation);
        if (bounds is not { First: { } first, Last: { } last })
            return [];
        var (from, through) = (LegalDay.Of(first).Year, LegalDay.Of(last).Year);
        return [.. Enumerable.Range(from, through - from + 1).Reverse()];
    }

    public static async Task<PublicStatistics> CountAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancellation)
    {
        var items = db.PublicItems(agencyId).PublishedIn(year);
        var total = await items.LongCountAsync(cancellation);
        return new PublicStatistics(year, total,
        [
            new("category", "按类别", "信息类别", await ByCategoryAsync(db, agencyId, items, cancellation), total),
            new("month", "按月份", "月份", await ByMonthAsync(db, agencyId, year, cancellation), total),
            new("department", "按责任部门", "责任部门", await ByDepartmentAsync(db, agencyId, items, cancellation), total),
            new("channel", "按公开渠道", "公开渠道", await ByChannelAsync(items, cancellation), total, IsPartition: false),
            new("medium", "按表现形式", "表现形式", await ByMediumAsync(items, cancellation), total, IsPartition: false),
        ]);
    }

    /// <summary>A category is a column at the top: what stands in columns below counts there.</summary>
    private static async Task<IReadOnlyList<StatisticsRow>> ByCategoryAsync(
        GongkaiDb db, long agencyId, IQueryable<PublicItem> items, CancellationToken cancellation)
    {
        var tree = await ColumnTree.LoadAsync(db, agencyId, cancellation);
        var counts = await items.CountByColumnAsync(cancellation);
        return [.. tree.Top.Select(top => new StatisticsRow(top.Name, tree.Within(top).Sum(id => counts.GetValueOrDefault(id))))];
    }

    /// <summary>The twelve months of a year.</summary>
    public static async Task<IReadOnlyList<StatisticsRow>> ByMonthAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancellation)
    {
        var rows = new List<StatisticsRow>();
        for (var month = 1; month <= 12; month++)
        {
            var (from, before) = (PublicItemQueries.ChinaMidnight(year, month), PublicItemQueries.ChinaMidnight(month == 12 ? year + 1 : year, (month % 12) + 1));
            var count = await db.PublicItems(agencyId)
                .LongCountAsync(found => found.Item.PublishedAt >= from && found.Item.PublishedAt < before, cancellation);
            rows.Add(new StatisticsRow($"{month}月", count));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<StatisticsRow>> ByDepartmentAsync(
        GongkaiDb db, long agencyId, IQueryable<PublicItem> items, CancellationToken cancellation)
    {
        var counts = await items.GroupBy(found => found.Item.DepartmentId)
            .Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var departments = await db.Departments.AsNoTracking().Where(department => department.AgencyId == agencyId)
            .OrderBy(department => department.Order).Select(department => new { department.Id, department.Name, department.IsDissolved }).ToListAsync(cancellation);
        return
        [
            .. departments.Where(department => !department.IsDissolved || counts.ContainsKey(department.Id))
                .Select(department => new StatisticsRow(department.Name, counts.GetValueOrDefault(department.Id))),
        ];
    }

    private static async Task<IReadOnlyList<StatisticsRow>> ByChannelAsync(IQueryable<PublicItem> items, CancellationToken cancellation)
    {
        var counts = await items.GroupBy(found => found.Version.Channels)
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellation);
        return
        [
            .. PublicationChannelNames.All.Select(entry => new StatisticsRow(
                entry.Name, counts.Where(group => group.Key.HasFlag(entry.Channel)).Sum(group => group.Count))),
        ];
    }

    private static async Task<IReadOnlyList<StatisticsRow>> ByMediumAsync(IQueryable<PublicItem> items, CancellationToken cancellation)
    {
        var rows = new List<StatisticsRow>
        {
            new("含文字", await items.LongCountAsync(found => found.Version.Content.Body.Text != "", cancellation)),
        };
        foreach (var kind in new[] { AttachmentKind.Document, AttachmentKind.Picture, AttachmentKind.Video })
        {
            var count = await items.LongCountAsync(found => found.Version.Attachments.Any(attachment => attachment.Kind == kind), cancellation);
            rows.Add(new StatisticsRow(kind == AttachmentKind.Document ? "含文档附件" : $"含{kind.Chinese()}", count));
        }

        return rows;
    }
}
