using Gongkai.Domain.Collection;
using Gongkai.Testing;
using Gongkai.Testing.Databases;
using Gongkai.Web.Tests.Collection;
using Gongkai.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Background;

/// <summary>The program is killed while it empties a mailbox: each message comes in exactly once, and is moved aside once.</summary>
public abstract class KilledMailboxTest(TestDatabase database)
{
    private const int Messages = 120;

    [Fact]
    public async Task Every_message_of_a_mailbox_comes_in_once_though_the_program_was_killed_in_the_midst()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var imap = new ImapServer();
        using var mail = new MailServer();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["settings.json"], mail.SettingsWith(imap.Mailboxes(TestAccounts.City)), cancellation);
        var round = await CollectingServer.OpenAsync(database, 2024, [.. Enumerable.Range(0, Messages).Select(number => ($"示范市{number}号局", $"u{number}@example.gov.cn"))]);
        for (var number = 0; number < Messages; number++)
            imap.Deliver(Letter.From($"u{number}@example.gov.cn", "2024年报", "", ($"{number}号局.txt", Letter.Report($"示范市{number}号局", 2024, number, ".txt"))));
        for (var kills = 1; kills <= 2; kills++)
        {
            using var killed = ServerProcess.Start(folder.Path, database);
            await Patience.UntilAsync(async () => await TakenAsync() > kills * Messages / 8);
            await killed.KillAsync();
        }

        using (ServerProcess.Start(folder.Path, database))
            await Patience.UntilAsync(async () => (await imap.CountAsync()).Inbox == 0 && await ReadAsync() == Messages);
        Assert.Equal((0, Messages), await imap.CountAsync());
        await using var db = database.Open();
        var taken = await db.CollectedMails.AsNoTracking().Include(found => found.Files).Where(found => found.RoundId == round.Id).ToListAsync(cancellation);
        Assert.Equal(Messages, taken.Count);
        Assert.Equal(Messages, taken.Select(found => found.From).Distinct().Count());
        Assert.All(taken, found => Assert.Equal(SubmissionState.Read, Assert.Single(found.Files).State));
        Assert.Equal(Messages, await db.ExpectedUnits.CountAsync(unit => unit.RoundId == round.Id && unit.Versions == 1, cancellation));
    }

    private async Task<int> TakenAsync()
    {
        await using var db = database.Open();
        return await db.CollectedMails.CountAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> ReadAsync()
    {
        await using var db = database.Open();
        return await db.Submissions.CountAsync(submission => submission.State == SubmissionState.Read, TestContext.Current.CancellationToken);
    }

    public sealed class OnSqlite(SqliteDatabase database) : KilledMailboxTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : KilledMailboxTest(database), IClassFixture<PostgresDatabase>;
}
