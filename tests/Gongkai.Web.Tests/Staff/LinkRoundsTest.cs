using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Publishing.Links;
using Gongkai.Web.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Staff;

public abstract class LinkRoundsTest(RunningServer server)
{
    private const string Page = $"{ItemDesk.List}/links";

    [Fact]
    public async Task A_link_that_leads_nowhere_on_two_nights_is_put_before_its_department_until_it_works_again()
    {
        var desk = await ItemDesk.OpenAsync(server);
        await using var site = WebApplication.Create();
        site.Urls.Add("http://127.0.0.1:0");
        var (isThere, asked) = (true, 0);
        site.MapGet("/{page}", () =>
        {
            Interlocked.Increment(ref asked);
            return isThere ? Results.Text("在") : Results.NotFound();
        });
        await site.StartAsync(TestContext.Current.CancellationToken);
        var address = site.Urls.Single();
        var id = await desk.DraftAsync("链接会失效的信息", $"<p>见<a href=\"{address}/rule\">办法</a>。</p>");
        var file = System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><p><a href=\"{address}/rule\">原件</a><a href=\"{address}/form\">表格</a></p></body></html>");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "说明.html", file))).StatusCode);
        await desk.PublishAsync(id);

        var night = DateTimeOffset.UtcNow.AddDays(1);
        await FollowAsync(night);
        Assert.Empty(await DeadAsync(id));

        // The sites are asked again a week later, those that led nowhere each night. Each address is asked once a night.
        (isThere, asked) = (false, 0);
        await FollowAsync(night.AddDays(6));
        Assert.Equal(0, asked);
        await FollowAsync(night.AddDays(7));
        Assert.Equal(2, asked);
        Assert.Equal(["正文“办法”", "附件“说明.html”网页“原件”", "附件“说明.html”网页“表格”"], (await DeadAsync(id)).Select(link => link.Place));
        Assert.DoesNotContain("链接会失效的信息", (await desk.Author.OpenAsync(Page)).Body!.TextContent, StringComparison.Ordinal);

        // The same night again: it counts once.
        await FollowAsync(night.AddDays(7).AddHours(1));
        Assert.All(await DeadAsync(id), link => Assert.Equal(1, link.Nights));
        await FollowAsync(night.AddDays(8));
        var row = Assert.Single((await desk.Author.OpenAsync(Page)).QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("正文“办法”", StringComparison.Ordinal));
        Assert.Contains($"{address}/rule", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("返回“404”", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("3处链接打不开", (await desk.Author.OpenAsync(ItemDesk.List)).QuerySelector("#dead-links ~ p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", (await desk.Author.OpenAsync($"/{TestAccounts.Zone}/staff")).QuerySelector("table.figures a[href$='/staff/items/links']")!.Closest("tr")!.QuerySelector("td")!.TextContent);

        // Whoever belongs to another agency is not told.
        var bureau = await server.SignedInAsync(TestAccounts.Bureau, Domain.Agencies.StaffRoles.Author);
        Assert.DoesNotContain("链接会失效的信息", (await bureau.OpenAsync($"/{TestAccounts.Bureau}/staff/items/links")).Body!.TextContent, StringComparison.Ordinal);

        isThere = true;
        await FollowAsync(night.AddDays(9));
        Assert.Empty(await DeadAsync(id));
        Assert.DoesNotContain("链接会失效的信息", (await desk.Author.OpenAsync(Page)).Body!.TextContent, StringComparison.Ordinal);

        // Nothing of what was taken down is followed, nor kept.
        isThere = false;
        await FollowAsync(night.AddDays(20));
        Assert.Equal(3, (await DeadAsync(id)).Count);
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withdraw", new() { ["Opinion"] = "附件有误" });
        asked = 0;
        await FollowAsync(night.AddDays(21));
        Assert.Empty(await DeadAsync(id));
        Assert.Equal(0, asked);
    }

    private Task<int> FollowAsync(DateTimeOffset at) => server.UseAsync<IServiceProvider, int>(async services =>
    {
        var rounds = new LinkRounds(
            services.GetRequiredService<GongkaiDb>(), services.GetRequiredService<IFileStore>(), services.GetRequiredService<LinkCheck>(), new FixedClock(at))
        { SitePause = TimeSpan.Zero };
        await rounds.RunAsync(TestContext.Current.CancellationToken);
        return 0;
    });

    private Task<List<DeadLink>> DeadAsync(long id) => server.UseAsync<GongkaiDb, List<DeadLink>>(
        db => db.DeadLinks.AsNoTracking().Where(link => link.ItemId == id).OrderBy(link => link.Id).ToListAsync(TestContext.Current.CancellationToken));

    public sealed class OnSqlite(SqliteServerInsideAnOffice server) : LinkRoundsTest(server), IClassFixture<SqliteServerInsideAnOffice>;

    public sealed class OnPostgres(PostgresServerInsideAnOffice server) : LinkRoundsTest(server), IClassFixture<PostgresServerInsideAnOffice>;
}
