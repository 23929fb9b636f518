using System.Text;
using Gongkai.Data.Accounts;
using Gongkai.Data.Files;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Background;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Web.Tests.Background;

/// <summary>What has had its day is cleared; what anything refers to, or may come to refer to, is not.</summary>
public abstract class ClearingTest(RunningServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_files_that_nothing_refers_to_are_removed_and_only_after_some_days()
    {
        var store = server.Services.GetRequiredService<IFileStore>();
        var (lost, held) = (await StoreAsync(store, "没有去处的文件"), await StoreAsync(store, "附件"));
        var newsroom = await Newsroom.OpenAsync(server);
        var number = await newsroom.DraftAsync("带附件的草稿");
        await newsroom.ChangeAsync(number, (item, hands) => item.Attach(
            hands.Author, "附件.txt", "text/plain", AttachmentKind.Document, new FileAddress(held.ToString(), 6), "", DateTimeOffset.UtcNow).Require());
        var now = DateTimeOffset.UtcNow;
        await ClearAsync(store, now + FileGarbage.Grace - TimeSpan.FromHours(1));
        Assert.True(await store.VerifyAsync(lost, Cancellation));
        await ClearAsync(store, now + FileGarbage.Grace + TimeSpan.FromHours(1));
        Assert.False(await store.VerifyAsync(lost, Cancellation));
        Assert.True(await store.VerifyAsync(held, Cancellation));
    }

    [Fact]
    public async Task Sessions_are_kept_for_a_month_after_their_end()
    {
        await server.MakeAgenciesAsync();
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.Author);
        var browser = server.NewBrowser();
        await browser.SignInAsync(name);
        await using var db = server.Database.Open();
        var account = await db.Accounts.SingleAsync(account => account.UserName == name, Cancellation);
        var now = DateTimeOffset.UtcNow;
        db.Add(new SignInSession(account, now - Clearing.SessionsKept - TimeSpan.FromDays(2), TimeSpan.FromHours(8), "127.0.0.1", "老"));
        db.Add(new SignInSession(account, now - Clearing.SessionsKept + TimeSpan.FromDays(2), TimeSpan.FromHours(8), "127.0.0.1", "新"));
        Assert.True((await db.SaveAsync(Cancellation)).IsDone);
        await ClearAsync(server.Services.GetRequiredService<IFileStore>(), now);
        var kept = await db.Sessions.AsNoTracking().Where(session => session.AccountId == account.Id).Select(session => session.Browser).ToListAsync(Cancellation);
        Assert.Equal(2, kept.Count);
        Assert.DoesNotContain("老", kept);
        await browser.OpenAsync("/account");
    }

    private static async Task<FileHash> StoreAsync(IFileStore store, string words)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        return (await store.AddAsync(content, 1000, Cancellation)).Require().Hash;
    }

    private async Task ClearAsync(IFileStore store, DateTimeOffset now)
    {
        await using var db = server.Database.Open();
        await new Clearing(db, store, new FixedClock(now), NullLogger<Clearing>.Instance).RunAsync(Cancellation);
    }

    public sealed class OnSqlite(SqliteServer server) : ClearingTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : ClearingTest(server), IClassFixture<PostgresServerUnderTest>;
}
