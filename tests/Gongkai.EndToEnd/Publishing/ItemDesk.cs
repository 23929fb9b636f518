using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

/// <summary>Those through whose hands an item goes, and the steps that each takes at its page.</summary>
public sealed record ItemDesk(Visitor Author, Visitor Reviewer, Visitor Clearer, Visitor Publisher)
{
    /// <summary>Writes a draft that is to be public and hands it in.</summary>
    public async Task<string> HandInAsync(string title, string text = "第一段。\n第二段。", FilePayload? attachment = null)
    {
        var page = await Author.DraftAsync(DemonstrationServer.Zone, title, text);
        if (attachment is not null)
            await Author.AttachAsync(attachment);
        await Author.DoAsync("提交审核", "已提交部门审核");
        return page;
    }

    /// <summary>Passes the department's review.</summary>
    public async Task ReviewAsync(string page)
    {
        await Reviewer.OpenAsync(page);
        await Reviewer.FillAsync("审核意见", "同意");
        await Reviewer.DoAsync("部门审核通过", "转保密审查");
    }

    /// <summary>Passes both reviews.</summary>
    public async Task ClearAsync(string page)
    {
        await ReviewAsync(page);
        await Clearer.OpenAsync(page);
        await Clearer.FillAsync("审查意见", "不涉密，可以公开");
        await Clearer.DoAsync("保密审查通过", "待发布");
    }

    /// <summary>Passes both reviews and makes it public.</summary>
    public async Task PublishAsync(string page)
    {
        await ClearAsync(page);
        await Publisher.OpenAsync(page);
        await Publisher.DoAsync("立即发布", "已发布");
    }

    /// <summary>Takes a public item back.</summary>
    public async Task WithdrawAsync(string page)
    {
        await Publisher.OpenAsync(page);
        await Publisher.FillAsync("撤下的原因", "重复发布");
        await Publisher.DoAsync("撤下", "公众不再能看到");
    }

    /// <summary>Begins to correct a public item.</summary>
    public async Task BeginCorrectionAsync(string page)
    {
        await Author.OpenAsync(page);
        await Author.Page.Locator("summary", new() { HasTextString = "发起更正" }).ClickAsync();
        await Author.FillAsync("更正的原因（内部记录）", "时间有误");
        await Author.FillAsync("更正说明（对外公布）", "更正了开启时间。");
        await Author.DoAsync("发起更正", "公众所见的仍是现行版本");
    }
}
