using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class FigureImportTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/figures/import";

    [Fact]
    public async Task A_workbook_is_tried_then_imported_and_is_the_evidence_of_each_figure()
    {
        var (department, office) = await OpenAsync();
        var workbook = new MemoryStream();
        new TableSheet("数据", "2035年数据", [.. "部门 事项 开始日期 结束日期 数值 数据来源".Split(' ').Select(name => new TableColumn(name, 12))]).Write(
            [[department.Name, "行政许可", "2035-01-01", "2035-06-30", "1,912", "办结清单"], [department.Name, "行政事业性收费", "2035/1/1", "2035/12/31", "3.5", ""]], workbook);
        var tried = await TryAsync(office, "数据.xlsx", workbook.ToArray());
        Assert.Contains("将导入2条", tried.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync(department, 2035));
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync($"{Address}?handler=Import", tried.Form)).StatusCode);
        Assert.Equal([(1912, 0m), (0, 35000m)], (await StoredAsync(department, 2035)).Select(figure => (figure.Decisions, figure.Amount)));
        Assert.All(await StoredAsync(department, 2035), figure => Assert.Equal("数据.xlsx", figure.EvidenceFileName));

        // The same file again would count the same days twice.
        var again = await TryAsync(office, "数据.xlsx", workbook.ToArray());
        Assert.Equal(2, again.Page.QuerySelectorAll("section[aria-labelledby=faults] tbody tr").Length);
    }

    [Fact]
    public async Task Errors_name_row_and_column_with_the_remedy_and_nothing_is_entered()
    {
        var (department, office) = await OpenAsync();
        var text = $"部门,事项,开始日期,结束日期,数值,数据来源\n{department.Name},行政许可,2036-01-01,2036-03-31,5,台账\n无此部门,行政许可,2036-01-01,2036-03-31,5,台账\n{department.Name},行政许可,三月,2036-06-30,五件,台账\n";
        var tried = await TryAsync(office, "数据.csv", Encoding.UTF8.GetBytes(text));
        var faults = tried.Page.QuerySelectorAll("section[aria-labelledby=faults] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(faults, fault => fault.Contains("第3行A列（部门）", StringComparison.Ordinal) && fault.Contains(department.Name, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("第4行C列（开始日期）", StringComparison.Ordinal) && fault.Contains("2026-01-01", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("第4行E列（数值）", StringComparison.Ordinal));
        Assert.Null(tried.Page.QuerySelector("#Import"));
        Assert.Empty(await StoredAsync(department, 2036));
    }

    private async Task<(Department Department, Browser Office)> OpenAsync()
    {
        var desk = await ItemDesk.OpenAsync(server);
        await using var db = server.Database.Open();
        return (await db.Departments.SingleAsync(found => found.Id == desk.DepartmentId), await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice));
    }

    private static async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, Dictionary<string, string> Form)> TryAsync(Browser office, string name, byte[] content)
    {
        var answer = await office.UploadAsync(Address, [], "#Try", ("Upload", name, content));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (page, page.QuerySelectorAll("#Import input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!));
    }

    private async Task<List<AdministrativeFigure>> StoredAsync(Department department, int year)
    {
        await using var db = server.Database.Open();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Figures.AsNoTracking().Where(figure => figure.DepartmentId == department.Id && figure.From >= first && figure.From <= last).OrderBy(figure => figure.Kind).ToListAsync();
    }

    public sealed class OnSqlite(SqliteServer server) : FigureImportTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : FigureImportTest(server), IClassFixture<PostgresServerUnderTest>;
}
