using System.IO.Compression;
using System.Text;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

/// <summary>What reviewers find goes back to the author or is put right before anybody else sees it.</summary>
public sealed class ReviewTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    [Fact]
    public async Task A_draft_returned_with_comments_is_written_anew_and_published()
    {
        var desk = await DeskAsync();
        var title = $"关于第{Guid.NewGuid():N}号工程的公告"[..24];
        var page = await desk.HandInAsync(title, "旧的内容。");
        await desk.Reviewer.TakeAsync(title);
        await desk.Reviewer.FillAsync("退回意见（说明需要修改什么）", "请写明开工日期。");
        await desk.Reviewer.DoAsync("退回修改", "已退回");

        await desk.Author.OpenAsync($"{Zone}/staff/items");
        await Assertions.Expect(desk.Author.Page.GetByRole(AriaRole.Region, new() { NameString = "退回修改" })).ToContainTextAsync(title);
        await desk.Author.FollowAsync(title);
        await desk.Author.SeesAsync("请写明开工日期。");
        await desk.Author.FollowAsync("修改");
        await desk.Author.FillAsync("正文", "五月一日开工。");
        await desk.Author.DoAsync("保存", "已保存");
        await desk.Author.DoAsync("提交审核", "已提交部门审核");
        await desk.PublishAsync(page);

        var citizen = await CitizenAsync();
        await citizen.OpenAsync(Zone);
        await citizen.FollowAsync(title);
        await citizen.SeesAsync("五月一日开工。");
        await citizen.DoesNotSeeAsync("旧的内容。");
    }

    [Fact]
    public async Task Who_drafted_cannot_review_not_even_by_a_forged_request()
    {
        var administrator = await StaffAsync(DemonstrationServer.Administrator);
        await administrator.AddPersonAsync(Zone, "贺双", "heshuang", "信息采编", "部门审核");
        var both = await CitizenAsync();
        await both.SignInAsync("heshuang", Personnel.Password);
        await both.Page.WaitForURLAsync("**/staff");
        var page = await both.DraftAsync(Zone, "自己起草的信息", "正文。");
        await both.DoAsync("提交审核", "已提交部门审核");
        await Assertions.Expect(both.Page.GetByRole(AriaRole.Button, new() { Name = "部门审核通过" })).ToHaveCountAsync(0);
        await both.SeesAsync("请由其他人员办理");

        var form = both.Context.APIRequest.CreateFormData();
        foreach (var field in new[] { "Revision", "__RequestVerificationToken" })
            form.Set(field, await both.Page.Locator($"main input[name={field}]").First.InputValueAsync());
        var answer = await both.Context.APIRequest.PostAsync($"{page}?handler=ApproveDepartmentReview", new() { Form = form });
        Assert.Contains("起草", await AlertAsync(answer), StringComparison.Ordinal);
        await both.OpenAsync(page);
        await both.SeesAsync("部门审核");
        await (await DeskAsync()).PublishAsync(page);
    }

    [Fact]
    public async Task A_phone_number_inside_a_docx_is_found_and_masked_and_the_published_file_is_clean()
    {
        const string Phone = "13912345678";
        const string Writer = "执笔人甲乙";
        var desk = await DeskAsync();
        var title = $"名单{Guid.NewGuid():N}"[..12];
        var page = await desk.HandInAsync(title, attachment: WordFile.By(Writer, "名单.docx", "入围名单如下。", $"联系人李某，电话{Phone}。", "特此公示。"));
        await desk.Reviewer.OpenAsync(page);
        var findings = desk.Reviewer.Page.GetByRole(AriaRole.Region, new() { NameString = "敏感内容检查" });
        await Assertions.Expect(findings.GetByRole(AriaRole.Article).Filter(new() { HasText = "名单.docx" }).Filter(new() { HasText = Phone })).ToContainTextAsync("手机号");
        await desk.Reviewer.DoAsync("遮盖为“139****5678”", "已遮盖");
        await desk.Reviewer.DoAsync("部门审核通过", "转保密审查");
        await desk.Clearer.OpenAsync(page);
        await desk.Clearer.SeesAsync(Writer);
        await desk.Clearer.DoAsync("确认无需遮盖", "已记录");
        await desk.Clearer.DoAsync("保密审查通过", "待发布");
        await desk.Publisher.OpenAsync(page);
        await desk.Publisher.DoAsync("立即发布", "已发布");

        var citizen = await CitizenAsync();
        await citizen.OpenAsync(Zone);
        await citizen.FollowAsync(title);
        var file = await citizen.Page.RunAndWaitForDownloadAsync(() => citizen.FollowAsync("名单.docx"));
        Assert.Equal("入围名单如下。联系人李某，电话139****5678。特此公示。", WordFile.Read(await file.PathAsync()));
        using var parts = await ZipFile.OpenReadAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        foreach (var part in parts.Entries)
        {
            using var reader = new StreamReader(await part.OpenAsync(TestContext.Current.CancellationToken), Encoding.UTF8);
            var content = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(Phone, content, StringComparison.Ordinal);
            Assert.DoesNotContain(Writer, content, StringComparison.Ordinal);
        }
    }

    private static async Task<string> AlertAsync(IAPIResponse answer)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.TextAsync());
        return page.QuerySelector("[role=alert]")?.TextContent ?? $"{answer.Status}";
    }
}
