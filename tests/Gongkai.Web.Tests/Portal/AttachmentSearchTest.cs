using System.Net;
using System.Text;
using Gongkai.Web.Tests.Staff;

namespace Gongkai.Web.Tests.Portal;

/// <summary>What the files of an item say is found as long as they are public.</summary>
public abstract class AttachmentSearchTest(RunningServer server)
{
    [Fact]
    public async Task The_words_of_a_public_file_are_found_and_shown_in_their_file_and_are_gone_at_withdrawal()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var browser = server.NewBrowser();
        var id = await desk.DraftAsync("附件里的内容可以搜到");
        await AttachAsync(desk, id, "明细表.txt", $"{new string('前', 300)}\n槐安路立交桥改造补助明细");
        await desk.PublishAsync(id);
        await UntilFoundAsync(browser, "立交桥改造补助", true);

        var hit = (await browser.OpenAsync($"/{TestAccounts.Zone}/search?q={Uri.EscapeDataString("立交桥改造补助")}")).QuerySelector(".hits li")!;
        Assert.Contains("附件“明细表.txt”", hit.TextContent, StringComparison.Ordinal);
        Assert.Equal("立交桥改造补助", hit.QuerySelector("mark")!.TextContent);

        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withdraw", new() { ["Opinion"] = "附件有误" });
        Assert.Empty(await browser.FindAsync("立交桥改造补助"));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_in_the_public_version_or_not_yet_is_not_found()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var browser = server.NewBrowser();
        var id = await desk.DraftAsync("更正后换了附件");
        await AttachAsync(desk, id, "甲.txt", "紫薇花园安置房分配方案");
        await desk.PublishAsync(id);
        await UntilFoundAsync(browser, "紫薇花园安置房", true);

        await ItemDesk.DoneAsync(desk.Author, id, "#BeginCorrection", new() { ["Opinion"] = "附件有误", ["PublicNote"] = "更换附件" });
        await ItemDesk.DoneAsync(desk.Author, id, "form[action*=RemoveFile]");
        await AttachAsync(desk, id, "乙.txt", "海棠小区安置房分配方案");
        Assert.Empty(await browser.FindAsync("海棠小区安置房"));
        await desk.PublishAsync(id);
        await UntilFoundAsync(browser, "海棠小区安置房", true);
        await UntilFoundAsync(browser, "紫薇花园安置房", false);
    }

    private static async Task AttachAsync(ItemDesk desk, long id, string name, string text)
    {
        var uploaded = await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", name, Encoding.UTF8.GetBytes(text)));
        Assert.True(uploaded.StatusCode == HttpStatusCode.Redirect, await uploaded.Content.ReadAsStringAsync());
    }

    private static async Task UntilFoundAsync(Browser browser, string words, bool isFound)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await browser.FindAsync(words)).Count > 0 != isFound)
            await Task.Delay(200, patience.Token);
    }

    public sealed class OnSqlite(SqliteServer server) : AttachmentSearchTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : AttachmentSearchTest(server), IClassFixture<PostgresServerUnderTest>;
}
