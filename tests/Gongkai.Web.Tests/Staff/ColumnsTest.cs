using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class ColumnsTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/columns";

    [Fact]
    public async Task The_disclosure_office_opens_a_column_changes_it_and_closes_it()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var code = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        var opened = await office.SubmitAsync(Address, new()
        {
            ["Code"] = code,
            ["ParentId"] = $"{desk.ColumnId}",
            ["Form.Name"] = "预算",
            ["Form.OwnerId"] = $"{desk.DepartmentId}",
            ["Form.Frequency"] = "Yearly",
        });
        Assert.True(opened.StatusCode == HttpStatusCode.Redirect, await opened.Content.ReadAsStringAsync());
        await using var db = server.Database.Open();
        var column = await db.Columns.AsNoTracking().SingleAsync(found => found.Code == code);
        Assert.Equal((desk.ColumnId, 2), (column.ParentId!.Value, column.Depth));

        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{Address}/{column.Id}", new() { ["Form.Name"] = "部门预算" })).StatusCode);
        Assert.Contains("部门预算", (await office.OpenAsync(Address)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{Address}/{column.Id}", [], "form[action*=Close]")).StatusCode);
        Assert.DoesNotContain(
            $"{column.Id}", (await desk.Author.OpenAsync($"{ItemDesk.List}/new")).QuerySelectorAll("#ColumnId option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_with_what_to_do()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        await using var db = server.Database.Open();
        var taken = (await db.Columns.SingleAsync(column => column.Id == desk.ColumnId)).Code;
        var answer = await office.SubmitAsync(Address, new() { ["Code"] = taken, ["Form.Name"] = "同码", ["Form.OwnerId"] = $"{desk.DepartmentId}" });
        Assert.Contains("请换一个代码", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_the_other_forms_of_the_page_still_do_what_their_buttons_say()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var address = $"{Address}/{desk.ColumnId}";

        // Somebody else saved it in the meantime: it is not closed, and the page comes again.
        var refused = await office.SubmitAsync(address, new() { ["Revision"] = "0" }, "form[action*=Close]");
        var page = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("main [role=alert]"));
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").Single(form => form.QuerySelector("[name='Form.Name']") is not null);
        var fields = Browser.FieldsOf(form).ToDictionary();
        fields["Form.Name"] = "改名而不关闭";
        await using var db = server.Database.Open();
        fields["Revision"] = $"{await db.Columns.Where(column => column.Id == desk.ColumnId).Select(column => column.Revision).SingleAsync()}";
        Assert.Equal("?", form.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(address, fields)).StatusCode);
        var column = await db.Columns.AsNoTracking().SingleAsync(found => found.Id == desk.ColumnId);
        Assert.Equal(("改名而不关闭", false), (column.Name, column.IsClosed));
    }

    public sealed class OnSqlite(SqliteServer server) : ColumnsTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : ColumnsTest(server), IClassFixture<PostgresServerUnderTest>;
}
