using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Attachments;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Tests.Staff;

namespace Gongkai.Web.Tests.Portal;

/// <summary>How the public gets at items besides their pages: the sheet on a board, the gazette, the package, the start page.</summary>
public abstract class OtherChannelsTest(RunningServer server)
{
    [Fact]
    public async Task A_public_item_has_a_sheet_with_a_code_of_its_address_until_it_is_withdrawn()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        var number = await newsroom.PublishAsync("公开栏张贴的通知", "请各村张贴。");
        var item = await browser.OpenAsync($"/{TestAccounts.Zone}/items/{number}");
        var address = item.QuerySelector("a[href$='/sheet']")!.GetAttribute("href")!;
        var sheet = await browser.OpenAsync(address);
        Assert.Contains("请各村张贴。", sheet.QuerySelector(".item-body")!.TextContent, StringComparison.Ordinal);
        var picture = ((IHtmlImageElement)sheet.QuerySelector("img.qr-code")!).Source!;
        Assert.StartsWith("data:image/png;base64,", picture, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Convert.FromBase64String(picture[(picture.IndexOf(',', StringComparison.Ordinal) + 1)..])[..4]);
        Assert.Contains($"https://localhost/{TestAccounts.Zone}/items/{number}", sheet.QuerySelector(".sheet-foot")!.TextContent, StringComparison.Ordinal);

        await newsroom.WithdrawAsync(number);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/{TestAccounts.Zone}/items/{await newsroom.DraftAsync("草稿")}/sheet")).StatusCode);
    }

    [Fact]
    public async Task What_is_published_in_the_gazette_stands_in_the_issue_of_its_month()
    {
        var desk = await DeskAsync();
        var browser = server.NewBrowser();
        var id = await desk.DraftAsync("公报登载的管理办法", "<p>第一条　为了规范管理，制定本办法。</p>", new() { ["Form.DocumentNumber"] = "示办发〔2025〕8号" });
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Publish", new() { ["Channels"] = "Gazette" });

        var issue = (await browser.OpenAsync($"/{TestAccounts.Zone}/gazette")).QuerySelector("main a[href$='.pdf']")!.GetAttribute("href")!;
        var answer = await browser.GetAsync(issue);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var text = new AttachmentText().Read(await answer.Content.ReadAsByteArrayAsync()).Require().ShownText;
        Assert.Contains("公报登载的管理办法（示办发〔2025〕8号）", text, StringComparison.Ordinal);
        Assert.Contains("第一条为了规范管理，制定本办法。", text.Replace("　", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withdraw", new() { ["Opinion"] = "有误" });
        var after = await browser.GetAsync(issue);
        Assert.True(after.StatusCode == HttpStatusCode.NotFound || !new AttachmentText().Read(await after.Content.ReadAsByteArrayAsync()).Require().ShownText.Contains("公报登载的管理办法", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/{TestAccounts.Zone}/gazette/2025-13.pdf")).StatusCode);
    }

    [Fact]
    public async Task The_package_holds_the_public_items_of_a_year_with_their_files_and_nothing_else()
    {
        var desk = await DeskAsync();
        var id = await desk.DraftAsync("打包下载的信息");
        await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "附表.txt", Encoding.UTF8.GetBytes("附表的内容")));
        await desk.PublishAsync(id);
        await desk.DraftAsync("不在包里的草稿");
        var number = (await desk.StoredAsync(id)).IndexNumber;
        var year = (await desk.StoredAsync(id)).PublishedAt!.Value.AddHours(8).Year;

        var answer = await server.NewBrowser().GetAsync($"/{TestAccounts.Zone}/api/items.zip?year={year}");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var lines = (await TextOf(zip.GetEntry("items.ndjson")!)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()).ToList();
        Assert.Contains("打包下载的信息", lines);
        Assert.DoesNotContain("不在包里的草稿", lines);
        Assert.Equal("附表的内容", await TextOf(zip.GetEntry($"files/{number}/1-附表.txt")!));

        await using var empty = new ZipArchive(await (await server.NewBrowser().GetAsync($"/{TestAccounts.Zone}/api/items.zip?year=1999")).Content.ReadAsStreamAsync());
        Assert.Equal("items.ndjson", Assert.Single(empty.Entries).FullName);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.NewBrowser().GetAsync($"/{TestAccounts.Zone}/api/items.zip?column=NOSUCH")).StatusCode);
    }

    [Fact]
    public async Task The_start_page_shows_the_agencies_as_a_tree_and_searches_all()
    {
        await server.MakeAgenciesAsync();
        var page = await server.NewBrowser().OpenAsync("/");
        var city = page.QuerySelectorAll("#agencies ~ ul > li").Single(line => line.QuerySelector("a")!.GetAttribute("href") == $"/{TestAccounts.City}");
        Assert.Equal([$"/{TestAccounts.Zone}", $"/{TestAccounts.Bureau}"], city.QuerySelectorAll("ul > li > a").Select(link => link.GetAttribute("href")).Where(link => link is $"/{TestAccounts.Zone}" or $"/{TestAccounts.Bureau}"));
        Assert.Equal("/search", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Without_script_titles_are_suggested_on_the_page_of_results()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var browser = server.NewBrowser();
        await newsroom.PublishAsync("庚类无脚本建议的通知");
        await browser.UntilFoundAsync("庚类无脚本建议的通知");
        var page = await (await browser.GetAsync($"/{TestAccounts.Zone}/search?q={Uri.EscapeDataString("庚类无脚本")}")).Content.ReadAsStringAsync();
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
        Assert.Contains($"?q={Uri.EscapeDataString("\"庚类无脚本建议的通知\"")}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_of_administrative_figures_can_be_filled_in_and_imported()
    {
        await DeskAsync();
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var import = $"/{TestAccounts.Zone}/staff/figures/import";
        var template = (await office.OpenAsync(import)).QuerySelector("main a[href$='template.xlsx']")!.GetAttribute("href")!;
        var sheet = await (await office.GetAsync(template)).Content.ReadAsByteArrayAsync();
        var tried = await office.UploadAsync(import, [], "#Try", ("Upload", "模板.xlsx", sheet));
        Assert.Contains("将导入<strong>0</strong>条", await tried.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // The newsroom makes its people only where it comes first.
    private async Task<ItemDesk> DeskAsync()
    {
        await Newsroom.OpenAsync(server);
        return await ItemDesk.OpenAsync(server);
    }

    private static async Task<string> TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    public sealed class OnSqlite(SqliteServer server) : OtherChannelsTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : OtherChannelsTest(server), IClassFixture<PostgresServerUnderTest>;
}
