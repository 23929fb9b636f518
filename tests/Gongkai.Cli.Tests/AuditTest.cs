using Gongkai.Data.Audit;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Cli.Tests;

public abstract class AuditTest(TestDatabase database)
{
    [Fact]
    public async Task A_whole_trail_is_told_with_its_end_and_a_cut_end_is_found_by_it()
    {
        await WriteAsync(3);
        var whole = Verify();
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("3条，链条完整", whole.Output, StringComparison.Ordinal);
        var end = whole.Output.Trim().Split(' ')[^1];
        Assert.Equal(0, Verify("--known", end).ExitCode);

        await ForgeAsync("""DELETE FROM "AuditEntries" WHERE "Sequence" = 3""");
        Assert.Equal(0, Verify().ExitCode);
        var cut = Verify("--known", end);
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("第3条已不在", cut.Output, StringComparison.Ordinal);

        await ForgeAsync("""UPDATE "AuditEntries" SET "AuthorName" = 'x' WHERE "Sequence" = 2""");
        var altered = Verify();
        Assert.Equal(1, altered.ExitCode);
        Assert.Contains("第2条写入后被改动", altered.Output, StringComparison.Ordinal);
    }

    /// <summary>What an administrator of the database would do before forging.</summary>
    protected abstract string[] Unlock { get; }

    private async Task WriteAsync(int count)
    {
        await using var db = database.Open();
        for (var number = 0; number < count; number++)
            db.Record(AuditAuthor.System, AuditEntry.Installation, "test.written", $"{number}");
        Assert.True((await db.SaveAsync()).IsDone);
    }

    private async Task ForgeAsync(string forgery)
    {
        await using var db = database.Open();
        foreach (var step in Unlock)
            await db.Database.ExecuteSqlRawAsync(step);
        await db.Database.ExecuteSqlRawAsync(forgery);
    }

    private Answer Verify(params string[] more) =>
        GongkaiProcess.Run(["audit", "verify", "--database", database.Address.ConnectionString, .. more]);

    public sealed class OnSqlite(SqliteDatabase database) : AuditTest(database), IClassFixture<SqliteDatabase>
    {
        protected override string[] Unlock => ["""DROP TRIGGER IF EXISTS "AuditEntries_NoUpdate" """, """DROP TRIGGER IF EXISTS "AuditEntries_NoDelete" """];
    }

    public sealed class OnPostgres(PostgresDatabase database) : AuditTest(database), IClassFixture<PostgresDatabase>
    {
        protected override string[] Unlock => ["""ALTER TABLE "AuditEntries" DISABLE TRIGGER ALL"""];
    }
}
