using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

/// <summary>What anybody does at the pages of items.</summary>
internal static class ItemSteps
{
    /// <summary>Writes a draft to be public, from the work list; gives the path of its page.</summary>
    public static async Task<string> DraftAsync(this Visitor author, string agency, string title, string text, string column = "通知公告")
    {
        await author.OpenAsync($"{agency}/staff/items");
        await author.FollowAsync("起草信息");
        await author.FillAsync("标题", title);
        await author.FillAsync("正文", text);
        await author.Page.GetByLabel("栏目", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = column });
        await author.Page.GetByLabel("责任部门").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await author.FillAsync("成文日期（公开期限由此起算）", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}");
        await author.DoAsync("保存草稿", "草稿已保存");
        return new Uri(author.Page.Url).AbsolutePath;
    }

    /// <summary>Adds a file at the item's page.</summary>
    public static async Task AttachAsync(this Visitor author, FilePayload file)
    {
        await author.Page.Locator("#file").SetInputFilesAsync(file);
        await author.DoAsync("上传", "附件已添加");
    }

    /// <summary>Finds the item on the work list and opens it.</summary>
    public static async Task TakeAsync(this Visitor who, string title)
    {
        await who.OpenAsync($"{DemonstrationServer.Zone}/staff/items");
        await who.FollowAsync(title);
    }

    /// <summary>Presses a button, after which the page says so.</summary>
    public static async Task DoAsync(this Visitor who, string button, string answer)
    {
        await who.PressAsync(button);
        await Assertions.Expect(who.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(answer);
    }
}
