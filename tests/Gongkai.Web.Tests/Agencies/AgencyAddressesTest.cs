using System.Net;
using Gongkai.Web.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Agencies;

public abstract class AgencyAddressesTest(RunningServer server)
{
    [Fact]
    public async Task An_agency_is_found_by_path_and_on_its_own_host_name_without()
    {
        await server.MakeAgenciesAsync();
        await using (var db = server.Database.Open())
        {
            var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone);
            zone.UseDomain("zone.example.gov.cn");
            await db.SaveAsync();
        }

        server.Services.GetRequiredService<AgencyDirectory>().Forget();
        Assert.Contains("示范经济开发区", (await server.NewBrowser().OpenAsync($"/{TestAccounts.Zone}")).Body!.TextContent, StringComparison.Ordinal);
        var own = server.NewBrowser("zone.example.gov.cn");
        var home = await own.OpenAsync("/");
        Assert.Contains("示范经济开发区", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", home.QuerySelector(".site-name a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/no-such-agency")]
    [InlineData("/no-such-agency/staff")]
    [InlineData("/UPPER")]
    public async Task An_address_that_names_no_agency_leads_nowhere(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync(address)).StatusCode);

    public sealed class OnSqlite(SqliteServer server) : AgencyAddressesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : AgencyAddressesTest(server), IClassFixture<PostgresServerUnderTest>;
}
