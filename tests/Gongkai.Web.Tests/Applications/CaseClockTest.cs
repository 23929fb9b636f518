using System.Net;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reminders;
using Gongkai.Web.Calendar;
using Gongkai.Web.Mail;
using Gongkai.Web.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Applications;

/// <summary>The reply clock of open cases: reminded of in time, moved by a notice, and those concerned are told.</summary>
public abstract class CaseClockTest(CaseServer server)
{
    private const string Calendar = "/staff/calendar";
    private const string Title = "国务院办公厅关于调整2025年放假安排的通知";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_moves_dates_and_tells_whose_and_a_wrong_one_is_put_right()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var id = await desk.RegisterAsync("期限会变的申请");
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        Assert.Contains("第1行", await RefusedAsync(administrator, "十月十三日放假"), StringComparison.Ordinal);
        Assert.Contains("2026年10月13日", await RefusedAsync(administrator, "调整 2026-10-13"), StringComparison.Ordinal);
        var preview = await CitizenDesk.ReadAsync(await administrator.SubmitAsync(Calendar, Notice("调整 2025-10-13"), "#notice"));
        Assert.Contains(preview.QuerySelectorAll("section[aria-labelledby=moved] tbody tr"), row => row.TextContent.Contains("2025-10-172025-10-20", StringComparison.Ordinal));
        Assert.Equal("2025-10-17", await DueAsync(desk, id));

        await SaveAsync(administrator, Calendar, "调整 2025-10-13");
        Assert.Equal("2025-10-20", await DueAsync(desk, id));
        await using var db = server.Database.Open();
        var number = await db.Applications.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Cancellation);
        var told = await db.Reminders.Where(reminder => reminder.Kind == ReminderKind.ReplyMoved && reminder.Text.Contains(number)).ToListAsync(Cancellation);
        var concerned = await db.Staff.Where(post => post.Roles == StaffRoles.CaseHandler || post.Roles == StaffRoles.DisclosureOffice).Select(post => post.PersonId).ToListAsync(Cancellation);
        Assert.Equal(concerned.Order(), told.Select(reminder => reminder.PersonId).Order());
        Assert.All(told, reminder => Assert.Contains("由2025-10-17变为2025-10-20", reminder.Text, StringComparison.Ordinal));

        var entered = await db.HolidayNotices.Select(notice => notice.Id).SingleAsync(Cancellation);
        await SaveAsync(administrator, $"{Calendar}?id={entered}", "调整 2025-10-13 至 2025-10-14");
        Assert.Equal("2025-10-21", await DueAsync(desk, id));
        Assert.Equal(["calendar.entered", "calendar.corrected"], await db.AuditEntries.Where(entry => entry.Action.StartsWith("calendar.")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_term_is_reminded_of_at_five_three_and_one_working_days_and_the_head_is_told_when_it_has_passed()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var id = await desk.RegisterAsync("要提醒的申请", "RegisteredPost", "2025-08-20");
        var due = WorkingCalendar.BuiltIn.AddWorkingDays(new DateOnly(2025, 8, 20), 20).Require();
        for (var day = due.AddDays(-15); day <= due.AddDays(2); day = day.AddDays(1))
        {
            // Twice a day: nobody is told twice.
            await RemindAsync(day);
            await RemindAsync(day);
        }

        await using var db = server.Database.Open();
        var told = await db.Reminders.Where(reminder => reminder.Key.StartsWith($"reply/{id}/")).Join(db.Staff, reminder => reminder.PersonId, post => post.PersonId, (reminder, post) => new { reminder.Id, reminder.Key, post.Roles })
            .OrderBy(one => one.Id).ToListAsync(Cancellation);
        IEnumerable<string> Stages(StaffRoles role) => told.Where(one => one.Roles == role).Select(one => one.Key.Split('/')[^1]).Distinct();
        Assert.Equal(["5", "3", "1", "0"], Stages(StaffRoles.CaseHandler));
        Assert.Equal(["5", "3", "1", "0"], Stages(StaffRoles.DisclosureOffice));
        Assert.Equal(["0"], Stages(StaffRoles.DisclosureOfficeHead));
        Assert.Empty(Stages(StaffRoles.LegalReviewer));
    }

    private static Dictionary<string, string> Notice(string holidays) => new() { ["Year"] = "2025", ["NoticeTitle"] = Title, ["Holidays"] = holidays };

    private static async Task<string> RefusedAsync(Browser administrator, string holidays) =>
        (await CitizenDesk.ReadAsync(await administrator.SubmitAsync(Calendar, Notice(holidays), "#notice"))).QuerySelector("[role=alert]")!.TextContent;

    // The second button of the form saves.
    private static async Task SaveAsync(Browser administrator, string address, string holidays)
    {
        var page = await administrator.OpenAsync(address);
        var hidden = page.QuerySelectorAll("#notice input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        var saved = await administrator.PostAsync($"{Calendar}?handler=Save", hidden.Concat(Notice(holidays)));
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
    }

    private static async Task<string> DueAsync(CaseDesk desk, long id) =>
        (await desk.Handler.OpenAsync(CaseDesk.Address(id))).QuerySelector("section[aria-labelledby=clock] strong")!.TextContent;

    private async Task RemindAsync(DateOnly day)
    {
        await using var db = server.Database.Open();
        var now = new FixedClock(LegalDay.At(day, new TimeOnly(9, 0)));
        await new RemindersDue(db, server.Services.GetRequiredService<MailSettings>(), server.Services.GetRequiredService<WorkingDays>(), now).RemindAsync(Cancellation);
    }

    public sealed class OnSqlite(SqliteCaseServer server) : CaseClockTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : CaseClockTest(server), IClassFixture<PostgresCaseServer>;
}
