using System.Net;
using System.Text;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class FiguresTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/figures";

    [Fact]
    public async Task A_figure_is_entered_with_its_evidence_counted_in_table_2_and_corrected_with_its_old_value_kept()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var list = Encoding.UTF8.GetBytes("编号,日期\n1,2031-01-02\n");
        var entered = await office.UploadAsync($"{Address}/new", Fields(desk, FigureKind.Fee, "2031-01-01", "2031-06-30", "12.345678"), "#enter", ("Upload", "清单.csv", list));
        Assert.True(entered.StatusCode == HttpStatusCode.Redirect, await entered.Content.ReadAsStringAsync());
        var figure = await StoredAsync(desk, 2031);
        Assert.Equal((123456.78m, "清单.csv"), (figure.Amount, figure.EvidenceFileName));
        Assert.Equal(list, await (await desk.Author.GetAsync($"{Address}/{figure.Id}/evidence")).Content.ReadAsByteArrayAsync());

        // The total leads to its entries.
        var totals = await desk.Author.OpenAsync($"{Address}?year=2031");
        var total = totals.QuerySelectorAll("table.figures a").Single(link => link.TextContent.StartsWith("12.345678", StringComparison.Ordinal));
        var entries = await desk.Author.OpenAsync(total.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains($"{Address}/{figure.Id}", entries.QuerySelector("section[aria-labelledby=entries]")!.InnerHtml, StringComparison.Ordinal);

        var corrected = await office.SubmitAsync($"{Address}/{figure.Id}", new() { ["Value"] = "12.5", ["Reason"] = "漏计一笔" });
        Assert.True(corrected.StatusCode == HttpStatusCode.Redirect, await corrected.Content.ReadAsStringAsync());
        var record = (await office.OpenAsync($"{Address}/{figure.Id}")).QuerySelector("section[aria-labelledby=corrections] tbody tr")!.TextContent;
        Assert.Contains("12.345678", record, StringComparison.Ordinal);
        Assert.Contains("漏计一笔", record, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{Address}/{figure.Id}", new() { ["Reason"] = "重复" }, "#void")).StatusCode);
        Assert.Null((await office.OpenAsync($"{Address}/{figure.Id}")).QuerySelector("#void"));
        Assert.DoesNotContain("12.5", (await office.OpenAsync($"{Address}?year=2031")).QuerySelector("table.figures")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_nothing_is_counted_twice()
    {
        var desk = await ItemDesk.OpenAsync(server);
        await RefusedAsync("没有发生的填0", Fields(desk, FigureKind.Licence, "2032-01-01", "2032-03-31", ""));
        await RefusedAsync("应为整数", Fields(desk, FigureKind.Licence, "2032-01-01", "2032-03-31", "1.5"));
        await RefusedAsync("应在同一年内", Fields(desk, FigureKind.Licence, "2032-01-01", "2033-03-31", "1"));
        await RefusedAsync("请写明数据来源", Fields(desk, FigureKind.Licence, "2032-01-01", "2032-03-31", "1", note: ""));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Author.SubmitAsync($"{Address}/new", Fields(desk, FigureKind.Licence, "2032-01-01", "2032-03-31", "7"), "#enter")).StatusCode);
        await RefusedAsync("同一天不能重复统计", Fields(desk, FigureKind.Licence, "2032-03-31", "2032-06-30", "1"));
        Assert.Equal(7, (await StoredAsync(desk, 2032)).Decisions);

        async Task RefusedAsync(string words, Dictionary<string, string> fields) => Assert.Contains(
            words, await (await desk.Author.SubmitAsync($"{Address}/new", fields, "#enter")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supervision_above_reads_the_figures_and_changes_none()
    {
        var desk = await ItemDesk.OpenAsync(server);
        await desk.Author.SubmitAsync($"{Address}/new", Fields(desk, FigureKind.Penalty, "2033-01-01", "2033-12-31", "3"), "#enter");
        var figure = await StoredAsync(desk, 2033);
        var supervisor = await server.SignedInAsync(TestAccounts.City, StaffRoles.Supervisor);
        Assert.Empty((await supervisor.OpenAsync($"{Address}/{figure.Id}")).QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync($"{Address}/new")).StatusCode);
        var stranger = await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.DisclosureOffice);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/{TestAccounts.Bureau}/staff/figures/{figure.Id}")).StatusCode);
    }

    private static Dictionary<string, string> Fields(ItemDesk desk, FigureKind kind, string from, string through, string value, string note = "台账") => new()
    {
        ["Form.DepartmentId"] = $"{desk.DepartmentId}",
        ["Form.Kind"] = $"{kind}",
        ["Form.From"] = from,
        ["Form.Through"] = through,
        ["Form.Value"] = value,
        ["Form.Note"] = note,
    };

    private async Task<AdministrativeFigure> StoredAsync(ItemDesk desk, int year)
    {
        await using var db = server.Database.Open();
        var first = new DateOnly(year, 1, 1);
        return await db.Figures.AsNoTracking().SingleAsync(figure => figure.DepartmentId == desk.DepartmentId && figure.From >= first);
    }

    public sealed class OnSqlite(SqliteServer server) : FiguresTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : FiguresTest(server), IClassFixture<PostgresServerUnderTest>;
}
