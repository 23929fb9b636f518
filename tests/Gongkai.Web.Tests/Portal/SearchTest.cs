namespace Gongkai.Web.Tests.Portal;

public abstract class SearchTest(RunningServer server)
{
    [Fact]
    public async Task What_is_published_is_found_and_what_is_withdrawn_is_lost()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        var number = await newsroom.PublishAsync("关于丁香路改造的通知", "道路改造期间请绕行槐树街。");
        await browser.UntilFoundAsync("关于丁香路改造的通知");
        Assert.Equal(["关于丁香路改造的通知"], await browser.FindAsync("槐树街"));
        Assert.Equal(["关于丁香路改造的通知"], await browser.FindAsync("dingxianglu"));
        Assert.Equal(["关于丁香路改造的通知"], await browser.FindAsync(number));
        await newsroom.WithdrawAsync(number);

        // At once, not only when the index has followed: each hit is held against the database.
        Assert.Empty(await browser.FindAsync("槐树街"));
    }

    [Fact]
    public async Task Hits_are_filtered_and_what_was_looked_for_is_marked()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        await newsroom.PublishAsync("戊类去年的通知", at: new DateTimeOffset(2021, 5, 1, 0, 0, 0, TimeSpan.Zero));
        await newsroom.PublishAsync("戊类今年的<公示>", "甲&乙", Newsroom.ColumnBelow, new DateTimeOffset(2022, 5, 1, 0, 0, 0, TimeSpan.Zero));
        await browser.UntilFoundAsync("戊类今年的<公示>");
        Assert.Equal(["戊类去年的通知"], await browser.FindAsync("戊类", "&year=2021"));
        Assert.Equal(["戊类今年的<公示>"], await browser.FindAsync("戊类", $"&column={Newsroom.ColumnBelow}"));
        Assert.Equal(["戊类今年的<公示>", "戊类去年的通知"], await browser.FindAsync("戊类", $"&column={Newsroom.Column}&order=new"));
        Assert.Equal(["戊类去年的通知", "戊类今年的<公示>"], await browser.FindAsync("戊类", "&order=old&subject=%E7%BB%BC%E5%90%88%E6%94%BF%E5%8A%A1"));
        Assert.Empty(await browser.FindAsync("戊类", "&validity=%E5%B7%B2%E5%BA%9F%E6%AD%A2"));
        var page = await browser.OpenAsync($"/{TestAccounts.Zone}/search?q=%E6%88%8A%E7%B1%BB");
        Assert.All(page.QuerySelectorAll(".hits h2 mark"), mark => Assert.Equal("戊类", mark.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".hits h2 mark").Length);
    }

    [Fact]
    public async Task Titles_are_suggested_while_typing()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        await newsroom.PublishAsync("己类建议的通知");
        await browser.UntilFoundAsync("己类建议的通知");
        var answer = await browser.GetAsync($"/{TestAccounts.Zone}/search/suggestions?q=%E5%B7%B1%E7%B1%BB");
        Assert.Equal("""["己类建议的通知"]""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("* ? [ ] AND OR NOT ~")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Whatever_is_typed_is_answered(string words)
    {
        await Newsroom.OpenAsync(server);
        var page = await server.NewBrowser().OpenAsync($"/{TestAccounts.Zone}/search?q={Uri.EscapeDataString(words)}&year=abc&page=-3&column=x&order=y");
        Assert.Equal(words, page.QuerySelector("#words")!.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Length > 0);
    }

    public sealed class OnSqlite(SqliteServer server) : SearchTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : SearchTest(server), IClassFixture<PostgresServerUnderTest>;
}
