using Gongkai.EndToEnd.Publishing;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Pages;

/// <summary>Makes items at every stage of their life, by the pages of those whose task it is.</summary>
internal static class ItemsInEverySituation
{
    public static async Task MakeAsync(ItemDesk desk)
    {
        await desk.Author.DraftAsync(DemonstrationServer.Zone, "草稿", "起草中。");
        await desk.Reviewer.OpenAsync(await desk.HandInAsync("退回修改"));
        await desk.Reviewer.FillAsync("退回意见（说明需要修改什么）", "请补充附件。");
        await desk.Reviewer.DoAsync("退回修改", "已退回");
        await desk.HandInAsync("待部门审核");
        await desk.ReviewAsync(await desk.HandInAsync(
            "待保密审查", "联系人手机13812345678，经办人身份证号11010519491231002X。", WordFile.Of("名单.docx", "值班电话13987654321，备用13812345678。")));
        await desk.ClearAsync(await desk.HandInAsync("待发布"));
        var scheduled = await desk.HandInAsync("定时发布");
        await desk.ClearAsync(scheduled);
        await desk.Publisher.OpenAsync(scheduled);
        await desk.Publisher.Page.Locator("summary", new() { HasTextString = "定时发布" }).ClickAsync();
        await desk.Publisher.FillAsync("发布时间（北京时间）", "2099-01-01T09:00");
        await desk.Publisher.DoAsync("安排定时发布", "已安排");
        var corrected = await desk.HandInAsync("更正中", attachment: WordFile.Of("附件.docx", "附件的内容。"));
        await desk.PublishAsync(corrected);
        await desk.BeginCorrectionAsync(corrected);
        var withdrawn = await desk.HandInAsync("已撤下");
        await desk.PublishAsync(withdrawn);
        await desk.WithdrawAsync(withdrawn);
    }
}
