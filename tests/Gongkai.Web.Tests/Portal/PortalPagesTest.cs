using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Gongkai.Web.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

public abstract class PortalPagesTest(RunningServer server)
{
    private const string Zone = $"/{TestAccounts.Zone}";

    [Fact]
    public async Task Every_page_of_an_agency_names_the_four_parts_in_their_order_and_the_entry_for_applications()
    {
        await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        foreach (var path in new[] { "", "/guide", "/rules", "/content", "/catalogue", "/standard-catalogue", "/reports", "/apply", "/documents", "/search", "/statistics" })
        {
            var page = await browser.OpenAsync(Zone + path);
            Assert.Equal(
                ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"],
                page.QuerySelectorAll(".site-parts a").Select(link => link.TextContent));
            Assert.Single(page.QuerySelectorAll("h1"));
            foreach (var link in page.QuerySelectorAll(".site-parts a"))
                Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link.GetAttribute("href")!)).StatusCode);
        }
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("/guide", "政府信息公开指南")]
    [InlineData("/documents", "政府信息公开制度")]
    [InlineData("/catalogue?q=x", "法定主动公开内容")]
    [InlineData("/reports/open-data", "政府信息公开年报")]
    [InlineData("/apply/form", "依申请公开")]
    [InlineData("/statistics", null)]
    public async Task The_part_to_which_a_page_belongs_is_marked(string path, string? part)
    {
        await Newsroom.OpenAsync(server);
        var page = await server.NewBrowser().OpenAsync(Zone + path);
        Assert.Equal(part, page.QuerySelectorAll(".site-parts a[aria-current]").Select(link => link.TextContent).SingleOrDefault());
    }

    [Fact]
    public async Task A_column_is_paged_newest_first_and_holds_what_stands_below_it()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        for (var day = 1; day <= 23; day++)
            await newsroom.PublishAsync($"庚类第{day}号", column: day % 2 == 0 ? Newsroom.Column : Newsroom.ColumnBelow, at: new DateTimeOffset(2099, 1, day, 1, 0, 0, TimeSpan.Zero));
        var browser = server.NewBrowser();
        var first = await TitlesAsync("");
        var second = await TitlesAsync("?page=2");
        Assert.Equal(20, first.Count);
        Assert.Equal(Enumerable.Range(4, 20).Reverse().Select(day => $"庚类第{day}号"), first);
        Assert.Equal(["庚类第3号", "庚类第2号", "庚类第1号"], second.Take(3));
        Assert.Empty(first.Intersect(second));
        Assert.Equal(second, await TitlesAsync("?page=2&page=3"));
        Assert.Equal(first, await TitlesAsync("?page=abc"));
        Assert.NotEmpty(await TitlesAsync("?page=999999"));

        async Task<List<string>> TitlesAsync(string query) =>
            [.. (await browser.OpenAsync($"{Zone}/columns/{Newsroom.Column.ToLowerInvariant()}{query}")).QuerySelectorAll(".item-list a").Select(link => link.TextContent)];
    }

    [Fact]
    public async Task The_public_catalogue_is_searched_by_subject_form_and_words()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var mark = Guid.NewGuid().ToString("N")[..8];
        var number = await newsroom.PublishAsync($"目录{mark}");
        await newsroom.DraftAsync($"目录{mark}");
        Assert.Equal([$"目录{mark}"], await TitlesAsync($"q={mark}"));
        Assert.Equal([$"目录{mark}"], await TitlesAsync($"q={number}&subject=综合政务&genre=Notice"));
        Assert.Empty(await TitlesAsync($"q={mark}&genre=News"));
        Assert.Empty(await TitlesAsync($"q={mark}&item=20.1"));

        async Task<List<string>> TitlesAsync(string query) =>
            [.. (await server.NewBrowser().OpenAsync($"{Zone}/catalogue?{query}")).QuerySelectorAll("tbody a").Select(link => link.TextContent)];
    }

    [Fact]
    public async Task An_item_shows_its_metadata_and_its_permanent_address()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var number = await newsroom.PublishAsync("辛类通知", "第一段。");
        var page = await server.NewBrowser().OpenAsync($"{Zone}/items/{number}");
        var metadata = page.QuerySelectorAll(".metadata > div").ToDictionary(line => line.Children[0].TextContent, line => line.Children[1].TextContent);
        Assert.Equal(number, metadata["索引号"]);
        Assert.Equal("综合政务", metadata["主题分类"]);
        Assert.Equal("通知", metadata["体裁"]);
        Assert.Equal("示范经济开发区管理委员会", metadata["发布机构"]);
        Assert.Equal("2019-01-02", metadata["成文日期"]);
        Assert.Equal("政府网站", metadata["公开渠道"]);
        Assert.DoesNotContain("文号", metadata.Keys);
        Assert.Equal("第一段。", page.QuerySelector(".item-body p")!.TextContent);
        Assert.Equal($"https://localhost{Zone}/items/{number}", page.QuerySelector(".permanent a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_twice_and_a_change_shows_at_once()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        foreach (var address in new[] { Zone, $"{Zone}/columns/{Newsroom.Column}", $"{Zone}/feed/atom", $"{Zone}/api/items" })
        {
            var first = await browser.GetAsync(address);
            var tag = first.Headers.ETag!;
            Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(address, tag));
            await newsroom.PublishAsync($"壬类{Guid.NewGuid():N}");
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, tag));
        }

        async Task<HttpStatusCode> StatusAsync(string address, EntityTagHeaderValue tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.IfNoneMatch.Add(tag);
            return (await browser.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task Feeds_are_whole_and_lead_to_the_items()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var number = await newsroom.PublishAsync("癸类<通知>&说明", "摘要正文。");
        var browser = server.NewBrowser();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await (await browser.GetAsync($"{Zone}/feed/atom")).Content.ReadAsStringAsync()).Root!;
        var entry = feed.Elements(atom + "entry").Single(found => (string)found.Element(atom + "id")! == $"https://localhost{Zone}/items/{number}");
        Assert.Equal("癸类<通知>&说明", (string)entry.Element(atom + "title")!);
        Assert.Equal("摘要正文。", (string)entry.Element(atom + "summary")!);
        var channel = XDocument.Parse(await (await browser.GetAsync($"{Zone}/feed/rss")).Content.ReadAsStringAsync()).Root!.Element("channel")!;
        Assert.Contains(channel.Elements("item"), item => (string)item.Element("title")! == "癸类<通知>&说明");
    }

    [Fact]
    public async Task The_data_interface_pages_filters_and_describes_itself()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var number = await newsroom.PublishAsync("子类通知", "子类正文。", Newsroom.ColumnBelow, new DateTimeOffset(2019, 12, 31, 16, 0, 0, TimeSpan.Zero));
        var browser = server.NewBrowser();

        // The last moment of 2019 in London is 2020 in China.
        var list = await JsonAsync($"{Zone}/api/items?year=2020&column={Newsroom.ColumnBelow}&size=1");
        Assert.Equal(1, list.GetProperty("total").GetInt64());
        Assert.Equal(number, list.GetProperty("items")[0].GetProperty("indexNumber").GetString());
        Assert.Equal("2020-01-01", list.GetProperty("items")[0].GetProperty("publishedOn").GetString());
        Assert.Empty((await JsonAsync($"{Zone}/api/items?year=2020&page=2")).GetProperty("items").EnumerateArray());
        var item = await JsonAsync($"{Zone}/api/items/{number}");
        Assert.Equal("子类正文。", item.GetProperty("text").GetString());
        var lines = (await (await browser.GetAsync($"{Zone}/api/items.ndjson")).Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(number, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("indexNumber").GetString()));
        foreach (var wrong in new[] { "page=0", "size=101", "year=12", "column=NOSUCH" })
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync($"{Zone}/api/items?{wrong}")).StatusCode);
        var paths = (await JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name);
        Assert.Equal(
            ["columns", "documents", "fulfilments", "items", "items.ndjson", "items.zip", "items/{number}", "search", "statistics"],
            paths.Select(path => path.Replace("/{agency}/api/", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        var counts = await JsonAsync($"{Zone}/api/statistics?year=2020");
        Assert.Equal(counts.GetProperty("total").GetInt64(), counts.GetProperty("counts")[0].GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("count").GetInt64()));
        foreach (var wrong in new[] { "search?q=", "search?q=x&size=0", "search?q=x&page=5000", "documents?on=2020-13-01", "fulfilments?on=x", "statistics?year=1" })
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync($"{Zone}/api/{wrong}")).StatusCode);

        async Task<JsonElement> JsonAsync(string address)
        {
            var answer = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        }
    }

    [Fact]
    public async Task On_its_own_host_name_an_agency_keeps_its_search_feed_and_data()
    {
        await Newsroom.OpenAsync(server);
        await using (var db = server.Database.Open())
        {
            var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone);
            zone.UseDomain("portal.example.gov.cn");
            Assert.True((await db.SaveAsync()).IsDone);
        }

        server.Services.GetRequiredService<AgencyDirectory>().Forget();
        var browser = server.NewBrowser("portal.example.gov.cn");
        Assert.Equal("/guide", (await browser.OpenAsync("/")).QuerySelector(".site-parts a")!.GetAttribute("href"));
        foreach (var address in new[] { "/search?q=x", "/feed/atom", "/api/items", "/guide", $"/columns/{Newsroom.Column}", "/statistics" })
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).StatusCode);
    }

    public sealed class OnSqlite(SqliteServer server) : PortalPagesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : PortalPagesTest(server), IClassFixture<PostgresServerUnderTest>;
}
