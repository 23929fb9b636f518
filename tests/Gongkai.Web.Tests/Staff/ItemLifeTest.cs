using System.Net;
using System.Text;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Staff;

public abstract class ItemLifeTest(RunningServer server)
{
    [Fact]
    public async Task An_item_goes_from_draft_through_reviews_to_the_public_is_corrected_and_withdrawn()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("关于公布办事时间的通知", "<p onclick=\"x()\">上午九时</p><script>x()</script>");
        Assert.Equal("<p>上午九时</p>", (await desk.StoredAsync(id)).Latest.Content.Body.Html);
        await desk.PublishAsync(id);
        var published = await desk.StoredAsync(id);
        Assert.Equal(ItemState.Published, published.State);
        Assert.Equal(PublicationChannels.Website, published.Public!.Channels);

        await ItemDesk.DoneAsync(desk.Author, id, "#BeginCorrection", new() { ["Opinion"] = "时间有误", ["PublicNote"] = "更正了办事时间" });
        var corrected = await desk.Author.SubmitAsync($"{ItemDesk.Address(id)}/edit", new() { ["Form.Body"] = "<p>上午八时半</p>" });
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Equal("上午九时", (await desk.StoredAsync(id)).Public!.Content.Body.Text);
        var comparison = await desk.Reviewer.OpenAsync($"{ItemDesk.Address(id)}/compare");
        Assert.Equal(["九时", "八时半"], comparison.QuerySelectorAll("tr.changed del, tr.changed ins").Select(part => part.TextContent));
        await desk.PublishAsync(id);
        Assert.Equal("上午八时半", (await desk.StoredAsync(id)).Public!.Content.Body.Text);

        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withdraw", new() { ["Opinion"] = "重复发布" });
        var withdrawn = await desk.StoredAsync(id);
        Assert.Null(withdrawn.Public);
        Assert.Equal("重复发布", withdrawn.Steps[^1].Opinion);
        var page = await desk.Author.OpenAsync(ItemDesk.Address(id));
        Assert.Contains("重复发布", page.QuerySelector("#steps ~ table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_it_is_offered_no_review_and_refused_one()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var both = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Author | StaffRoles.DepartmentReviewer | StaffRoles.ConfidentialityReviewer);
        var id = await desk.DraftAsync("四眼原则");
        Assert.Equal(HttpStatusCode.Redirect, (await both.SubmitAsync($"{ItemDesk.Address(id)}/edit", new() { ["Form.Title"] = "四眼原则（修改）" })).StatusCode);
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        var page = await both.OpenAsync(ItemDesk.Address(id));
        Assert.Null(page.QuerySelector("#ApproveDepartmentReview"));

        // Past the page: the form of another step, sent to the review.
        var token = page.QuerySelector("#Discard input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var revision = page.QuerySelector("#Discard input[name=Revision]")!.GetAttribute("value")!;
        var answer = await both.PostAsync(
            $"{ItemDesk.Address(id)}?handler=ApproveDepartmentReview", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Revision"] = revision });
        Assert.Contains("请由其他人员办理", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(VersionStage.DepartmentReview, (await desk.StoredAsync(id)).Latest.Stage);
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_overwrites_nothing()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("两人同时修改");
        var other = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Author);
        var edit = $"{ItemDesk.Address(id)}/edit";
        var shown = (await other.OpenAsync(edit)).QuerySelector("input[name=Revision]")!.GetAttribute("value")!;
        await desk.Author.SubmitAsync(edit, new() { ["Form.Title"] = "甲的标题" });
        var late = await other.SubmitAsync(edit, new() { ["Revision"] = shown, ["Form.Title"] = "乙的标题" });
        var answer = await late.Content.ReadAsStringAsync();
        Assert.Contains("他人已修改", answer, StringComparison.Ordinal);
        Assert.Contains("乙的标题", answer, StringComparison.Ordinal);
        Assert.Equal("甲的标题", (await desk.StoredAsync(id)).Latest.Content.Title);
    }

    [Fact]
    public async Task What_was_returned_comes_first_on_its_author_s_list_and_waits_for_nobody_else()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync($"退回{Guid.NewGuid():N}");
        var title = (await desk.StoredAsync(id)).Latest.Content.Title;
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        Assert.Contains(title, (await desk.Reviewer.OpenAsync(ItemDesk.List)).QuerySelector("section[aria-labelledby=to-review]")!.TextContent, StringComparison.Ordinal);
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#Return", new() { ["Opinion"] = "请补充附件" });
        Assert.Contains(title, (await desk.Author.OpenAsync(ItemDesk.List)).QuerySelector("section[aria-labelledby=returned]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await desk.Reviewer.OpenAsync(ItemDesk.List)).QuerySelector("section[aria-labelledby=to-review]")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_is_red_and_says_by_how_much()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var title = $"超期{Guid.NewGuid():N}";
        await desk.DraftAsync(title, more: new() { ["Form.FormedOn"] = $"{DateTime.UtcNow.AddDays(-60):yyyy-MM-dd}" });
        var list = await desk.Author.OpenAsync(ItemDesk.List);
        var row = list.QuerySelectorAll("section[aria-labelledby=drafts] tbody tr").Single(row => row.TextContent.Contains(title, StringComparison.Ordinal));
        Assert.StartsWith("已超期", row.QuerySelector(".light-red")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_keeps_an_item_back_until_it_is_masked_or_explained()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("联系方式", "联系人手机13812345678，值班手机13987654321。");
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        var page = await desk.Clearer.OpenAsync(ItemDesk.Address(id));
        Assert.Equal(["13812345678", "13987654321"], page.QuerySelectorAll(".marked-text mark").Select(mark => mark.TextContent));
        var early = await desk.Clearer.SubmitAsync(ItemDesk.Address(id), [], "#ApproveConfidentialityReview");
        Assert.Contains("还有2处敏感内容未处理", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await ItemDesk.DoneAsync(desk.Clearer, id, "#finding-1 form");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#finding-2 form[action*=Override]", new() { ["Opinion"] = "值班手机为公开电话" });
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Publish");
        Assert.Equal("联系人手机138****5678，值班手机13987654321。", (await desk.StoredAsync(id)).Public!.Content.Body.Text);
    }

    [Fact]
    public async Task What_is_not_disclosed_needs_ground_and_date_of_review_and_is_kept_from_the_public()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var withheld = new Dictionary<string, string>
        {
            ["Form.Title"] = "讨论稿",
            ["Form.Body"] = "讨论中的内容",
            ["Form.ColumnId"] = $"{desk.ColumnId}",
            ["Form.DepartmentId"] = $"{desk.DepartmentId}",
            ["Form.Attribute.Chosen"] = nameof(DisclosureAttribute.NotDisclosed),
        };
        var groundless = await desk.Author.SubmitAsync($"{ItemDesk.List}/new", withheld);
        Assert.Contains("请选择法定理由", await groundless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        withheld["Form.Attribute.Ground"] = nameof(WithholdingGround.ProcessInformation);
        withheld["Form.Attribute.Reason"] = "尚未定稿";
        withheld["Form.Attribute.ReviewOn"] = $"{DateTime.UtcNow.AddYears(1):yyyy-MM-dd}";
        var id = await desk.DraftAsync("讨论稿", more: withheld);
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        Assert.Null((await desk.Publisher.OpenAsync(ItemDesk.Address(id))).QuerySelector("#Publish"));
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withhold");
        var stored = await desk.StoredAsync(id);
        Assert.Equal((ItemState.Withheld, WithholdingGround.ProcessInformation), (stored.State, stored.Current!.Attribute!.Ground!.Value));
    }

    [Fact]
    public async Task What_is_scheduled_is_published_when_its_hour_has_come()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("定时发布");
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Schedule", new() { ["PublishAt"] = "2099-01-01T09:00" });
        var due = new DateTimeOffset(2099, 1, 1, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(due, (await desk.StoredAsync(id)).Open!.ScheduledFor);

        await PublishDueAsync(due.AddSeconds(-1));
        Assert.Equal(ItemState.InPreparation, (await desk.StoredAsync(id)).State);
        await PublishDueAsync(due);
        Assert.Equal(ItemState.Published, (await desk.StoredAsync(id)).State);
    }

    [Fact]
    public async Task The_disclosure_office_moves_a_public_item_to_another_column_and_its_index_number_stays()
    {
        var (desk, other) = (await ItemDesk.OpenAsync(server), await ItemDesk.OpenAsync(server));
        var id = await desk.DraftAsync("调整栏目");
        await desk.PublishAsync(id);
        var before = await desk.StoredAsync(id);
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        await ItemDesk.DoneAsync(office, id, "#Move", new() { ["ColumnId"] = $"{other.ColumnId}", ["DepartmentId"] = $"{other.DepartmentId}" });
        var after = await desk.StoredAsync(id);
        Assert.Equal((other.ColumnId, ItemState.Published, before.IndexNumber), (after.ColumnId, after.State, after.IndexNumber));
        Assert.Null((await desk.Author.OpenAsync(ItemDesk.Address(id))).QuerySelector("#Move"));
    }

    [Fact]
    public async Task Nobody_of_another_agency_sees_a_draft_but_supervision_above_reads_it_and_can_do_nothing()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("内部草稿");
        var everyRole = StaffRoleNames.All.Aggregate(StaffRoles.None, (all, entry) => all | entry.Role);
        var stranger = await server.SignedInAsync(TestAccounts.Bureau, everyRole);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(ItemDesk.Address(id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/{TestAccounts.Bureau}/staff/items/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/{TestAccounts.Bureau}/staff/items/{id}/edit")).StatusCode);

        var supervisor = await server.SignedInAsync(TestAccounts.City, StaffRoles.Supervisor);
        var page = await supervisor.OpenAsync(ItemDesk.Address(id));
        Assert.Contains("内部草稿", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#actions ~ form"));
    }

    [Fact]
    public async Task An_attachment_is_taken_by_its_content_read_by_staff_and_not_by_the_public_before_publication()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("附件");
        var disguised = await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "说明.pdf", "MZ这不是pdf"u8.ToArray()));
        Assert.Equal(HttpStatusCode.OK, disguised.StatusCode);
        Assert.Empty((await desk.StoredAsync(id)).Latest.Attachments);

        var text = Encoding.UTF8.GetBytes("附件说明，联系手机13812345678。");
        var uploaded = await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "说明.txt", text));
        Assert.True(uploaded.StatusCode == HttpStatusCode.Redirect, await uploaded.Content.ReadAsStringAsync());
        var file = await desk.Reviewer.GetAsync($"/{TestAccounts.Zone}/staff/files/{id}/1/1");
        Assert.Equal(text, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(text, await (await desk.Clearer.GetAsync($"/{TestAccounts.Zone}/staff/files/{id}/1/1/original")).Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Reviewer.GetAsync($"/{TestAccounts.Zone}/staff/files/{id}/1/1/original")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync($"/{TestAccounts.Zone}/files/{id}/1")).StatusCode);

        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        var finding = Assert.Single((await desk.StoredAsync(id)).Latest.Findings);
        Assert.Equal((FindingPart.AttachmentContent, "13812345678"), (finding.Part, finding.Excerpt));

        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        await ItemDesk.DoneAsync(desk.Clearer, id, "#finding-1 form[action*=Override]", new() { ["Opinion"] = "本人同意公开" });
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Publish");

        // One address, that its name ends; what led there before, or with another name, leads there for good.
        var address = $"/{TestAccounts.Zone}/files/{(await desk.StoredAsync(id)).IndexNumber}/1/{Uri.EscapeDataString("说明.txt")}";
        foreach (var former in new[] { $"/{TestAccounts.Zone}/files/{id}/1", address.Replace("%8E.txt", "%8E.pdf", StringComparison.Ordinal) })
        {
            var moved = await server.NewBrowser().GetAsync(former);
            Assert.Equal((HttpStatusCode.MovedPermanently, address), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        }

        Assert.Equal(text, await (await server.NewBrowser().GetAsync(address)).Content.ReadAsByteArrayAsync());
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Withdraw", new() { ["Opinion"] = "附件有误" });
        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync($"/{TestAccounts.Zone}/files/{id}/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.NewBrowser().GetAsync(address)).StatusCode);
    }

    private async Task PublishDueAsync(DateTimeOffset now)
    {
        await using var db = server.Database.Open();
        await new ScheduledPublication(db, new FixedClock(now)).PublishDueAsync(TestContext.Current.CancellationToken);
    }

    public sealed class OnSqlite(SqliteServer server) : ItemLifeTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : ItemLifeTest(server), IClassFixture<PostgresServerUnderTest>;
}
