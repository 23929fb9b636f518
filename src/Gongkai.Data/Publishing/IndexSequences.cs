using Gongkai.Domain;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Publishing;

/// <summary>Gives each new item its place in the numbering of agency, column and year.</summary>
public static class IndexSequences
{
    internal const string Table = "IndexSequences";

    /// <summary>
    /// Begins an item under the next number and saves it. Number and item are saved in one transaction (the one that is open, if any): a refused item leaves no gap,
    /// and writers to the same column wait for each other.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="column">The column, saved.</param>
    /// <param name="now">The moment, of the year of the number.</param>
    /// <param name="begin">Begins the item under the sequence it is given, and notes what enters the audit trail.</param>
    /// <param name="cancellation">Cancels; nothing stays behind.</param>
    /// <returns>The item, or the refusal of <paramref name="begin"/> or of the save.</returns>
    public static async Task<Result<Item>> BeginAsync(
        GongkaiDb db, ContentColumn column, DateTimeOffset now, Func<long, Result<Item>> begin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(begin);
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await using (own)
        {
            var begun = begin(await RaiseAsync(db, column.Id, LegalDay.Of(now).Year, 1, cancellation));
            if (!begun.IsDone)
                return begun;
            db.Add(begun.Value);
            if ((await db.SaveAsync(cancellation)).Refusal is { } refusal)
                return refusal;
            if (own is not null)
                await own.CommitAsync(cancellation);
            return begun;
        }
    }

    /// <summary>Passes over numbers that items were given otherwise.</summary>
    /// <param name="db">The database.</param>
    /// <param name="columnId">The column, saved.</param>
    /// <param name="year">The year of the numbers.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Cancels.</param>
    public static Task PassAsync(GongkaiDb db, long columnId, int year, int count, CancellationToken cancellation = default) =>
        RaiseAsync(db, columnId, year, count, cancellation);

    /// <summary>
    /// Raises the last number given and returns it. One statement, which both databases run alike; the row stays locked until the
    /// transaction ends.
    /// </summary>
    internal static async Task<long> RaiseAsync(GongkaiDb db, long columnId, int year, long by, CancellationToken cancellation)
    {
        var given = db.Database.SqlQuery<long>(
            $"""
             INSERT INTO "IndexSequences" ("ColumnId", "Year", "Last") VALUES ({columnId}, {year}, {by})
             ON CONFLICT ("ColumnId", "Year") DO UPDATE SET "Last" = "IndexSequences"."Last" + {by}
             RETURNING "Last" AS "Value"
             """);
        return (await given.ToListAsync(cancellation)).Single();
    }
}
