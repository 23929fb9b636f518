using Gongkai.Data.Postgres;
using Gongkai.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;

namespace Gongkai.Data;

// dotnet ef makes the contexts through these; it writes migrations without a database.
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteGongkaiDb>
{
    public SqliteGongkaiDb CreateDbContext(string[] args) =>
        (SqliteGongkaiDb)DataServices.Open(DatabaseAddress.OfFile("design.db"), TimeProvider.System);
}

internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresGongkaiDb>
{
    public PostgresGongkaiDb CreateDbContext(string[] args) => (PostgresGongkaiDb)DataServices.Open(
        DatabaseAddress.Parse("Host=127.0.0.1;Database=design").Require(), TimeProvider.System);
}
