using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Mail;
using Gongkai.Domain.Agencies;
using Gongkai.Testing.Databases;
using Gongkai.Web.Background;
using Gongkai.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Gongkai.Web.Tests.Background;

/// <summary>Two nodes on one database, both told to do the same at the same time.</summary>
public sealed class TwoNodesTest : IAsyncLifetime
{
    private const int Times = 4;
    private const int Items = 20;
    private const int Messages = 20;
    private readonly PostgresDatabase database = new();
    private readonly MailServer mail = new();
    private readonly Node first;
    private readonly Node second;

    public TwoNodesTest()
    {
        first = new Node(database, mail);
        second = new Node(database, mail);
    }

    public async ValueTask InitializeAsync()
    {
        await first.InitializeAsync();
        await second.InitializeAsync();
    }

    [Fact]
    public async Task Each_job_takes_effect_once_whichever_node_does_it()
    {
        await PrepareAsync();
        foreach (var job in new[] { nameof(PublicationJob), nameof(RemindersJob), nameof(ClearingJob), nameof(MailJob) })
            await RunOnBothAsync(job);
        await Patience.UntilAsync(async () => await CountAsync(db => db.OutgoingMessages.Where(message => message.SentAt == null)) == 0);

        Assert.Equal(Items, await CountAsync(db => db.AuditEntries.Where(entry => entry.Action == "item.Publish")));
        // The author and the office.
        Assert.Equal(2, await CountAsync(db => db.Reminders.Where(reminder => reminder.Kind == Domain.Reminders.ReminderKind.PublicationOverdue)));
        Assert.Equal(0, await CountAsync(db => db.Sessions));
        var received = mail.Received();
        Assert.Equal(received.Count, received.Select(message => message.MessageId).Distinct().Count());
        Assert.Equal(Messages, received.Count(message => message.Subject == "试发"));
        Assert.Single(mail.Received("office@example.gov.cn"));
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        mail.Dispose();
        await database.DisposeAsync();
    }

    /// <summary>Asks both nodes several times, and waits until none of it is left to do.</summary>
    private async Task RunOnBothAsync(string job)
    {
        var runs = new[] { first, second }.SelectMany(node => Enumerable.Range(0, Times).Select(async _ =>
            await (await node.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).TriggerJob(new JobKey(job))));
        await Task.WhenAll(runs);
        await Patience.UntilAsync(async () => await CountAsync(db => db.Database.SqlQuery<string>(
            $"""SELECT trigger_name AS "Value" FROM qrtz_triggers WHERE job_name = {job} AND trigger_name <> {job} UNION SELECT entry_id FROM qrtz_fired_triggers WHERE job_name = {job}""")) == 0);
    }

    private async Task PrepareAsync()
    {
        var newsroom = await Newsroom.OpenAsync(first);
        for (var item = 0; item < Items; item++)
            await newsroom.ScheduleDueAsync($"定时公开之{item}");
        await newsroom.DraftAsync("早已超期的草稿");
        await first.MakeAccountAsync(TestAccounts.Zone, StaffRoles.Author);
        await using var db = database.Open();
        var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone);
        var officer = Person.Create("公开办", "office@example.gov.cn").Require();
        officer.TakePost(zone, null, StaffRoles.DisclosureOffice).Require();
        db.Add(officer);
        var account = await db.Accounts.FirstAsync();
        db.Add(new SignInSession(account, DateTimeOffset.UtcNow.AddDays(-60), TimeSpan.FromHours(8), "127.0.0.1", "x"));
        for (var message = 0; message < Messages; message++)
            db.Add(new OutgoingMessage(zone.Id, $"p{message}@example.gov.cn", "试发", "正文", DateTimeOffset.UtcNow));
        Assert.True((await db.SaveAsync()).IsDone);
    }

    private async Task<int> CountAsync<T>(Func<GongkaiDb, IQueryable<T>> query)
    {
        await using var db = database.Open();
        return await query(db).CountAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Node(PostgresDatabase database, MailServer mail) : RunningServer(new Shared(database), settings: mail.Settings);

    /// <summary>A database that goes only with its owner.</summary>
    private sealed class Shared(TestDatabase database) : TestDatabase
    {
        public override DatabaseAddress Address => database.Address;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
