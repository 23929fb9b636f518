using System.Net;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reminders;
using Gongkai.Web.Calendar;
using Gongkai.Web.Mail;
using Gongkai.Web.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Applications;

/// <summary>What becomes of an answer beyond the case: shown to everybody, proposed for publication, promised by a day.</summary>
public abstract class PublishedRepliesTest(CaseServer server)
{
    private const string Answers = $"/{TestAccounts.Zone}/apply/answers";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_shown_to_everybody_once_nothing_in_it_leads_to_who_asked_and_is_gone_at_once_when_taken_down()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var id = await desk.RegisterAsync("张三丰申请停车场规划");
        var page = $"{CaseDesk.Address(id)}/publication";
        Assert.Contains("还没有答复", await RefusedAsync(desk, page, "停车场规划", "已提供"), StringComparison.Ordinal);
        await desk.SignAsync(id);
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "当面领取" });
        Assert.Equal("张三丰申请停车场规划", (await desk.Office.OpenAsync(page)).QuerySelector("#question")!.TextContent);
        Assert.Contains("“张三丰”", await RefusedAsync(desk, page, "张三丰申请停车场规划", "已提供"), StringComparison.Ordinal);
        Assert.Contains("“13900139000”", await RefusedAsync(desk, page, "停车场规划", "请联系13900139000"), StringComparison.Ordinal);
        Assert.DoesNotContain("停车场规划", (await server.NewBrowser().OpenAsync(Answers)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.Office.SubmitAsync(page, Words("停车场规划", "《停车场专项规划》已提供。"), "#publication")).StatusCode);
        Assert.Contains("《停车场专项规划》已提供。", (await server.NewBrowser().OpenAsync($"{Answers}?q=停车场")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("停车场", (await server.NewBrowser().OpenAsync($"{Answers}?q=供水")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Office.SubmitAsync(page, Words("停车场规划", "已提供，可在政务大厅查阅。"), "#publication")).StatusCode);
        var form = (await desk.Office.OpenAsync(page)).QuerySelector("#publication input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Office.PostAsync($"{page}?handler=Withdraw", [new("__RequestVerificationToken", form)])).StatusCode);
        Assert.DoesNotContain("政务大厅", (await server.NewBrowser().OpenAsync(Answers)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.Equal(["case.published", "case.published", "case.unpublished"], await db.AuditEntries.Where(entry => entry.Subject == $"Application/{id}" && entry.Action.Contains("published"))
            .OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_asked_for_three_times_and_disclosed_is_proposed_for_publication()
    {
        var desk = await CaseDesk.OpenAsync(server);
        foreach (var description in new[] { "申请公开2025年农机购置补贴资金分配表", "2025年农机购置补贴资金的分配表", "请公开2025年度农机购置补贴资金分配表", "2025年校车安全检查记录" })
        {
            var id = await desk.RegisterAsync(description);
            await desk.SignAsync(id);
            await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "当面领取" });
        }

        var refused = await desk.RegisterAsync("2025年农机购置补贴资金分配表");
        await desk.SignAsync(refused, "not_processed.duplicate");
        await CaseDesk.DoneAsync(desk.Handler, refused, "deliver", new() { ["Input.Text"] = "当面领取" });
        var group = Assert.Single((await desk.Office.OpenAsync($"{CaseDesk.List}/proposals")).QuerySelectorAll("main section"), section => section.TextContent.Contains("农机", StringComparison.Ordinal));
        Assert.Equal(3, group.QuerySelectorAll("li").Length);
        Assert.DoesNotContain("校车", group.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_handles_applications_is_reminded_of_a_day_that_a_reply_promised()
    {
        var desk = await CaseDesk.OpenAsync(server);
        await CaseDesk.NameAuthoritiesAsync(server);
        var id = await desk.RegisterAsync("将要公开的规划");
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        await desk.DraftAsync(id, "published_later", new() { ["Input.Values[0]"] = "本机关网站规划栏", ["Input.Values[1]"] = "查阅、下载", ["Input.Values[2]"] = "2025-12-01" });
        await desk.SignDraftAsync(id, "示公开〔2025〕61号");
        await RemindAsync(new DateOnly(2025, 11, 26));
        Assert.Empty(await ToldAsync(id));
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "当面领取" });
        foreach (var day in new DateOnly[] { new(2025, 11, 23), new(2025, 11, 24), new(2025, 11, 30), new(2025, 12, 1), new(2025, 12, 2), new(2026, 1, 5) })
            await RemindAsync(day);
        var told = await ToldAsync(id);
        Assert.Equal([$"promise/{id}/2025-12-01/0", $"promise/{id}/2025-12-01/7"], told.Select(one => one.Key).Distinct().Order());
        Assert.Contains(told, one => one.Text.Contains("承诺于2025-12-01公开该信息，请按期公开", StringComparison.Ordinal));
    }

    private async Task<List<Reminder>> ToldAsync(long id)
    {
        await using var db = server.Database.Open();
        return await db.Reminders.Where(reminder => reminder.Kind == ReminderKind.PromiseDue && reminder.Key.StartsWith($"promise/{id}/")).ToListAsync(Cancellation);
    }

    private async Task RemindAsync(DateOnly day)
    {
        await using var db = server.Database.Open();
        var now = new FixedClock(LegalDay.At(day, new TimeOnly(9, 0)));
        await new RemindersDue(db, server.Services.GetRequiredService<MailSettings>(), server.Services.GetRequiredService<WorkingDays>(), now).RemindAsync(Cancellation);
    }

    private static Dictionary<string, string> Words(string question, string answer) => new() { ["Question"] = question, ["Answer"] = answer };

    private static async Task<string> RefusedAsync(CaseDesk desk, string page, string question, string answer) =>
        (await CitizenDesk.ReadAsync(await desk.Office.SubmitAsync(page, Words(question, answer), "#publication"))).QuerySelector("[role=alert]")!.TextContent;

    public sealed class OnSqlite(SqliteCaseServer server) : PublishedRepliesTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : PublishedRepliesTest(server), IClassFixture<PostgresCaseServer>;
}
