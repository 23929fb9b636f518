using Gongkai.Data.Audit;
using Gongkai.Domain.Agencies;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Audit;

public abstract class AuditTrailTest(TestDatabase database)
{
    private static long chains = 1000;
    private readonly long chain = Interlocked.Increment(ref chains);

    [Fact]
    public async Task An_entry_is_saved_with_the_change_it_tells_of_and_knows_a_new_entity_s_number()
    {
        await using var db = database.Open();
        var person = Person.Create("李某").Require();
        db.Add(person);
        db.Record(AuditAuthor.System, chain, "person.entered", person, new { person.Name });
        Assert.True((await db.SaveAsync()).IsDone);
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.AgencyId == chain);
        Assert.Equal($"Person/{person.Id}", entry.Subject);
        Assert.Equal("""{"name":"李某"}""", entry.Detail);
        Assert.Equal(AuditEntry.Beginning, entry.PreviousHash);
    }

    [Fact]
    public async Task A_refused_change_leaves_no_entry()
    {
        await using var db = database.Open();
        var first = await SampleAgency.SaveAsync(db);
        var second = Agency.Create("另一机关", AgencyKind.Department, first.Slug, "ZZ0002", first.Region).Require();
        db.Add(second);
        db.Record(AuditAuthor.System, chain, "agency.created", second);
        Assert.False((await db.SaveAsync()).IsDone);
        Assert.True((await db.SaveAsync()).IsDone);
        Assert.False(await db.AuditEntries.AnyAsync(e => e.AgencyId == chain));
    }

    [Fact]
    public async Task Many_who_write_at_once_keep_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 10; turn++)
                await WriteAsync($"{writer}.{turn}");
        })));
        await using var db = database.Open();
        var verdict = await AuditTrail.VerifyAsync(db, chain);
        Assert.Null(verdict.Broken);
        Assert.Equal(80, verdict.Count);
    }

    [Fact]
    public async Task Nothing_can_be_changed_or_deleted()
    {
        await WriteAsync("一");
        await using var db = database.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => db.AuditEntries.Where(e => e.AgencyId == chain)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, "x")));
        await Assert.ThrowsAnyAsync<Exception>(() => db.AuditEntries.Where(e => e.AgencyId == chain).ExecuteDeleteAsync());
        Assert.Equal(1, (await AuditTrail.VerifyAsync(db, chain)).Count);
    }

    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "AuthorName" = 'x' WHERE "AgencyId" = {0} AND "Sequence" = 3""", 3, AuditFault.Altered)]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "AgencyId" = {0} AND "Sequence" = 2""", 2, AuditFault.Missing)]
    [InlineData("""UPDATE "AuditEntries" SET "PreviousHash" = "Hash" WHERE "AgencyId" = {0} AND "Sequence" = 4""", 4, AuditFault.Unlinked)]
    public async Task Whoever_gets_past_the_database_s_refusal_is_found_at_the_first_broken_entry(string forgery, long place, AuditFault fault)
    {
        for (var number = 1; number <= 5; number++)
            await WriteAsync($"{number}");
        await using var db = database.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            foreach (var step in Unlock)
                await db.Database.ExecuteSqlRawAsync(step);
            await db.Database.ExecuteSqlRawAsync(forgery, chain);
            var verdict = await AuditTrail.VerifyAsync(db, chain);
            Assert.Equal(new BrokenLink(place, fault), verdict.Broken);
            Assert.Equal(place - 1, verdict.Count);
        }

        Assert.Null((await AuditTrail.VerifyAsync(db, chain)).Broken);
    }

    [Fact]
    public async Task Every_chain_of_the_installation_is_walked()
    {
        await WriteAsync("一");
        await using var db = database.Open();
        Assert.Contains(await AuditTrail.VerifyAllAsync(db), verdict => verdict.AgencyId == chain && verdict.Count == 1);
    }

    /// <summary>What an administrator of the database would do before forging.</summary>
    protected abstract string[] Unlock { get; }

    private async Task WriteAsync(string subject)
    {
        await using var db = database.Open();
        db.Record(AuditAuthor.System, chain, "test.written", subject, new { 字 = "值" });
        Assert.True((await db.SaveAsync()).IsDone);
    }

    public sealed class OnSqlite(SqliteDatabase database) : AuditTrailTest(database), IClassFixture<SqliteDatabase>
    {
        protected override string[] Unlock => ["""DROP TRIGGER "AuditEntries_NoUpdate" """, """DROP TRIGGER "AuditEntries_NoDelete" """];
    }

    public sealed class OnPostgres(PostgresDatabase database) : AuditTrailTest(database), IClassFixture<PostgresDatabase>
    {
        protected override string[] Unlock => ["""ALTER TABLE "AuditEntries" DISABLE TRIGGER ALL"""];
    }
}
