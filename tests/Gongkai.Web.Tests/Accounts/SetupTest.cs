using System.Net;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Accounts;

public abstract class SetupTest(RunningServer server)
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["AgencyName"] = "示范县人民政府",
        ["Slug"] = "shifan-xian",
        ["AgencyCode"] = "SFX00001",
        ["PersonName"] = "张某",
        ["AccountName"] = "zhang",
        ["Password"] = TestAccounts.Password,
    };

    [Fact]
    public async Task The_link_on_the_console_makes_one_administrator_and_serves_once()
    {
        var browser = server.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/setup")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/setup?code=0")).StatusCode);

        var link = $"/setup?code={server.Services.GetRequiredService<SetupLink>().Issue()}";
        var weak = await browser.SubmitAsync(link, new(Filled) { ["Password"] = "password1234" });
        Assert.Contains("常见密码", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal("/signin", (await browser.SubmitAsync(link, Filled)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).StatusCode);
        await browser.SignInAsync("zhang");
        Assert.Contains("系统管理", (await browser.OpenAsync("/shifan-xian/staff")).Body!.TextContent, StringComparison.Ordinal);

        await using var db = server.Database.Open();
        Assert.Equal(StaffRoles.Administrator | StaffRoles.Auditor, (await db.Staff.SingleAsync()).Roles);
        Assert.Contains("installation.set_up", await db.AuditEntries.Select(entry => entry.Action).ToListAsync());
    }

    public sealed class OnSqlite(SqliteServer server) : SetupTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : SetupTest(server), IClassFixture<PostgresServerUnderTest>;
}
