using Gongkai.Data.Audit;
using Gongkai.Data.Search;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Domain.Publishing.Sensitive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Importing;

/// <summary>
/// Takes over batches of rows: items, their lines in the report, what search must look at and how far the import has come
/// are saved in one transaction, so that an import that was interrupted goes on without losing or doubling a row.
/// </summary>
/// <param name="office">Who imports, in the agency whose items they become.</param>
/// <param name="columns">The agency's columns, with agency and owner.</param>
/// <param name="departments">The agency's departments.</param>
public sealed class ImportBatches(Actor office, IReadOnlyList<ContentColumn> columns, IReadOnlyList<Department> departments)
{
    private readonly Dictionary<string, ContentColumn> columnOf = Named(columns, column => [column.Code, column.Name]);
    private readonly Dictionary<string, Department> departmentOf = Named(departments, department => [department.Name]);

    /// <summary>Who imports.</summary>
    public Actor Office => office;

    /// <summary>Loads what rows are placed in.</summary>
    public static async Task<ImportBatches> LoadAsync(GongkaiDb db, Actor office, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(office);
        var columns = await db.Columns.AsNoTrackingWithIdentityResolution().Include(column => column.Agency).Include(column => column.Owner.Agency)
            .Where(column => column.AgencyId == office.AgencyId).OrderBy(column => column.Order).ThenBy(column => column.Id).ToListAsync(cancellation);
        var departments = columns.Select(column => column.Owner).Concat(
            await db.Departments.AsNoTracking().Include(department => department.Agency).Where(department => department.AgencyId == office.AgencyId).ToListAsync(cancellation));
        return new ImportBatches(office, columns, [.. departments.DistinctBy(department => department.Id)]);
    }

