using Gongkai.Data.Conversion;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Gongkai.Data.Postgres;

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgresGongkaiDb(DbContextOptions<PostgresGongkaiDb> options, TimeProvider clock) : GongkaiDb(options, clock)
{
    // First half of the advisory locks of audit chains ("GKAU"), so that they meet no other lock.
    private const int AuditLocks = 0x474B4155;

    // The one lock of the changes for search ("GKSE").
    private const int SearchLock = 0x474B5345;

    /// <inheritdoc/>
    internal override Task LockAuditChainAsync(long agencyId, CancellationToken cancellation) => Database.ExecuteSqlAsync(
        $"SELECT pg_advisory_xact_lock({AuditLocks}, {unchecked((int)agencyId)})", cancellation);

    /// <inheritdoc/>
    internal override Task LockSearchChangesAsync(CancellationToken cancellation) => Database.ExecuteSqlAsync(
        $"SELECT pg_advisory_xact_lock({SearchLock}, 0)", cancellation);

    /// <inheritdoc/>
    internal override BrokenUniqueness? BrokenUniqueness(DbUpdateException fault) =>
        fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } reason
            ? new BrokenUniqueness(reason.ConstraintName, [])
            : null;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantInUtc>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalOfTenThousandths>().HavePrecision(19, DecimalOfTenThousandths.Places);

        // Sorted by code point, as SQLite does; the server's own collation would depend on its installation.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
