using System.Net;
using Gongkai.Data.Applications;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

public abstract class CasePagesTest(CaseServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_from_the_fax_to_the_answer_and_into_the_tables_and_each_sees_what_is_theirs()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var id = await desk.RegisterAsync("全程办理的申请");
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Lawyer.GetAsync(CaseDesk.Address(id))).StatusCode);
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        await CaseDesk.DoneAsync(desk.Handler, id, "third-party", new() { ["Input.Text"] = "某公司", ["Input.Day"] = "2025-09-22" });
        await CaseDesk.DoneAsync(desk.Handler, id, "third-party-opinion", new() { ["Input.Opinion"] = "Objected", ["Input.Reason"] = "涉及商业秘密" });
        await CaseDesk.DoneAsync(desk.Head, id, "extend", new() { ["Input.WorkingDays"] = "10", ["Input.Reason"] = "资料较多" });
        await CaseDesk.DoneAsync(desk.Handler, id, "draft", new() { ["Input.Outcome"] = "refused.third_party" });
        await CaseDesk.DoneAsync(desk.Handler, id, "submit");
        var waiting = await desk.Lawyer.OpenAsync(CaseDesk.List);
        Assert.Contains("法制审核通过", waiting.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("全程办理", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        await CaseDesk.DoneAsync(desk.Lawyer, id, "legal");
        await CaseDesk.DoneAsync(desk.Keeper, id, "confidentiality");
        await CaseDesk.DoneAsync(desk.Head, id, "sign", new() { ["Input.Text"] = "示公开〔2025〕1号" });
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "EMS123" });
        await CaseDesk.DoneAsync(desk.Handler, id, "close");

        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        Assert.Contains("已办结", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4.保护第三方合法权益", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var tables = await desk.Office.OpenAsync($"{CaseDesk.List}/tables?year=2025");
        var cell = CaseDesk.Cell(tables, "applications.refused.third_party[0]").QuerySelector("a")!;
        var behind = await desk.Office.OpenAsync(cell.GetAttribute("href")!);
        Assert.Contains(behind.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("全程办理的申请", StringComparison.Ordinal));
        await using var db = server.Database.Open();
        var stored = await db.Applications.Whole().SingleAsync(found => found.Id == id, Cancellation);
        Assert.Equal(stored.Steps.Count, await db.AuditEntries.CountAsync(entry => entry.Action.StartsWith("case.") && entry.Subject == $"Application/{id}", Cancellation));
    }

    [Fact]
    public async Task A_late_click_and_a_wrong_hand_are_told_and_a_wrong_step_is_put_right_without_erasing_it()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var id = await desk.RegisterAsync("更正误操作的申请");
        var old = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        var fields = old.QuerySelectorAll("#accept input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).ToList();
        var action = old.QuerySelector("#accept")!.GetAttribute("action")!;
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        var late = await CitizenDesk.ReadAsync(await desk.Handler.PostAsync(action, fields));
        Assert.Contains("此时可以", late.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("晚于今天", await CaseDesk.RefusedAsync(desk.Handler, id, "fee", new() { ["Input.Count"] = "31", ["Input.IsByPage"] = "true", ["Input.On"] = "2025-09-23" }), StringComparison.Ordinal);
        await CaseDesk.DoneAsync(desk.Handler, id, "fee", new() { ["Input.Count"] = "31", ["Input.IsByPage"] = "true" });
        await CaseDesk.DoneAsync(desk.Office, id, "undo", new() { ["Input.Reason"] = "误发收费通知" });
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        Assert.Contains("收费通知（已更正，不再有效）", page.QuerySelector("section[aria-labelledby=history]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#draft"));
        Assert.Null(page.QuerySelector("#extend"));
    }

    [Fact]
    public async Task A_fee_by_item_counts_what_the_applicant_asked_for_earlier_in_the_month()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var first = await desk.RegisterAsync("十件事", "RegisteredPost", "2025-09-01");
        await CaseDesk.DoneAsync(desk.Handler, first, "accept");
        await CaseDesk.DoneAsync(desk.Handler, first, "fee", new() { ["Input.Count"] = "11" });
        var second = await desk.RegisterAsync("另一件事", "RegisteredPost", "2025-09-02");
        await CaseDesk.DoneAsync(desk.Handler, second, "accept");
        await CaseDesk.DoneAsync(desk.Handler, second, "fee", new() { ["Input.Count"] = "1" });
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(second));
        Assert.Contains("此前已申请11件，本次1件", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#refund"));
        await CaseDesk.DoneAsync(desk.Handler, second, "payment");
        await CaseDesk.DoneAsync(desk.Office, second, "refund", new() { ["Input.Amount"] = "100", ["Input.Reason"] = "多收" });
    }

    [Fact]
    public async Task The_day_of_receipt_needs_the_confirmation_that_article_31_wants()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var fields = CitizenDesk.Filled("平信申请", "");
        fields.Remove("Form.Key");
        (fields["Channel"], fields["ArrivedOn"]) = ("OrdinaryPost", "2025-09-12");
        var refused = await CitizenDesk.ReadAsync(await desk.Handler.SubmitAsync($"{CaseDesk.List}/new", fields));
        Assert.Contains("请先与申请人确认", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var id = await desk.RegisterAsync("平信申请", "OrdinaryPost");
        await using var db = server.Database.Open();
        Assert.Equal(new DateOnly(2025, 9, 15), (await db.Applications.SingleAsync(found => found.Id == id, Cancellation)).ReceivedOn);
    }

    [Fact]
    public async Task Who_asks_is_masked_until_somebody_of_the_office_says_why_and_the_trail_tells()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var (number, _) = await CitizenDesk.ApplyAsync(server.NewBrowser(), "保密的申请人");
        long id;
        await using (var db = server.Database.Open())
            id = (await db.Applications.SingleAsync(found => found.Number == number, Cancellation)).Id;
        var masked = (await desk.Handler.OpenAsync(CaseDesk.Address(id))).QuerySelector("section[aria-labelledby=applicants]")!.TextContent;
        Assert.Contains("张**", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("11010119900307803X", masked, StringComparison.Ordinal);
        Assert.Contains("请填写查看身份信息的理由", await CaseDesk.RefusedAsync(desk.Handler, id, "unmask"), StringComparison.Ordinal);
        var shown = await CitizenDesk.ReadAsync(await desk.Handler.SubmitAsync(CaseDesk.Address(id), new() { ["Why"] = "核对身份" }, "#unmask"));
        Assert.Contains("11010119900307803X", shown.QuerySelector("section[aria-labelledby=applicants]")!.TextContent, StringComparison.Ordinal);
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        var token = page.QuerySelector("#unmask input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var proof = await desk.Handler.PostAsync($"{CaseDesk.Address(id)}?handler=Proof", [new("Why", "核对照片"), new("__RequestVerificationToken", token)]);
        Assert.Equal(CitizenDesk.Picture, await proof.Content.ReadAsByteArrayAsync(Cancellation));
        await using var trail = server.Database.Open();
        var entries = await trail.AuditEntries.Where(entry => entry.Subject == $"Application/{id}").OrderBy(entry => entry.Sequence).Select(entry => new { entry.Action, entry.Detail }).ToListAsync(Cancellation);
        Assert.Equal(["case.Registration", "case.unmasked", "case.proof_opened"], entries.Select(entry => entry.Action));
        Assert.Contains("核对身份", entries[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconsideration_and_lawsuit_are_recorded_put_right_and_counted()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var id = await desk.RegisterAsync("有争议的申请");
        await desk.SignAsync(id);
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "EMS124" });
        Assert.Contains("没有", await RefusedDisputeAsync("LitigationAfterReconsideration"), StringComparison.Ordinal);
        await CaseDesk.DoneAsync(desk.Office, id, "dispute", new() { ["Kind"] = "Reconsideration", ["Day"] = "2025-09-22" });
        Assert.Equal("1", await CellAsync("pending"));
        await using var db = server.Database.Open();
        var dispute = await db.Disputes.Where(found => found.Application.Id == id).Select(found => found.Id).SingleAsync(Cancellation);
        await CaseDesk.DoneAsync(desk.Office, id, $"decide-{dispute}", new() { ["Outcome"] = "Corrected", ["Day"] = "2025-09-22" });
        Assert.Contains("应填写理由", await CaseDesk.RefusedAsync(desk.Office, id, $"decide-{dispute}", new() { ["Outcome"] = "Upheld", ["Day"] = "2025-09-22" }), StringComparison.Ordinal);
        await CaseDesk.DoneAsync(desk.Office, id, $"decide-{dispute}", new() { ["Outcome"] = "Upheld", ["Day"] = "2025-09-22", ["Why"] = "登记有误" });
        Assert.Equal(("1", "0", "0"), (await CellAsync("upheld"), await CellAsync("corrected"), await CellAsync("pending")));
        Assert.Null((await desk.Handler.OpenAsync(CaseDesk.Address(id))).QuerySelector("#dispute"));

        async Task<string> RefusedDisputeAsync(string kind) => await CaseDesk.RefusedAsync(desk.Office, id, "dispute", new() { ["Kind"] = kind, ["Day"] = "2025-09-22" });

        async Task<string> CellAsync(string column) =>
            CaseDesk.Cell(await desk.Office.OpenAsync($"{CaseDesk.List}/tables?year=2025"), $"disputes.reconsideration.{column}").TextContent;
    }

    public sealed class OnSqlite(SqliteCaseServer server) : CasePagesTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : CasePagesTest(server), IClassFixture<PostgresCaseServer>;
}
