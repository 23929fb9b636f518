using Gongkai.Data;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>A column as readers know it.</summary>
internal sealed record ColumnEntry(long Id, long? ParentId, string Code, string Name);

/// <summary>An agency's columns, in their order.</summary>
internal sealed class ColumnTree(IReadOnlyList<ColumnEntry> columns)
{
    public IReadOnlyList<ColumnEntry> All => columns;

    public IEnumerable<ColumnEntry> Top => columns.Where(column => column.ParentId is null);

    public static async Task<ColumnTree> LoadAsync(GongkaiDb db, long agencyId, CancellationToken cancellation) => new(
        await db.Columns.AsNoTracking().Where(column => column.AgencyId == agencyId)
            .OrderBy(column => column.Order).ThenBy(column => column.Id)
            .Select(column => new ColumnEntry(column.Id, column.ParentId, column.Code, column.Name)).ToListAsync(cancellation));

    /// <summary>The column of a code, in whatever case it was typed; null where there is none.</summary>
    public ColumnEntry? OfCode(string code) => columns.FirstOrDefault(column => string.Equals(column.Code, code, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ColumnEntry> Below(ColumnEntry column) => columns.Where(other => other.ParentId == column.Id);

    /// <summary>The column and all above it, the top one first.</summary>
    public IReadOnlyList<ColumnEntry> Path(long id)
    {
        var path = new List<ColumnEntry>();
        for (var at = Find(id); at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
            path.Insert(0, at);
        return path;
    }

    /// <summary>Numbers of the column and of all below it.</summary>
    public IReadOnlyList<long> Within(ColumnEntry column) =>
        [column.Id, .. Below(column).SelectMany(Within)];

    private ColumnEntry? Find(long id) => columns.FirstOrDefault(column => column.Id == id);
}
