using System.Net;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Tests.Staff;

public abstract class PoliciesTest(RunningServer server)
{
    private const string Staff = $"/{TestAccounts.Zone}/staff";

    [Fact]
    public async Task A_policy_without_explanation_is_listed_until_a_public_one_is_linked()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var (policy, text) = (await PublishAsync(desk, "丙办法"), await desk.DraftAsync("丙办法解读"));
        var number = (await desk.StoredAsync(text)).IndexNumber;
        await DoneAsync(office.SubmitAsync($"{Staff}/documents/new?item={policy.Id}", new() { ["Form.DocumentNumber"] = "示发〔2026〕3号" }));
        Assert.Contains("丙办法", await WithoutAsync(), StringComparison.Ordinal);

        var picture = await office.SubmitAsync($"{Staff}/interpretations/link?policy={policy.IndexNumber}", new() { ["Interpretation"] = number, ["Kind"] = "Picture" }, "#Link");
        Assert.Contains("没有图片", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DoneAsync(office.SubmitAsync($"{Staff}/interpretations/link?policy={policy.IndexNumber}", new() { ["Interpretation"] = number, ["Kind"] = "Text" }, "#Link"));
        Assert.Contains("丙办法", await WithoutAsync(), StringComparison.Ordinal);
        await desk.PublishAsync(text);
        Assert.DoesNotContain("丙办法", await WithoutAsync(), StringComparison.Ordinal);

        // Both ways for the public, until the link is taken back.
        var visitor = server.NewBrowser();
        Assert.NotNull((await visitor.OpenAsync($"/{TestAccounts.Zone}/items/{policy.IndexNumber}")).QuerySelector($"section[aria-labelledby=explanations] a[href$='{number}']"));
        Assert.NotNull((await visitor.OpenAsync($"/{TestAccounts.Zone}/items/{number}")).QuerySelector($"section[aria-labelledby=policies] a[href$='{policy.IndexNumber}']"));
        await DoneAsync(office.SubmitAsync($"{Staff}/interpretations?q=丙办法解读", [], "form[action*=Unlink]"));
        Assert.Contains("丙办法", await WithoutAsync(), StringComparison.Ordinal);

        async Task<string> WithoutAsync() => (await office.OpenAsync($"{Staff}/interpretations")).QuerySelector("section[aria-labelledby=without]")!.TextContent;
    }

    [Fact]
    public async Task An_offer_is_entered_mended_and_shown_as_open_or_closed_by_the_day()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var policy = await PublishAsync(desk, "丁办法");
        var offer = new Dictionary<string, string>
        {
            ["Policy"] = policy.IndexNumber,
            ["DepartmentId"] = $"{desk.DepartmentId}",
            ["OfferTitle"] = "丁补贴",
            ["Promise"] = "每户补贴",
            ["Conditions"] = "注册企业",
            ["HowToClaim"] = "窗口申领",
            ["AmountFrom"] = "5000",
            ["AmountThrough"] = "1000",
            ["ClaimFrom"] = "2024-03-01",
            ["ClaimThrough"] = "2024-06-30",
        };
        Assert.Contains("最低额不能高于最高额", await (await office.SubmitAsync($"{Staff}/fulfilments/offer", offer, "#Offer")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DoneAsync(office.SubmitAsync($"{Staff}/fulfilments/offer", new(offer) { ["AmountThrough"] = "20000" }, "#Offer"));
        var edit = (await office.OpenAsync($"{Staff}/fulfilments?q=丁补贴")).QuerySelector("tbody a")!.GetAttribute("href")!;
        await DoneAsync(office.SubmitAsync(edit, new() { ["ClaimThrough"] = "2024-07-31" }, "#Offer"));

        Assert.Equal(["未开始申报", "申报中", "即将截止"], [await StateAsync("on=2024-02-01"), await StateAsync("on=2024-07-01"), await StateAsync("on=2024-07-31")]);
        Assert.Equal(("", "已截止"), (await StateAsync("on=2024-08-01"), await StateAsync("on=2024-08-01&show=all")));

        async Task<string> StateAsync(string query) => (await server.NewBrowser().OpenAsync($"/{TestAccounts.Zone}/fulfilments?{query}"))
            .QuerySelectorAll(".offer h2").FirstOrDefault(heading => heading.TextContent.StartsWith("丁补贴", StringComparison.Ordinal))?.QuerySelector(".state")!.TextContent ?? "";
    }

    private static async Task<Item> PublishAsync(ItemDesk desk, string title)
    {
        var id = await desk.DraftAsync(title);
        await desk.PublishAsync(id);
        return await desk.StoredAsync(id);
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    public sealed class OnSqlite(SqliteServer server) : PoliciesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : PoliciesTest(server), IClassFixture<PostgresServerUnderTest>;
}
