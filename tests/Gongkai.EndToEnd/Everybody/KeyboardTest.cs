using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Everybody;

/// <summary>Whoever has no mouse writes, reviews, publishes, searches and reads, and always sees where they are.</summary>
public sealed class KeyboardTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    [Fact]
    public async Task From_the_draft_to_the_public_page_without_a_mouse()
    {
        var (desk, citizen) = (await DeskAsync(), await CitizenAsync());
        var title = $"键盘{Guid.NewGuid():N}"[..12];
        await desk.Author.OpenAsync($"{Zone}/staff/items");
        await desk.Author.GoToLinkAsync("起草信息");
        await desk.Author.SeesAsync("公开属性");
        await desk.Author.TypeAsync("标题", title);
        await desk.Author.TypeAsync("正文", "不用鼠标起草的正文。");
        await desk.Author.ChooseAsync("栏目", "通知公告");
        await desk.Author.ChooseAsync("责任部门");
        await desk.Author.TakeTodayAsync("成文日期（公开期限由此起算）");
        await StepAsync(desk.Author, "保存草稿", "草稿已保存");
        await StepAsync(desk.Author, "提交审核", "已提交部门审核");
        await HandleAsync(desk.Reviewer, title, "部门审核通过", "转保密审查");
        await HandleAsync(desk.Clearer, title, "保密审查通过", "待发布");
        await HandleAsync(desk.Publisher, title, "立即发布", "已发布");

        await citizen.OpenAsync(Zone);
        await citizen.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeInViewportAsync();
        await citizen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await citizen.GoToLinkAsync(title);
        await citizen.SeesAsync("不用鼠标起草的正文。");
    }

    [Fact]
    public async Task The_portal_is_searched_without_a_mouse()
    {
        var citizen = await CitizenAsync();
        await citizen.OpenAsync(Zone);
        await citizen.ReachAsync(citizen.Page.GetByRole(AriaRole.Searchbox));
        await citizen.Page.Keyboard.TypeAsync("入区项目服务管理办法");
        await citizen.Page.Keyboard.PressAsync("Enter");
        var found = citizen.Page.Locator(".hits a").First;
        await Assertions.Expect(found).ToBeVisibleAsync();
        await citizen.ReachAsync(found);
        await citizen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("入区项目服务管理办法");
    }

    private static async Task HandleAsync(Visitor who, string title, string button, string answer)
    {
        await who.OpenAsync($"{Zone}/staff/items");
        await who.GoToLinkAsync(title);
        await StepAsync(who, button, answer);
    }

    private static async Task StepAsync(Visitor who, string button, string answer)
    {
        await who.GoToButtonAsync(button);
        await Assertions.Expect(who.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(answer);
    }
}
