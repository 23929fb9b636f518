using System.Net;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Catalogues;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class CatalogueTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/catalogue";

    [Fact]
    public async Task The_office_drafts_fills_imports_and_adopts_editions_and_items_follow_to_the_next()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        Assert.Contains("尚未编制标准目录", (await office.OpenAsync(Address)).Body!.TextContent, StringComparison.Ordinal);

        // The first edition: an entry for a statutory item, one by hand.
        await DoneAsync(office.SubmitAsync($"{Address}/editions", new() { ["Title"] = "示范区标准目录" }, "#Draft"));
        Assert.Contains("有15项目录尚未覆盖", (await office.OpenAsync($"{Address}?edition=1")).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(office.SubmitAsync($"{Address}/1/new?statutory=20.7", []));
        var wrong = await office.SubmitAsync($"{Address}/1/new", new() { ["Form.Matter"] = "救助", ["Form.Elements"] = "名单", ["Form.Audience"] = "ParticularGroup" });
        Assert.Contains("请写明是哪一群体", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DoneAsync(office.SubmitAsync($"{Address}/1/new", new() { ["Form.Matter"] = "统计信息", ["Form.Elements"] = "月度数据" }));
        await DoneAsync(office.SubmitAsync($"{Address}/editions", new() { ["On"] = "2024-01-01" }, "#Adopt"));

        // An item under it.
        var entries = await EntriesAsync(1);
        var id = await desk.DraftAsync("2024年部门预算", more: new() { ["Form.CatalogueEntryId"] = $"{entries[0].Id}" });
        await desk.PublishAsync(id);
        Assert.Contains("2024年部门预算", (await desk.Author.OpenAsync($"{Address}/1/0001")).Body!.TextContent, StringComparison.Ordinal);

        // The next edition: what is wrong in a file is told and changes nothing.
        await DoneAsync(office.SubmitAsync($"{Address}/editions", [], "#Draft"));
        var bad = await (await office.UploadAsync($"{Address}/import", [], "#Try", ("Upload", "目录.xlsx", File("", "内容")))).Content.ReadAsStringAsync();
        Assert.Contains("工作表“目录”第3行A列（一级事项）", bad, StringComparison.Ordinal);
        Assert.DoesNotContain("确认导入", bad, StringComparison.Ordinal);
        Assert.Equal(2, (await EntriesAsync(2)).Count);

        // A good file is tried, and taken in when confirmed.
        var tried = await office.UploadAsync($"{Address}/import", [], "#Try", ("Upload", "目录.xlsx", File("政府采购", "公告")));
        var page = new HtmlParser().ParseDocument(await tried.Content.ReadAsStringAsync());
        Assert.Contains("新增1条，修改0条，移出0条", page.QuerySelector("#update ~ p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await EntriesAsync(2)).Count);
        var fields = page.QuerySelectorAll("#Import input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        await DoneAsync(office.PostAsync($"{Address}/import?handler=Import", fields));
        Assert.Equal(["0001", "0002", "0003"], (await EntriesAsync(2)).Select(entry => entry.Code));

        // Somebody else's copy of the draft is out of date by now, and the ticket serves no other file.
        Assert.Contains("他人已修改", await (await office.PostAsync($"{Address}/import?handler=Import", fields)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        fields["Ticket"] = new string('0', 64);
        Assert.Contains("试运行已失效", await (await office.PostAsync($"{Address}/import?handler=Import", fields)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Retired in the draft, kept in the edition before; adopted, the item follows to the same code.
        await DoneAsync(office.SubmitAsync($"{Address}/2/0002/edit", [], "form[action*=Remove]"));
        await DoneAsync(office.SubmitAsync($"{Address}/2/0001/edit", new() { ["Form.Discloser"] = "财政金融部" }));
        await DoneAsync(office.SubmitAsync($"{Address}/editions", new() { ["On"] = "2024-07-01" }, "#Adopt"));
        Assert.Equal(["0001", "0002"], (await EntriesAsync(1)).Select(entry => entry.Code));
        var now = await EntriesAsync(2);
        Assert.Equal(["0001 财政金融部", "0003 "], now.Select(entry => $"{entry.Code} {entry.Line.Discloser}"));
        Assert.Equal(now[0].Id, (await desk.StoredAsync(id)).CatalogueEntryId);
        Assert.Contains("已施行，不能修改", await (await office.SubmitAsync($"{Address}/2/new", new() { ["Form.Matter"] = "戊", ["Form.Elements"] = "内容" })).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // What everybody sees.
        var visitor = server.NewBrowser();
        var standard = await visitor.OpenAsync($"/{TestAccounts.Zone}/standard-catalogue?q=财政金融部");
        Assert.Equal(["1条"], standard.QuerySelectorAll("tbody a").Select(link => link.TextContent));
        var listed = await visitor.OpenAsync(standard.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal(["2024年部门预算"], listed.QuerySelectorAll("tbody a").Select(link => link.TextContent));
        var statutory = (await visitor.OpenAsync($"/{TestAccounts.Zone}/content")).QuerySelector(".statutory-items a")!;
        Assert.Equal("财政预算、决算信息", statutory.TextContent);
        var item = await visitor.OpenAsync((await visitor.OpenAsync(statutory.GetAttribute("href")!)).QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Contains("财政预算、决算信息", item.QuerySelector(".metadata a")!.TextContent, StringComparison.Ordinal);
        var file = await (await visitor.GetAsync($"/{TestAccounts.Zone}/standard-catalogue.xlsx")).Content.ReadAsByteArrayAsync();
        Assert.Equal(["0001", "0003"], CatalogueReading.Read(file).Require().Lines.Select(line => line.Code));
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private static byte[] File(string matter, string elements)
    {
        using var file = new MemoryStream();
        new TableSheet("目录", "目录", [new("一级事项", 10), new("公开内容", 20)]).Write([[matter, elements]], file);
        return file.ToArray();
    }

    private async Task<List<CatalogueEntry>> EntriesAsync(int edition)
    {
        await using var db = server.Database.Open();
        return await db.Catalogues.AsNoTracking().Where(found => found.Agency.Slug == TestAccounts.Zone && found.Edition == edition)
            .SelectMany(found => found.Entries).OrderBy(entry => entry.Order).ToListAsync();
    }

    public sealed class OnSqlite(SqliteServer server) : CatalogueTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : CatalogueTest(server), IClassFixture<PostgresServerUnderTest>;
}
