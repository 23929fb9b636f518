using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reminders;
using Gongkai.Web.Calendar;
using Gongkai.Web.Mail;
using Gongkai.Web.Reminders;
using Gongkai.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Reminders;

/// <summary>People are reminded in time, once of each cause, in their inbox and by e-mail.</summary>
public abstract class RemindersTest(MailingServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_term_is_reminded_of_at_five_three_and_one_working_days_and_when_it_has_passed_each_once()
    {
        var (newsroom, officer) = await PrepareAsync();
        var number = await newsroom.DraftAsync("二〇一九年一月二日形成的通知");
        var due = WorkingCalendar.BuiltIn.Deadline(LegalTerm.Publication, new DateOnly(2019, 1, 2)).Require().DueOn;
        for (var day = due.AddDays(-20); day <= due.AddDays(3); day = day.AddDays(1))
        {
            // Twice a day: nobody is told twice.
            await RemindAsync(day);
            await RemindAsync(day);
        }

        await using var db = server.Database.Open();
        var item = await db.Items.Whole().SingleAsync(item => item.IndexNumber == number, Cancellation);
        Assert.Equal(["5", "3", "1", "0"], await StagesAsync(item.Steps[0].PersonId));
        Assert.Equal(["0"], await StagesAsync(officer));

        async Task<IEnumerable<string>> StagesAsync(long person) =>
            (await db.Reminders.Where(reminder => reminder.PersonId == person && reminder.Key.StartsWith($"term/{item.Id}/"))
                .OrderBy(reminder => reminder.Id).Select(reminder => reminder.Key).ToListAsync(Cancellation)).Select(key => key.Split('/')[^1]);
    }

    [Fact]
    public async Task What_was_not_published_is_reminded_of_on_its_day_of_review_and_a_column_when_its_rhythm_is_missed()
    {
        var (newsroom, officer) = await PrepareAsync();
        await newsroom.WithholdAsync("讨论稿");
        await newsroom.PublishAsync("按周更新的通知");
        await RemindAsync(new DateOnly(2098, 12, 31));
        Assert.Equal(0, await KindsAsync(officer, ReminderKind.ReviewDue));
        await RemindAsync(new DateOnly(2099, 1, 1));
        Assert.Equal(1, await KindsAsync(officer, ReminderKind.ReviewDue));
        Assert.Equal(1, await KindsAsync(officer, ReminderKind.ColumnStale));
    }

    [Fact]
    public async Task The_office_is_reminded_of_the_annual_report_until_it_is_published()
    {
        var (_, officer) = await PrepareAsync();
        await RemindAsync(new DateOnly(2090, 1, 22));
        await RemindAsync(new DateOnly(2090, 1, 30));
        await RemindAsync(new DateOnly(2090, 2, 1));
        Assert.Equal(2, await KindsAsync(officer, ReminderKind.ReportDue));
        Assert.Equal(1, await KindsAsync(officer, ReminderKind.ReportOverdue));

        await using (var db = server.Database.Open())
        {
            var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone, Cancellation);
            var ledger = new Domain.Accounting.Ledger(zone.Name, 2090);
            var (office, january) = (new Actor(officer, "公开办", zone.Id, null, StaffRoles.DisclosureOfficeHead), new DateTimeOffset(2091, 1, 5, 0, 0, 0, TimeSpan.Zero));
            var filing = Domain.Accounting.Filing.Begin(office, zone, Domain.Accounting.ComputedTables.Of(ledger), 2090, new("", "", "", ""), january).Require();
            Assert.True(filing.Publish(office, null, "试编", january).IsDone);
            db.Add(filing);
            Assert.True((await db.SaveAsync(Cancellation)).IsDone);
        }

        await RemindAsync(new DateOnly(2091, 2, 1));
        Assert.Equal(1, await KindsAsync(officer, ReminderKind.ReportOverdue));
    }

    [Fact]
    public async Task The_inbox_shows_what_is_unread_and_the_mail_names_no_title()
    {
        var (newsroom, _) = await PrepareAsync();
        await newsroom.DraftAsync("尚未公开的题目");
        await newsroom.DraftAsync("另一尚未公开的题目");
        var (browser, person, address) = await OfficerAsync();
        await RemindAsync(new DateOnly(2019, 6, 3));
        var page = await browser.OpenAsync("/staff/reminders");
        Assert.Contains("尚未公开的题目", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var unread = int.Parse(page.QuerySelector("header .badge")!.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(page.QuerySelectorAll("main td form").Length, unread);
        await browser.SubmitAsync("/staff/reminders", [], "main td form");
        Assert.Equal(unread - 1, (await browser.OpenAsync("/staff/reminders")).QuerySelectorAll("main td form").Length);
        var all = await browser.SubmitAsync("/staff/reminders", [], "main form[action*=All]");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, all.StatusCode);
        Assert.Equal("", (await browser.OpenAsync("/staff/reminders")).QuerySelector("header .badge")?.OuterHtml ?? "");

        await Patience.UntilAsync(() => Task.FromResult(server.Mail.Received(address).Count == 1));
        var message = server.Mail.Received(address)[0];
        Assert.Contains("https://xxgk.example.gov.cn/staff/reminders", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("公开超期", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未公开的题目", message.ToString(), StringComparison.Ordinal);
    }

    private async Task<(Newsroom Newsroom, long Officer)> PrepareAsync()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        await using var db = server.Database.Open();
        var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone, Cancellation);
        var officer = Person.Create("公开办").Require();
        officer.TakePost(zone, null, StaffRoles.DisclosureOffice).Require();
        db.Add(officer);
        Assert.True((await db.SaveAsync(Cancellation)).IsDone);
        return (newsroom, officer.Id);
    }

    private async Task<(Browser Browser, long Person, string Address)> OfficerAsync()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var address = $"{name}@example.gov.cn";
        await using var db = server.Database.Open();
        var account = await db.Accounts.Include(account => account.Person).SingleAsync(account => account.UserName == name, Cancellation);
        account.Person.Correct("公开办", address, null);
        Assert.True((await db.SaveAsync(Cancellation)).IsDone);
        var browser = server.NewBrowser();
        await browser.SignInAsync(name);
        return (browser, account.PersonId, address);
    }

    private async Task RemindAsync(DateOnly day)
    {
        await using var db = server.Database.Open();
        var now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(8)).ToUniversalTime();
        await new RemindersDue(db, server.Services.GetRequiredService<MailSettings>(), server.Services.GetRequiredService<WorkingDays>(), new FixedClock(now)).RemindAsync(Cancellation);
    }

    private async Task<int> KindsAsync(long person, ReminderKind kind)
    {
        await using var db = server.Database.Open();
        return await db.Reminders.CountAsync(reminder => reminder.PersonId == person && reminder.Kind == kind, Cancellation);
    }

    public sealed class OnSqlite(SqliteMailingServer server) : RemindersTest(server), IClassFixture<SqliteMailingServer>;

    public sealed class OnPostgres(PostgresMailingServer server) : RemindersTest(server), IClassFixture<PostgresMailingServer>;
}
