using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Tests.Staff;

public abstract class DashboardTest(RunningServer server)
{
    private const string Home = $"/{TestAccounts.Zone}/staff";

    [Fact]
    public async Task What_was_withheld_is_listed_by_its_review_adjusted_through_reviews_published_filed_and_handed_over()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var title = $"暂不公开{Guid.NewGuid():N}";
        var id = await desk.DraftAsync(title, more: new()
        {
            ["Form.Attribute.Chosen"] = nameof(DisclosureAttribute.NotDisclosed),
            ["Form.Attribute.Ground"] = nameof(WithholdingGround.ProcessInformation),
            ["Form.Attribute.Reason"] = "尚未定稿",
            ["Form.Attribute.ReviewOn"] = "2098-03-04",
        });
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withhold");
        Assert.Contains("2098-03-04", await RowAsync(desk.Author, "withheld", title), StringComparison.Ordinal);

        // The change of attribute is a version of its own, and goes through the same reviews.
        await ItemDesk.DoneAsync(desk.Author, id, "#BeginAdjustment", new() { ["Attribute.Chosen"] = nameof(DisclosureAttribute.Proactive), ["Opinion"] = "已定稿" });
        Assert.Contains("正在调整", await RowAsync(desk.Author, "withheld", title), StringComparison.Ordinal);
        await desk.PublishAsync(id);
        Assert.Null((await desk.Author.OpenAsync($"{ItemDesk.List}/withheld")).QuerySelectorAll("tbody tr").FirstOrDefault(row => row.TextContent.Contains(title, StringComparison.Ordinal)));
        Assert.Equal(ItemState.Published, (await desk.StoredAsync(id)).State);

        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        await ItemDesk.DoneAsync(office, id, "#Archive", new() { ["Period"] = nameof(RetentionPeriod.TenYears) });
        Assert.Contains("未移交", await RowAsync(office, "archived", title), StringComparison.Ordinal);
        await ItemDesk.DoneAsync(office, id, "#HandOver", new() { ["Archive"] = "示范市档案馆", ["TransferList"] = "2026-07" });
        Assert.Contains("示范市档案馆，2026-07", await RowAsync(office, "archived", title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_tells_each_what_waits_and_what_is_overdue_in_the_agency()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var title = $"超期在办{Guid.NewGuid():N}";
        var id = await desk.DraftAsync(title, more: new() { ["Form.FormedOn"] = "2019-01-02" });
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        foreach (var who in new[] { desk.Reviewer, await server.SignedInAsync(TestAccounts.City, StaffRoles.Supervisor) })
            Assert.Contains("已超期", (await who.OpenAsync(Home)).QuerySelectorAll("section[aria-labelledby=urgent] tbody tr").Single(row => row.TextContent.Contains(title, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var counts = (await desk.Reviewer.OpenAsync(Home)).QuerySelectorAll("section[aria-labelledby=figures] tbody tr")[0];
        Assert.NotEqual("0", counts.Children[1].TextContent);
        Assert.NotEqual("0", counts.Children[2].TextContent);

        // Who reads nothing unpublished is told where to go instead.
        var auditor = await (await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Auditor)).OpenAsync(Home);
        Assert.Null(auditor.QuerySelector("#figures"));
        Assert.Equal(["审计记录"], auditor.QuerySelectorAll("section[aria-labelledby=pages] a").Select(link => link.TextContent));
        Assert.DoesNotContain(title, auditor.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> RowAsync(Browser who, string page, string title) => (await who.OpenAsync($"{ItemDesk.List}/{page}"))
        .QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(title, StringComparison.Ordinal)).TextContent;

    public sealed class OnSqlite(SqliteServer server) : DashboardTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : DashboardTest(server), IClassFixture<PostgresServerUnderTest>;
}
