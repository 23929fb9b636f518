using Gongkai.Data.Mail;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Testing;
using Gongkai.Testing.Databases;
using Gongkai.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Background;

/// <summary>The program is killed in the midst of its background work, and goes on where it was.</summary>
public abstract class KilledBackgroundTest(TestDatabase database)
{
    private const int Items = 60;

    [Fact]
    public async Task Work_that_was_cut_short_is_finished_after_the_next_start_and_none_of_it_is_done_twice()
    {
        var newsroom = await Newsroom.OpenAsync(database);
        for (var item = 0; item < Items; item++)
            await newsroom.ScheduleDueAsync($"定时公开之{item}");
        using var mail = new MailServer();
        await HandInAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["settings.json"], mail.Settings, TestContext.Current.CancellationToken);
        using (var first = ServerProcess.Start(folder.Path, database))
        {
            await Patience.UntilAsync(async () => await PublishedAsync() > 0);
            await first.KillAsync();
        }

        // Killed between the mail server's answer and our save, the message goes out again, and can be told by its number.
        using (ServerProcess.Start(folder.Path, database))
            await Patience.UntilAsync(async () => await PublishedAsync() == Items && mail.Received("li@example.gov.cn").Count > 0);
        Assert.Single(mail.Received("li@example.gov.cn").Select(message => message.MessageId).Distinct());

        await using var db = database.Open();
        Assert.Equal(Items, await db.AuditEntries.CountAsync(entry => entry.Action == "item.Publish", TestContext.Current.CancellationToken));
        Assert.All(await Data.Audit.AuditTrail.VerifyAllAsync(db), verdict => Assert.True(verdict.IsWhole));
    }

    private async Task<int> PublishedAsync()
    {
        await using var db = database.Open();
        return await db.Items.CountAsync(item => item.State == ItemState.Published, TestContext.Current.CancellationToken);
    }

    private async Task HandInAsync()
    {
        await using var db = database.Open();
        var agency = await db.Agencies.FirstAsync(TestContext.Current.CancellationToken);
        db.Add(new OutgoingMessage(agency.Id, "li@example.gov.cn", "提醒", "正文", DateTimeOffset.UtcNow));
        Assert.True((await db.SaveAsync(TestContext.Current.CancellationToken)).IsDone);
    }

    public sealed class OnSqlite(SqliteDatabase database) : KilledBackgroundTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : KilledBackgroundTest(database), IClassFixture<PostgresDatabase>;
}