    /// <summary>Takes a batch over, or in a trial tells what would become of it.</summary>
    /// <param name="db">The database; the import is tracked by it.</param>
    /// <param name="import">The import, running.</param>
    /// <param name="rows">The rows that follow those handled, in order.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Cancels; nothing of the batch stays.</param>
    /// <returns>Done, or the refusal <c>data.conflict</c>: somebody cancelled it, or another node works on it.</returns>
    public async Task<Result> WriteAsync(GongkaiDb db, Import import, IReadOnlyList<ImportRow> rows, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using (transaction)
        {
            var sequences = new BatchSequences(db, import.IsTrial);
            var known = await KnownAsync(db, rows, cancellation);
            var lines = new List<ImportLine>(rows.Count);
            var items = new List<Item>(rows.Count);
            var itemOf = new List<Item?>(rows.Count);
            foreach (var row in rows)
            {
                var (fate, message, item) = await TakeAsync(row, known, sequences, now, cancellation);
                if (item is not null && !import.IsTrial)
                    items.Add(item);
                lines.Add(new ImportLine(import.Id, row.Number, row.Place.UpTo(MigratedItem.OriginLimit), row.Title.UpTo(ItemContent.TitleLimit), fate, message, null));
                itemOf.Add(import.IsTrial ? null : item);
            }

            var keys = await db.TakeKeysAsync(typeof(Item), items.Count, cancellation);
            var keyOf = items.Zip(keys).ToDictionary(pair => pair.First, pair => pair.Second);
            for (var index = 0; index < lines.Count; index++)
            {
                if (itemOf[index] is { } item)
                    lines[index] = lines[index] with { ItemId = keyOf[item] };
            }

            await sequences.SaveAsync(cancellation);
            import.Advance(lines.Select(line => line.Fate), now);
            if (items.Count > 0)
            {
                db.Record(AuditAuthor.Of(office), office.AgencyId, "import.taken", import, new
                {
                    Rows = $"{rows[0].Number}-{rows[^1].Number}",
                    Keys = $"{keys[0]}-{keys[^1]}",
                    First = items[0].IndexNumber,
                    Last = items[^1].IndexNumber,
                });
            }

            if ((await db.SaveAsync(cancellation)).Refusal is { } refusal)
                return refusal;
            await db.WriteAsync(typeof(ImportLine), [.. lines.Select(line => new BulkRow(line, 0))], cancellation);
            await WriteAsync(db, items, keys, cancellation);
            await transaction.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    private static async Task WriteAsync(GongkaiDb db, List<Item> items, IReadOnlyList<long> keys, CancellationToken cancellation)
    {
        if (items.Count == 0)
            return;
        await db.WriteAsync(typeof(Item), [.. items.Select((item, index) => new BulkRow(item, keys[index]))], cancellation);
        var versions = await WriteOwnedAsync<ItemVersion>(items.Select((item, index) => (keys[index], item.Versions.AsEnumerable())));
        await WriteOwnedAsync<ItemStep>(items.Select((item, index) => (keys[index], item.Steps.AsEnumerable())));
        await WriteOwnedAsync<Attachment>(versions.Select(version => (version.Id, ((ItemVersion)version.Entity).Attachments.AsEnumerable())));
        await WriteOwnedAsync<SensitiveFinding>(versions.Select(version => (version.Id, ((ItemVersion)version.Entity).Findings.AsEnumerable())));

        // Last, since its numbers must be seen in the order in which they were given.
        await db.LockSearchChangesAsync(cancellation);
        await WriteOwnedAsync<SearchChange>(items.Select((item, index) =>
            (0L, item.State == ItemState.Published ? [new SearchChange(keys[index])] : Enumerable.Empty<SearchChange>())));

        async Task<List<BulkRow>> WriteOwnedAsync<T>(IEnumerable<(long Owner, IEnumerable<T> Owned)> owners)
            where T : class
        {
            var owned = owners.SelectMany(owner => owner.Owned.Select(entity => (owner.Owner, Entity: (object)entity))).ToList();
            if (owned.Count == 0)
                return [];
            var ofOwned = await db.TakeKeysAsync(typeof(T), owned.Count, cancellation);
            List<BulkRow> rows = [.. owned.Select((row, index) => new BulkRow(row.Entity, ofOwned[index], row.Owner))];
            await db.WriteAsync(typeof(T), rows, cancellation);
            return rows;
        }
    }

    private async Task<(ImportFate Fate, string Message, Item? Item)> TakeAsync(
        ImportRow row, HashSet<string> known, BatchSequences sequences, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!row.Read.IsDone)
            return (ImportFate.Refused, row.Read.Refusal.Message, null);
        var taken = row.Read.Value;
        if (known.Contains(taken.Key))
            return (ImportFate.AlreadyHere, "此前已经导入，或在本次导入中重复出现，未再导入。", null);
        if (!columnOf.TryGetValue(row.Column.Trim(), out var column))
            return (ImportFate.Refused, row.Column.Length == 0 ? "没有填写栏目，请补充栏目名称或代码。" : $"没有名为“{row.Column}”的栏目，请改为本机关已有栏目的名称或代码，或先开设该栏目。", null);
        Department? department = column.Owner;
        if (row.Department.Length > 0 && (department = departmentOf.GetValueOrDefault(row.Department.Trim())) is null)
            return (ImportFate.Refused, $"没有名为“{row.Department}”的部门，请改为本机关已有部门的名称，或留空（由栏目的责任部门负责）。", null);
        var next = await sequences.OfAsync(column.Id, LegalDay.Of(taken.PublishedAt).Year, cancellation);
        var migrated = Item.Migrate(office, column, department, taken, next, now);
        if (!migrated.IsDone)
            return (ImportFate.Refused, migrated.Refusal.Message, null);
        known.Add(taken.Key);
        var item = migrated.Value;
        return item.State == ItemState.Published
            ? (ImportFate.Published, row.Remark, item)
            : (ImportFate.HeldBack, HeldBackFor(item) + row.Remark, item);
    }

    private static string HeldBackFor(Item item)
    {
        var version = item.Versions[0];
        var reasons = version.Findings.Select(finding => $"{finding.Part.Chinese()}：{finding.Kind.Chinese()}")
            .Concat(version.Attachments.Where(file => file.Cleaned is null).Select(file => $"附件“{file.FileName}”不能原样公开"))
            .Concat(version.Attachments.Where(file => file.Kind != AttachmentKind.Document && file.TextAlternative.Length == 0).Select(file => $"“{file.FileName}”没有文字说明"));
        return $"{string.Join('；', reasons.Distinct().Take(5))}。请在该草稿中处理后，经审查发布，原发布日期不变。".UpTo(500);
    }

    private async Task<HashSet<string>> KnownAsync(GongkaiDb db, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var keys = rows.Where(row => row.Read.IsDone).Select(row => row.Read.Value!.Key).ToList();
        return [.. await db.Items.Where(item => item.AgencyId == office.AgencyId && keys.Contains(item.MigrationKey!)).Select(item => item.MigrationKey!).ToListAsync(cancellation)];
    }

    private static Dictionary<string, T> Named<T>(IEnumerable<T> all, Func<T, string[]> names)
    {
        var named = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in all)
        {
            foreach (var name in names(one))
                named.TryAdd(name, one);
        }

        return named;
    }
}
