using Gongkai.Domain.Applications.Applicants;
using Gongkai.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Gongkai.Data.Tests;

public abstract class DatabaseUpgradeTest(TestDatabase database)
{
    [Fact]
    public async Task The_model_has_no_change_that_no_migration_carries_out()
    {
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "Run src/Gongkai.Data/add-migration NAME.");
    }

    [Fact]
    public async Task Several_nodes_that_start_at_once_upgrade_one_after_the_other()
    {
        var starts = Enumerable.Range(0, 6).Select(_ => Task.Run(() => DatabaseUpgrade.RunAsync(NewAddress, TimeProvider.System)));
        Assert.All(await Task.WhenAll(starts), start => Assert.Null(start.Refusal));
        await using var db = DataServices.Open(NewAddress, TimeProvider.System);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99')""");
        Assert.Equal("database.newer", (await DatabaseUpgrade.RunAsync(database.Address, TimeProvider.System)).Refusal?.Code);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '29990101000000_Later'""");
    }

    [Fact]
    public async Task A_rule_of_retention_from_before_the_archive_still_erases()
    {
        var address = OlderAddress;
        Assert.True((await DatabaseUpgrade.RunAsync(address, TimeProvider.System)).IsDone);
        await using (var older = DataServices.Open(address, TimeProvider.System))
        {
            var agency = await SampleAgency.SaveAsync(older);
            await older.GetService<IMigrator>().MigrateAsync("CollectedMail");
            await older.Database.ExecuteSqlAsync($"""INSERT INTO "IdentityRetentions" ("AgencyId", "Years", "Revision") VALUES ({agency.Id}, 5, 3)""");
        }

        Assert.True((await DatabaseUpgrade.RunAsync(address, TimeProvider.System)).IsDone);
        await using var db = DataServices.Open(address, TimeProvider.System);
        var rule = await db.IdentityRetentions.SingleAsync();
        Assert.Equal((5, IdentityDisposal.Erase, "", 3), (rule.Years, rule.Disposal, rule.Certificate, rule.Revision));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_refused_with_its_address() =>
        Assert.Equal("database.unreachable", (await DatabaseUpgrade.RunAsync(Unreachable, TimeProvider.System)).Refusal?.Code);

    protected abstract DatabaseAddress NewAddress { get; }

    protected abstract DatabaseAddress OlderAddress { get; }

    protected abstract DatabaseAddress Unreachable { get; }

    public sealed class OnSqlite(SqliteDatabase database) : DatabaseUpgradeTest(database), IClassFixture<SqliteDatabase>
    {
        private readonly string folder = Path.GetDirectoryName(database.Address.Shown)!;

        protected override DatabaseAddress NewAddress => DatabaseAddress.OfFile(Path.Combine(folder, "new", "gongkai.db"));

        protected override DatabaseAddress OlderAddress => DatabaseAddress.OfFile(Path.Combine(folder, "older.db"));

        protected override DatabaseAddress Unreachable => DatabaseAddress.OfFile("/proc/gongkai.db");

        [Fact]
        public async Task A_lock_that_a_killed_program_left_behind_does_not_stop_the_next_start()
        {
            var address = DatabaseAddress.OfFile(Path.Combine(folder, "killed.db"));
            await DatabaseUpgrade.RunAsync(address, TimeProvider.System);
            await using var connection = new SqliteConnection(address.ConnectionString);
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                """;
            command.ExecuteNonQuery();
            Assert.True((await DatabaseUpgrade.RunAsync(address, TimeProvider.System)).IsDone);
        }
    }

    public sealed class OnPostgres(PostgresDatabase database) : DatabaseUpgradeTest(database), IClassFixture<PostgresDatabase>
    {
        private static readonly Lazy<DatabaseAddress> Empty = new(() => Made("empty"));

        private static readonly Lazy<DatabaseAddress> Older = new(() => Made("older"));

        protected override DatabaseAddress NewAddress => Empty.Value;

        protected override DatabaseAddress OlderAddress => Older.Value;

        protected override DatabaseAddress Unreachable =>
            DatabaseAddress.Parse(PostgresServer.Running.Connection("nowhere")).Require();

        private static DatabaseAddress Made(string name)
        {
            PostgresServer.Running.RunAsync($"CREATE DATABASE {name}").GetAwaiter().GetResult();
            return DatabaseAddress.Parse(PostgresServer.Running.Connection(name)).Require();
        }
    }
}
