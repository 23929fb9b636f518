using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>Public items as the index takes them.</summary>
internal static class SearchedItems
{
    /// <summary>Those of the items that are public, as they are now, still without the text of their files.</summary>
    public static async Task<IReadOnlyList<SearchDocument>> LoadAsync(
        GongkaiDb db, IReadOnlyList<long> ids, DateOnly today, CancellationToken cancellation)
    {
        var items = await db.PublicItemsOfAll().Where(found => ids.Contains(found.Item.Id)).Select(found => new
        {
            found.Item.Id,
            found.Item.AgencyId,
            found.Item.ColumnId,
            found.Item.IndexNumber,
            PublishedAt = found.Item.PublishedAt!.Value,
            found.Version.Content,
            Attachments = found.Version.Attachments.Select(file => new { file.Number, file.FileName, file.TextAlternative, file.Kind, file.Cleaned }).ToList(),
        }).ToListAsync(cancellation);
        var parents = await db.Columns.AsNoTracking().ToDictionaryAsync(column => column.Id, column => column.ParentId, cancellation);
        var documents = await db.NormativeDocuments.AsNoTracking().Include(document => document.Relations)
            .Where(document => document.ItemId != null && ids.Contains(document.ItemId.Value)).ToListAsync(cancellation);
        return
        [
            .. items.Select(item => new SearchDocument(
                item.Id,
                item.AgencyId,
                item.Content.Title,
                string.Join('\n', item.Attachments.OrderBy(file => file.Number).SelectMany(file => new[] { file.FileName, file.TextAlternative })
                    .Prepend(item.Content.Body.Text).Where(text => text.Length > 0)),
                LegalDay.Of(item.PublishedAt))
            {
                Numbers = [.. new[] { item.IndexNumber, item.Content.DocumentNumber }.Where(number => number.Length > 0)],
                Files = [.. item.Attachments.Where(file => file.Kind == AttachmentKind.Document && file.Cleaned is not null).OrderBy(file => file.Number).Select(file => file.Cleaned!.Hash)],
                Keywords = item.Content.KeywordList(),
                ColumnIds = Upward(item.ColumnId, parents),
                Subject = item.Content.Subject.Length > 0 ? item.Content.Subject : null,
                Genre = item.Content.Genre.Chinese(),
                Validity = ItemValidity.On(today, item.Content, documents.Find(document => document.ItemId == item.Id))?.Chinese(),
            }),
        ];
    }

    /// <summary>Numbers of the items whose validity depends on the day.</summary>
    public static async Task<IReadOnlyList<long>> DatedAsync(GongkaiDb db, CancellationToken cancellation) => await db.PublicItemsOfAll()
        .Where(found => found.Version.Content.ValidFrom != null || found.Version.Content.ValidThrough != null
            || db.NormativeDocuments.Any(document => document.ItemId == found.Item.Id))
        .Select(found => found.Item.Id).ToListAsync(cancellation);

    private static List<long> Upward(long column, Dictionary<long, long?> parents)
    {
        var path = new List<long>();
        for (long? at = column; at is { } id; at = parents.GetValueOrDefault(id))
            path.Add(id);
        return path;
    }
}
