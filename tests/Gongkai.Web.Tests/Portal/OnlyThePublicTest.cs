using System.Net;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Whatever is not public appears nowhere: not in pages, feeds, the data interface, statistics or search.</summary>
public abstract class OnlyThePublicTest(RunningServer server)
{
    private const string Zone = $"/{TestAccounts.Zone}";

    /// <summary>Every address on which titles of items can appear.</summary>
    private static readonly string[] Lists =
    [
        Zone, $"{Zone}/columns/{Newsroom.Column}", $"{Zone}/feed/atom", $"{Zone}/feed/rss", $"{Zone}/feed/atom?column={Newsroom.Column}",
        $"{Zone}/api/items?size=100", $"{Zone}/api/items.ndjson", $"{Zone}/api/search?q=%E7%94%B2%E7%B1%BB", $"{Zone}/api/documents", $"{Zone}/api/fulfilments", $"{Zone}/search?q=%E7%94%B2%E7%B1%BB", "/search?q=%E7%94%B2%E7%B1%BB",
        $"{Zone}/search/suggestions?q=%E7%94%B2%E7%B1%BB", $"{Zone}/rules", $"{Zone}/reports", $"{Zone}/documents?show=all",
    ];

    [Fact]
    public async Task Drafts_withheld_scheduled_and_corrections_in_preparation_appear_nowhere_and_withdrawn_ones_disappear()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var open = await newsroom.PublishAsync("甲类公开的通知");
        var corrected = await newsroom.PublishAsync("甲类更正前的通知");
        await newsroom.BeginCorrectionAsync(corrected, "甲类更正后的通知");
        string[] hidden =
        [
            await newsroom.DraftAsync("甲类草稿的通知"), await newsroom.WithholdAsync("甲类不公开的通知"), await newsroom.ScheduleAsync("甲类定时的通知"),
        ];
        var withdrawn = await newsroom.PublishAsync("甲类撤下的通知");
        var browser = server.NewBrowser();
        await browser.UntilFoundAsync("甲类撤下的通知");
        await newsroom.WithdrawAsync(withdrawn);
        foreach (var address in Lists)
        {
            var answer = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            foreach (var secret in new[] { "甲类草稿", "甲类不公开", "甲类定时", "甲类更正后", "甲类撤下" })
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{address} shows {secret}");
        }

        foreach (var number in hidden)
            await AnswersAsync(HttpStatusCode.NotFound, number);
        await AnswersAsync(HttpStatusCode.Gone, withdrawn);
        await AnswersAsync(HttpStatusCode.OK, open);
        var page = await browser.OpenAsync($"{Zone}/items/{corrected}");
        Assert.Equal("甲类更正前的通知", page.QuerySelector("article h1")!.TextContent);
        Assert.Contains("甲类公开的通知", (await browser.OpenAsync($"{Zone}/columns/{Newsroom.Column}")).Body!.TextContent, StringComparison.Ordinal);

        async Task AnswersAsync(HttpStatusCode status, string number)
        {
            foreach (var address in new[] { $"{Zone}/items/{number}", $"{Zone}/api/items/{number}" })
                Assert.Equal(status, (await browser.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task What_was_withdrawn_says_so_on_a_plain_page()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var number = await newsroom.PublishAsync("乙类通知", "乙类正文。");
        await newsroom.WithdrawAsync(number);
        var answer = await server.NewBrowser().GetAsync($"{Zone}/items/{number}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("内容已撤下", text, StringComparison.Ordinal);
        Assert.DoesNotContain("乙类", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/items/NO-SUCH-2022-00001")]
    [InlineData("/columns/NOSUCH")]
    [InlineData("/feed/atom?column=NOSUCH")]
    [InlineData("/statistics/nosuch.csv")]
    [InlineData("/files/NO-SUCH-2022-00001/1/a.pdf")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await Newsroom.OpenAsync(server);
        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync(Zone + path)).StatusCode);
    }

    [Fact]
    public async Task An_agency_does_not_show_the_items_of_another()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var number = await newsroom.PublishAsync("丙类通知");
        var browser = server.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/{TestAccounts.Bureau}/items/{number}")).StatusCode);
        Assert.DoesNotContain("丙类通知", (await browser.OpenAsync($"/{TestAccounts.Bureau}")).Body!.TextContent, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteServer server) : OnlyThePublicTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : OnlyThePublicTest(server), IClassFixture<PostgresServerUnderTest>;
}
