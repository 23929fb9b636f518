using Gongkai.Data.Accounts;
using Gongkai.Domain.Agencies;
using Gongkai.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Accounts;

public abstract class SignInSessionTest(TestDatabase database)
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Instants_compare_and_sort_right_whatever_their_offset()
    {
        await using var db = database.Open();
        var account = await AccountAsync(db);
        DateTimeOffset[] starts = [Noon.AddMinutes(1).ToOffset(TimeSpan.FromHours(-5)), Noon, Noon.AddTicks(10).ToUniversalTime()];
        foreach (var start in starts)
            db.Add(new SignInSession(account, start, TimeSpan.FromHours(1), "127.0.0.1", ""));
        await db.SaveAsync();
        var mine = db.Sessions.AsNoTracking().Where(session => session.AccountId == account.Id);
        Assert.Equal([starts[1], starts[2], starts[0]], await mine.OrderBy(session => session.StartedAt).Select(session => session.StartedAt).ToListAsync());
        Assert.Equal(2, await mine.CountAsync(session => session.StartedAt > Noon));
    }

    [Fact]
    public async Task A_session_ends_by_itself_by_hand_and_with_a_changed_stamp()
    {
        await using var db = database.Open();
        var account = await AccountAsync(db);
        var session = new SignInSession(account, Noon, TimeSpan.FromHours(1), "127.0.0.1", new string('x', 1000));
        Assert.True(session.IsValid(account.SecurityStamp, Noon.AddMinutes(59)));
        Assert.False(session.IsValid(account.SecurityStamp, Noon.AddMinutes(60)));
        Assert.False(session.IsValid("changed", Noon));
        session.Use(Noon.AddMinutes(30), TimeSpan.FromHours(1));
        Assert.True(session.IsValid(account.SecurityStamp, Noon.AddMinutes(60)));
        session.End(Noon.AddMinutes(61));
        Assert.False(session.IsValid(account.SecurityStamp, Noon.AddMinutes(62)));
    }

    [Fact]
    public async Task A_passkey_comes_back_as_it_was_stored()
    {
        byte[] id = [.. Guid.NewGuid().ToByteArray()];
        long accountId;
        await using (var db = database.Open())
        {
            var account = await AccountAsync(db);
            accountId = account.Id;
            db.Add(new IdentityUserPasskey<long>
            {
                UserId = account.Id,
                CredentialId = id,
                Data = new IdentityPasskeyData { PublicKey = [1, 2], Name = "办公电脑", CreatedAt = Noon, Transports = ["internal"], AttestationObject = [], ClientDataJson = [] },
            });
            await db.SaveAsync();
        }

        await using (var db = database.Open())
        {
            var passkey = await db.Set<IdentityUserPasskey<long>>().SingleAsync(p => p.CredentialId == id);
            Assert.Equal(accountId, passkey.UserId);
            Assert.Equal("办公电脑", passkey.Data.Name);
            Assert.Equal(Noon, passkey.Data.CreatedAt);
        }
    }

    private static async Task<Account> AccountAsync(GongkaiDb db)
    {
        var name = Guid.NewGuid().ToString("N");
        var account = new Account
        {
            Person = Person.Create("周某").Require(),
            UserName = name,
            NormalizedUserName = name,
            SecurityStamp = "stamp",
            CreatedAt = Noon,
        };
        db.Add(account);
        Assert.True((await db.SaveAsync()).IsDone);
        return account;
    }

    public sealed class OnSqlite(SqliteDatabase database) : SignInSessionTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : SignInSessionTest(database), IClassFixture<PostgresDatabase>;
}
