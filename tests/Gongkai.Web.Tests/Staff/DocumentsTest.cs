using System.Globalization;
using System.Net;
using Gongkai.Domain.Agencies;

namespace Gongkai.Web.Tests.Staff;

public abstract class DocumentsTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/documents";

    [Fact]
    public async Task A_document_is_made_amended_prolonged_and_repealed_and_counted_and_the_public_reads_it()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var item = await desk.DraftAsync("印发甲办法的通知", more: new() { ["Form.DocumentNumber"] = "示发〔2023〕1号" });
        await desk.PublishAsync(item);

        // Filled in from the item; a second time it is refused.
        var dates = new Dictionary<string, string>
        {
            ["Form.Title"] = "甲办法",
            ["Form.IssuedOn"] = "2023-02-01",
            ["Form.InForceFrom"] = "2023-03-01",
            ["Form.TermThrough"] = "2025-02-28",
        };
        var first = await EnterAsync(await office.SubmitAsync($"{Address}/new?item={item}", dates));
        Assert.Contains("已经登记", await (await office.SubmitAsync($"{Address}/new", new(dates) { ["Form.DocumentNumber"] = "示发〔2023〕1号" })).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var second = await EnterAsync(await office.SubmitAsync($"{Address}/new", new()
        {
            ["Form.Title"] = "乙办法",
            ["Form.DocumentNumber"] = "示发〔2024〕2号",
            ["Form.IssuedOn"] = "2024-05-01",
            ["Form.InForceFrom"] = "2024-06-01",
        }));

        await DoneAsync(office.SubmitAsync($"{Address}/{first}/edit", new() { ["Effect"] = "Amends", ["Basis"] = "示范市人民政府决定", ["On"] = "2024-01-01" }, "#Relate"));
        await DoneAsync(office.SubmitAsync($"{Address}/{first}/edit", new() { ["On"] = "2024-02-01", ["through"] = "2028-02-29" }, "#Prolong"));
        await DoneAsync(office.SubmitAsync($"{Address}/{second}/edit", new() { ["Effect"] = "Repeals", ["OtherId"] = $"{first}", ["On"] = "2024-06-01" }, "#Act"));
        var late = await office.SubmitAsync($"{Address}/{first}/edit", new() { ["Effect"] = "Amends", ["Basis"] = "决定", ["On"] = "2025-01-01" }, "#Relate");
        Assert.Contains("自2024-06-01起已废止，不能再修改", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(["甲办法"], await TitlesAsync("on=2023-06-01&validity=InForce"));
        Assert.Equal(["甲办法"], await TitlesAsync("on=2024-03-01&validity=InForceAmended"));
        Assert.Equal(["甲办法"], await TitlesAsync("on=2024-06-01&validity=Repealed&q=2023"));

        // The three counts, each with its list.
        var counts = (await office.OpenAsync($"{Address}/counts")).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("2024年", StringComparison.Ordinal) && row.TextContent.Contains("规范性文件", StringComparison.Ordinal));
        Assert.Equal(["1", "1", "1", "0"], counts.QuerySelectorAll("a").Select(link => link.TextContent));
        var lists = new List<string>();
        foreach (var link in counts.QuerySelectorAll("a").Take(3))
            lists.AddRange((await office.OpenAsync(link.GetAttribute("href")!)).QuerySelectorAll("tbody a").Select(found => found.TextContent));
        Assert.Equal(["乙办法", "甲办法", "乙办法"], lists);

        // The public: in force on a day, and on the item's page what became of it.
        var visitor = server.NewBrowser();
        Assert.Contains("示发〔2023〕1号", (await visitor.OpenAsync($"/{TestAccounts.Zone}/documents?on=2024-05-31")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("示发〔2023〕1号", (await visitor.OpenAsync($"/{TestAccounts.Zone}/documents?on=2024-06-01")).Body!.TextContent, StringComparison.Ordinal);
        var relations = (await visitor.OpenAsync($"/{TestAccounts.Zone}/items/{(await desk.StoredAsync(item)).IndexNumber}")).QuerySelectorAll("section[aria-labelledby=relations] li").Select(line => string.Concat(line.TextContent.Split())).ToList();
        Assert.Equal(["自2024-01-01起被修改：示范市人民政府决定", "自2024-06-01起被废止：乙办法（示发〔2024〕2号）"], relations);

        // Recorded by mistake, it is taken back.
        await DoneAsync(office.SubmitAsync($"{Address}/{first}/edit", [], "form[action*=Retract]:last-of-type"));
        Assert.DoesNotContain("示范市人民政府决定", (await office.OpenAsync($"{Address}/{first}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        async Task<List<string>> TitlesAsync(string query) =>
            [.. (await office.OpenAsync($"{Address}?{query}")).QuerySelectorAll("tbody a").Select(link => link.TextContent)];
    }

    private static async Task<long> EnterAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return long.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    public sealed class OnSqlite(SqliteServer server) : DocumentsTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : DocumentsTest(server), IClassFixture<PostgresServerUnderTest>;
}
