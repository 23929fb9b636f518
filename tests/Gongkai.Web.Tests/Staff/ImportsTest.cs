using System.Net;
using System.Text;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Web.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Staff;

public abstract class ImportsTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/imports";

    [Fact]
    public async Task The_office_tries_a_list_then_imports_it_and_the_public_reads_it_under_its_old_date()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        await using var db = server.Database.Open();
        var column = await db.Columns.AsNoTracking().SingleAsync(found => found.Id == desk.ColumnId);
        var mark = Guid.NewGuid().ToString("N")[..8];
        var list = Encoding.UTF8.GetBytes($"标题,正文,栏目,发布日期\n旧站信息{mark},<p onclick=x>正文甲</p>,{column.Name},2012-03-04\n没有栏目{mark},正文,不存在的栏目,2012-03-04\n");

        var trial = await RunAsync(office, await office.UploadAsync(Address, [], "form#order", ("Upload", "清单.csv", list)));
        Assert.Equal((true, 1L, 1L), (trial.IsTrial, trial.Published, trial.Refused));
        Assert.False(await db.Items.AnyAsync(item => item.Versions.Any(version => version.Content.Title == $"旧站信息{mark}")));

        var import = await RunAsync(office, await office.SubmitAsync($"{Address}/{trial.Id}", [], "form[action*=Import]"));
        Assert.Equal((false, ImportState.Done, 1L, 1L), (import.IsTrial, import.State, import.Published, import.Refused));
        var report = await office.OpenAsync($"{Address}/{import.Id}");
        Assert.Contains("不存在的栏目", report.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"没有栏目{mark}", await (await office.GetAsync($"{Address}/{import.Id}?handler=Download&fate=Refused")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var item = await db.Items.AsNoTracking().SingleAsync(item => item.Versions.Any(version => version.Content.Title == $"旧站信息{mark}"));
        Assert.Equal(ItemState.Published, item.State);
        var page = await server.NewBrowser().OpenAsync($"/{TestAccounts.Zone}/items/{item.IndexNumber}");
        Assert.Equal("2012-03-04", page.QuerySelector(".byline time")!.GetAttribute("datetime"));
        Assert.Equal("<p>正文甲</p>", page.QuerySelector(".item-body")!.InnerHtml.Trim());
    }

    [Fact]
    public async Task What_cannot_be_imported_is_told_with_what_to_do()
    {
        await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var refused = await office.UploadAsync(Address, [], "form#order", ("Upload", "程序.exe", [1, 2, 3]));
        Assert.Contains("请上传清单", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var broken = await RunAsync(office, await office.UploadAsync(Address, [], "form#order", ("Upload", "坏.zip", [1, 2, 3])));
        Assert.Equal(ImportState.Broken, broken.State);
        Assert.Contains("重新打包", broken.Notice, StringComparison.Ordinal);
        Assert.Empty((await office.OpenAsync($"{Address}/{broken.Id}")).QuerySelectorAll("form[action*=Cancel]"));
    }

    private async Task<Import> RunAsync(Browser office, HttpResponseMessage ordered)
    {
        Assert.True(ordered.StatusCode == HttpStatusCode.Redirect, await ordered.Content.ReadAsStringAsync());
        var id = long.Parse(ordered.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        while (true)
        {
            // The server's own scheduler may have taken it on meanwhile.
            await using (var scope = server.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<ImportWork>().RunDueAsync(TestContext.Current.CancellationToken);
            await using var db = server.Database.Open();
            var import = await db.Imports.AsNoTracking().SingleAsync(found => found.Id == id);
            if (!import.IsOpen)
                return import;
            await office.GetAsync($"{Address}/{id}");
        }
    }

    public sealed class OnSqlite(SqliteServer server) : ImportsTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : ImportsTest(server), IClassFixture<PostgresServerUnderTest>;
}
