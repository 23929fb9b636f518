using Gongkai.EndToEnd.Publishing;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Everybody;

/// <summary>Where scripts do not run, nothing of the work and nothing of the portal is missing.</summary>
public sealed class WithoutScriptTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    [Fact]
    public async Task An_item_lives_from_draft_to_withdrawal()
    {
        var desk = await DeskAsync(NoScript);
        var title = $"无脚本{Guid.NewGuid():N}"[..12];
        var page = await desk.HandInAsync(title, attachment: WordFile.Of("附件.docx", "附件的内容。"));
        await desk.PublishAsync(page);
        await desk.BeginCorrectionAsync(page);
        await desk.Author.DoAsync("提交审核", "已提交部门审核");
        await desk.PublishAsync(page);
        var citizen = await CitizenAsync(NoScript);
        await citizen.OpenAsync(Zone);
        await citizen.FollowAsync(title);
        await citizen.SeesAsync("更正了开启时间。");
        var address = citizen.Page.Url;
        await desk.WithdrawAsync(page);
        Assert.Equal(410, (await citizen.Page.GotoAsync(address))!.Status);
    }

    [Fact]
    public async Task The_public_searches_filters_turns_pages_and_subscribes()
    {
        var citizen = await CitizenAsync(NoScript);
        await citizen.OpenAsync(Zone);
        await citizen.Page.GetByRole(AriaRole.Searchbox).FillAsync("项目");
        await citizen.PressAsync("搜索");
        await citizen.Page.GetByLabel("栏目", new() { Exact = true }).SelectOptionAsync("TZGG");
        await citizen.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator(".hits li").First).ToContainTextAsync("通知公告");
        await citizen.OpenAsync($"{Zone}/columns/KFQYW");
        await citizen.FollowAsync("下一页");
        await Assertions.Expect(citizen.Page.Locator(".item-list li").First).ToBeVisibleAsync();

        await citizen.OpenAsync($"{Zone}/subscribe");
        await citizen.FillAsync("电子邮箱", "reader@example.com");
        await citizen.PressAsync("订阅");
        await citizen.SeesAsync("确认邮件将在几分钟内送到");
    }

    private static void NoScript(BrowserNewContextOptions options) => options.JavaScriptEnabled = false;
}
