using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing.Databases;
using Gongkai.Web.Collection;
using Gongkai.Web.Tests.Mail;
using Gongkai.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Collection;

/// <summary>A server whose city reads a mailbox, sends e-mail and scans what comes in.</summary>
public abstract class CollectingServer(TestDatabase database, MailServer mail, ImapServer imap, Clamd scanner, bool wrongPassword = false, bool withAuthority = true)
    : RunningServer(database, settings: mail.SettingsWith(imap.Mailboxes(TestAccounts.City, wrongPassword, withAuthority), $", {scanner.Section}"))
{
    public MailServer Mail { get; } = mail;

    public ImapServer Imap { get; } = imap;

    public Clamd Scanner { get; } = scanner;

    /// <summary>Opens the city's round of a year, with units that have addresses.</summary>
    public static async Task<CollectionRound> OpenAsync(TestDatabase database, int year, params (string Name, string Email)[] units)
    {
        await TestAccounts.MakeAgenciesAsync(database);
        await using var db = database.Open();
        var city = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.City);
        var person = Person.Create("收集人").Require();
        person.TakePost(city, null, StaffRoles.DisclosureOffice).Require();
        db.Add(person);
        Assert.True((await db.SaveAsync()).IsDone);
        var office = new Actor(person.Id, person.Name, city.Id, null, StaffRoles.DisclosureOffice);
        var round = CollectionRound.Open(office, year, new DateOnly(year + 1, 1, 31), DateTimeOffset.UtcNow).Require();
        db.Add(round);
        Assert.True((await db.SaveAsync()).IsDone);
        PlannedUnit[] top = [new(city.Code, city.Name, null, UnitKind.Government, city.Id)];
        var listed = UnitPlan.Add(top, [.. units.Select((unit, row) => new ListedUnit($"第{row + 1}行", "", unit.Name, "", UnitKind.Department, unit.Email))]).Require();
        db.AddRange(UnitPlan.Expect(round, top.Concat(listed)));
        Assert.True((await db.SaveAsync()).IsDone);
        return round;
    }

    /// <summary>The same while this server runs.</summary>
    public async Task<CollectionRound> OpenAsync(int year, params (string Name, string Email)[] units)
    {
        await this.MakeAgenciesAsync();
        return await OpenAsync(Database, year, units);
    }

    /// <summary>Visits the mailbox until it is empty, and reads what came in. The server's own scheduler may be at it too.</summary>
    public async Task WorkAsync() => await Patience.UntilAsync(async () =>
    {
        await VisitAsync();
        await using (var scope = Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CollectionWork>().RunDueAsync(TestContext.Current.CancellationToken);
        await using var db = Database.Open();
        return (await Imap.CountAsync()).Inbox == 0 && !await db.Submissions.AnyAsync(file => file.State == SubmissionState.Received);
    });

    /// <summary>Visits the mailbox once.</summary>
    public async Task VisitAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MailboxWork>().RunAsync(TestContext.Current.CancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mail.Dispose();
        Imap.Dispose();
        Scanner.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteCollectingServer() : CollectingServer(new SqliteDatabase(), new MailServer(), new ImapServer(), new Clamd());

public sealed class PostgresCollectingServer() : CollectingServer(new PostgresDatabase(), new MailServer(), new ImapServer(), new Clamd());
