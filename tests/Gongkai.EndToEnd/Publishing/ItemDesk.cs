using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

/// <summary>What those who handle an item do at its page on the staff side.</summary>
internal static class ItemDesk
{
    /// <summary>Writes a draft to be public, from the work list; gives the path of its page.</summary>
    public static async Task<string> DraftAsync(this Visitor author, string agency, string title, string text, string column = "通知公告")
    {
        await author.OpenAsync($"{agency}/staff/items");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "起草信息" }).ClickAsync();
        await author.FillAsync("标题", title);
        await author.FillAsync("正文", text);
        await author.Page.GetByLabel("栏目", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = column });
        await author.Page.GetByLabel("责任部门").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await author.FillAsync("成文日期（公开期限由此起算）", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}");
        await author.PressAsync("保存草稿");
        await author.SeesAsync("草稿已保存。");
        return new Uri(author.Page.Url).AbsolutePath;
    }

    /// <summary>Finds the item on the work list and opens it.</summary>
    public static async Task TakeAsync(this Visitor who, string title)
    {
        await who.OpenAsync($"{DemonstrationServer.Zone}/staff/items");
        await who.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
    }

    /// <summary>Takes a step at the item's page, with the words that the page then says.</summary>
    public static async Task DoAsync(this Visitor who, string button, string answer)
    {
        await who.PressAsync(button);
        await Assertions.Expect(who.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(answer);
    }

    /// <summary>Both reviews and publication, by three people who find the item on their lists.</summary>
    public static async Task ReviewAndPublishAsync(this (Visitor Reviewer, Visitor Clearer, Visitor Publisher) people, string title)
    {
        await people.Reviewer.TakeAsync(title);
        await people.Reviewer.FillAsync("审核意见", "同意");
        await people.Reviewer.DoAsync("部门审核通过", "转保密审查");
        await people.Clearer.TakeAsync(title);
        await people.Clearer.FillAsync("审查意见", "不涉密，可以公开");
        await people.Clearer.DoAsync("保密审查通过", "待发布");
        await people.Publisher.TakeAsync(title);
        await people.Publisher.DoAsync("立即发布", "已发布");
    }
}
