using System.Net;
using AngleSharp.Html.Dom;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.AnnualReports;

/// <summary>An annual report from computation to publication and amendment, each test in a year of its own.</summary>
public abstract class FilingPagesTest(RunningServer server)
{
    private const string Zone = TestAccounts.Zone;
    private const string Address = $"/{Zone}/staff/annual-reports";
    private const string Received = "applications.received[0]";

    [Fact]
    public async Task A_report_is_computed_corrected_with_a_reason_published_and_read_by_everybody()
    {
        var office = await OfficeAsync();
        var page = await BeginAsync(office, 2022);
        await RefusedAsync(await office.SubmitAsync($"{page}/figure?cell=proactive.fees.amount", new() { ["Value"] = "12.345678", ["Reason"] = " " }, "#correct-form"), "更正表二");
        await RefusedAsync(await office.SubmitAsync($"{page}/figure?cell=proactive.licensing.decisions", new() { ["Value"] = "1.5", ["Reason"] = "核对" }, "#correct-form"), "整数");
        await DoneAsync(await office.SubmitAsync($"{page}/figure?cell=proactive.fees.amount", new() { ["Value"] = "12.345678", ["Reason"] = "决算数" }, "#correct-form"));

        var figure = await office.OpenAsync($"{page}/figure?cell=proactive.fees.amount");
        Assert.StartsWith("12.345678", figure.QuerySelector("#printed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0", figure.QuerySelector("#computed")!.TextContent);
        Assert.Contains("决算数", figure.QuerySelector("section[aria-labelledby=corrections]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12.345678", Assert.Single((await office.OpenAsync(page)).QuerySelectorAll("td.corrected")).TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync($"/{Zone}/reports/2022?n=1")).StatusCode);
        await DoneAsync(await office.SubmitAsync(page, [], "#publish-form"));
        var published = await server.NewBrowser().OpenAsync($"/{Zone}/reports/2022");
        Assert.Contains("12.345678", published.QuerySelector(".annual-report")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(published.QuerySelectorAll("[style]"));
        Assert.Equal(6, published.QuerySelectorAll("section[aria-labelledby=charts] table").Length);
        Assert.NotEmpty(await (await server.NewBrowser().GetAsync($"/{Zone}/reports/2022?handler=File&format=pdf")).Content.ReadAsByteArrayAsync());
        Assert.Null((await office.OpenAsync(page)).QuerySelector("#publish-form"));

        // It stands in the charts of its agency and of the one above.
        foreach (var agency in (string[])[Zone, TestAccounts.City])
        {
            var charts = await server.NewBrowser().OpenAsync($"/{agency}/reports/analysis?year=2022");
            Assert.NotEmpty(charts.QuerySelectorAll("section[aria-labelledby=chart-volume] svg[role=img]"));
            Assert.Null(charts.QuerySelector("#chart-outliers"));
        }
    }

    [Fact]
    public async Task Errors_hold_publication_back_until_the_head_gives_a_reason()
    {
        var office = await OfficeAsync();
        var page = await BeginAsync(office, 2023);
        await DoneAsync(await office.SubmitAsync($"{page}/figure?cell={Uri.EscapeDataString(Received)}", new() { ["Value"] = "3", ["Reason"] = "漏登" }, "#correct-form"));
        Assert.Contains("个错误", (await office.OpenAsync(page)).QuerySelector("section[aria-labelledby=findings]")!.TextContent, StringComparison.Ordinal);
        await RefusedAsync(await office.SubmitAsync(page, [], "#publish-form"), "不能公布");
        var head = await server.SignedInAsync(Zone, StaffRoles.DisclosureOfficeHead);
        await RefusedAsync(await head.SubmitAsync(page, new() { ["Reason"] = "" }, "#publish-form"), "理由");
        await DoneAsync(await head.SubmitAsync(page, new() { ["Reason"] = "先行公布，次日更正" }, "#publish-form"));
        Assert.Contains("先行公布，次日更正", (await office.OpenAsync(page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_checked_without_being_saved()
    {
        var office = await OfficeAsync();
        var page = await BeginAsync(office, 2021);
        var prose = await CheckedAsync($"{page}/prose", "#prose-form", new() { ["Overview"] = "2021年收到政府信息公开申请7件。", ["Other"] = "2021年未收取信息处理费。" });
        Assert.Contains("错误", prose, StringComparison.Ordinal);
        Assert.Contains("7", prose, StringComparison.Ordinal);
        var figure = await CheckedAsync($"{page}/figure?cell={Uri.EscapeDataString(Received)}", "#correct-form", new() { ["Value"] = "3" });
        Assert.Contains("错误", figure, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync($"{page}/figure?cell={Uri.EscapeDataString(Received)}", "#correct-form", new() { ["Value"] = "-1" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync($"{page}/prose", "#prose-form", new() { ["Overview"] = new string('字', Domain.Accounting.Filing.ProseLimit + 1) })).StatusCode);
        Assert.Contains("没有发现问题", (await office.OpenAsync(page)).QuerySelector("section[aria-labelledby=findings]")!.TextContent, StringComparison.Ordinal);

        async Task<string> CheckedAsync(string address, string form, Dictionary<string, string> fields) => await (await AskAsync(address, form, fields)).Content.ReadAsStringAsync();

        async Task<HttpResponseMessage> AskAsync(string address, string form, Dictionary<string, string> fields)
        {
            var shown = (AngleSharp.Html.Dom.IHtmlFormElement)(await office.OpenAsync(address)).QuerySelector(form)!;
            return await office.PostAsync(shown.GetAttribute("data-check")!, [.. Browser.FieldsOf(shown).Where(field => !fields.ContainsKey(field.Key)), .. fields]);
        }
    }

    [Fact]
    public async Task An_amendment_is_a_new_version_with_its_note_and_the_old_one_stays()
    {
        var office = await OfficeAsync();
        var page = await BeginAsync(office, 2024);
        await DoneAsync(await office.SubmitAsync($"{page}/prose", new() { ["Overview"] = "2024年，认真落实公开各项要求。\r\n及时回应关切。" }, "#prose-form"));
        await DoneAsync(await office.SubmitAsync(page, [], "#publish-form"));
        var amended = await office.SubmitAsync(page, new() { ["Reason"] = "补充总体情况" }, "#amend-form");
        await DoneAsync(amended);
        var next = amended.Headers.Location!.ToString();
        await DoneAsync(await office.SubmitAsync($"{next}/prose", new() { ["Overview"] = "2024年，补充了总体情况。" }, "#prose-form"));
        await DoneAsync(await office.SubmitAsync(next, [], "#publish-form"));

        var last = await server.NewBrowser().OpenAsync($"/{Zone}/reports/2024?n=1");
        Assert.Contains("补充了总体情况", last.QuerySelector(".annual-report")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("补充总体情况", last.QuerySelector("section[aria-labelledby=versions]")!.TextContent, StringComparison.Ordinal);
        var first = await server.NewBrowser().OpenAsync($"/{Zone}/reports/2024?version=1");
        Assert.Contains("及时回应关切", first.QuerySelector(".annual-report")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync($"/{Zone}/reports/2024?version=3")).StatusCode);
    }

    [Fact]
    public async Task A_template_of_the_office_drafts_and_a_wrong_one_is_told_its_place()
    {
        var office = await OfficeAsync();
        await RefusedAsync(await office.SubmitAsync($"{Address}/template", new() { ["Overview"] = "收到{申请数}件" }, "#template-form"), "{申请数}");
        await DoneAsync(await office.SubmitAsync($"{Address}/template", new() { ["Overview"] = "〔无 新收申请〕{年度}年没有收到申请。\r\n〔有 新收申请〕收到{新收申请}件。" }, "#template-form"));
        var page = await BeginAsync(office, 2025);
        var preview = (await office.OpenAsync($"{page}/preview")).QuerySelector(".annual-report")!.TextContent;
        Assert.Contains("2025年没有收到申请。", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("收到0件", preview, StringComparison.Ordinal);
        await DoneAsync(await office.SubmitAsync($"{Address}/template", [], "#default-form"));
    }

    [Fact]
    public async Task Two_people_at_once_do_not_overwrite_each_other_and_others_only_read()
    {
        var office = await OfficeAsync();
        var year = LegalDay.Of(DateTimeOffset.UtcNow).Year;

        // Somebody else had the form before their eyes already; once every year is begun it is not there any more.
        var form = (IHtmlFormElement)(await office.OpenAsync(Address)).QuerySelector("#begin")!;
        var fields = Browser.FieldsOf(form).Where(field => field.Key != "Year").Append(new("Year", $"{year}")).ToList();
        var page = await BeginAsync(office, year);
        await RefusedAsync(await office.PostAsync(Address, fields), "已经开始编制");
        await RefusedAsync(await office.SubmitAsync(page, [], "#publish-form"), "统计期限");
        await using (var db = server.Database.Open())
        {
            var filing = await db.Filings.Whole().SingleAsync(one => one.Year == year && one.Agency.Slug == Zone);
            var actor = new Actor(await db.People.Select(person => person.Id).FirstAsync(), "他人", filing.AgencyId, null, StaffRoles.DisclosureOffice);
            Assert.True(filing.Correct(actor, "proactive.fees.amount", 0.000001m, "一分钱", DateTimeOffset.UtcNow).IsDone);
            Assert.True((await db.SaveAsync()).IsDone);
        }

        await using (var db = server.Database.Open())
            Assert.Equal(0.000001m, (await db.Filings.Whole().SingleAsync(one => one.Year == year && one.Agency.Slug == Zone)).Figures["proactive.fees.amount"].Number);
        await RefusedAsync(await office.SubmitAsync(page, new() { ["Revision"] = "0" }, "#recompute-form"), "");
        await DoneAsync(await office.SubmitAsync(page, [], "#recompute-form"));
        var author = await server.SignedInAsync(Zone, StaffRoles.Author);
        Assert.Empty((await author.OpenAsync(page)).QuerySelectorAll("main form"));
        var supervisor = await server.SignedInAsync(TestAccounts.City, StaffRoles.Supervisor);
        Assert.Empty((await supervisor.OpenAsync($"{page}/figure?cell=proactive.fees.amount")).QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{page}/figure?cell=nothing")).StatusCode);
    }

    private async Task<Browser> OfficeAsync()
    {
        await server.MakeAgenciesAsync();
        return await server.SignedInAsync(Zone, StaffRoles.DisclosureOffice);
    }

    private static async Task<string> BeginAsync(Browser office, int year)
    {
        var begun = await office.SubmitAsync(Address, new() { ["Year"] = $"{year}" }, "#begin");
        await DoneAsync(begun);
        return begun.Headers.Location!.ToString();
    }

    private static async Task DoneAsync(HttpResponseMessage answer) =>
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");

    private static async Task RefusedAsync(HttpResponseMessage answer, string words)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, page.QuerySelector(".alert-danger")!.TextContent, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteServer server) : FilingPagesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : FilingPagesTest(server), IClassFixture<PostgresServerUnderTest>;
}
