using System.Net;
using Gongkai.Data.Applications;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

/// <summary>Identities are kept as long as the agency's rule says, and no longer; the case stays.</summary>
public abstract class IdentityErasureTest(CaseServer server)
{
    private const string Rule = $"{CaseDesk.List}/retention";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asked_is_erased_when_the_rule_says_so_unless_a_dispute_is_pending_and_the_trail_tells()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var citizen = server.NewBrowser();
        var (number, code) = await CitizenDesk.ApplyAsync(citizen, "保存期限届满的申请");
        var id = await AnsweredAsync(desk, await CitizenDesk.IdAsync(server, number));
        var disputed = await AnsweredAsync(desk, await desk.RegisterAsync("还在复议的申请"));
        await CaseDesk.DoneAsync(desk.Office, disputed, "dispute", new() { ["Kind"] = "Reconsideration", ["Day"] = "2025-09-22" });
        var open = await desk.RegisterAsync("没有办结的申请");
        Assert.Equal(0, await EraseAsync(new(2060, 1, 1)));

        Assert.Contains("1至30年", (await CitizenDesk.ReadAsync(await desk.Office.SubmitAsync(Rule, new() { ["Years"] = "31" }, "#retention"))).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Office.SubmitAsync(Rule, new() { ["Years"] = "1" }, "#retention")).StatusCode);
        Assert.Equal(0, await EraseAsync(new(2026, 9, 21)));
        Assert.Equal(1, await EraseAsync(new(2026, 9, 22)));
        Assert.Equal(0, await EraseAsync(new(2026, 9, 23)));

        await using var db = server.Database.Open();
        var files = await db.ApplicantFiles.AsNoTracking().ToDictionaryAsync(file => file.ApplicationId, Cancellation);
        Assert.Empty(files[id].Identities);
        Assert.Null(files[id].Proof);
        Assert.All([disputed, open], kept => Assert.NotEmpty(files[kept].Identities));
        Assert.Equal([$"Application/{id}"], await db.AuditEntries.Where(entry => entry.Action == "case.identity_erased").Select(entry => entry.Subject).ToListAsync(Cancellation));
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        Assert.Contains("已满本机关规定的保存期限", page.QuerySelector("section[aria-labelledby=applicants]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已答复", (await CitizenDesk.TrackAsync(citizen, number, code)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("保存期限届满的申请", (await desk.Office.OpenAsync($"{CaseDesk.List}/tables/cell?year=2025&cell=applications.disclosed[0]")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<long> AnsweredAsync(CaseDesk desk, long id)
    {
        await desk.SignAsync(id);
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "当面领取" });
        return id;
    }

    private async Task<int> EraseAsync(DateOnly day)
    {
        await using var db = server.Database.Open();
        return await new IdentityErasure(db, new FixedClock(LegalDay.At(day, new TimeOnly(3, 0)))).RunAsync(Cancellation);
    }

    public sealed class OnSqlite(SqliteCaseServer server) : IdentityErasureTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : IdentityErasureTest(server), IClassFixture<PostgresCaseServer>;
}
