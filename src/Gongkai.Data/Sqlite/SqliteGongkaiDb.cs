using Gongkai.Data.Conversion;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Sqlite;

/// <summary>The database as one SQLite file.</summary>
public sealed class SqliteGongkaiDb(DbContextOptions<SqliteGongkaiDb> options, TimeProvider clock) : GongkaiDb(options, clock)
{
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private const string Words = "UNIQUE constraint failed: ";

    /// <summary>Nothing to do: SQLite has one writer at a time, from the transaction's begin (BEGIN IMMEDIATE) on.</summary>
    internal override Task LockAuditChainAsync(long agencyId, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Nothing to do, for the same reason.</summary>
    internal override Task LockSearchChangesAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    internal override BrokenUniqueness? BrokenUniqueness(DbUpdateException fault)
    {
        if (fault.InnerException is not SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint } reason)
            return null;
        var start = reason.Message.IndexOf(Words, StringComparison.Ordinal) + Words.Length;
        var end = reason.Message.IndexOf('\'', start);
        return new BrokenUniqueness(null, reason.Message[start..(end < 0 ? ^0 : end)].Split(", "));
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsMicroseconds>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalAsTenThousandths>();
    }
}
