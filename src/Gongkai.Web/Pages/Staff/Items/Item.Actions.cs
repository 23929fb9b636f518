using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.Items;

/// <content>Each step of an item's life as a form sends it.</content>
internal sealed partial class ItemModel
{
    /// <summary>Opinion, comments or reason of the step.</summary>
    [BindProperty]
    public string Opinion { get; set; } = "";

    [BindProperty]
    public string PublicNote { get; set; } = "";

    [BindProperty]
    public List<PublicationChannels> Channels { get; set; } = [];

    /// <summary>The hour of publication, in China's time.</summary>
    [BindProperty]
    [Display(Name = "发布时间")]
    public DateTime? PublishAt { get; set; }

    [BindProperty]
    public AttributeForm Attribute { get; set; } = new();

    [BindProperty]
    public RetentionPeriod Period { get; set; }

    [BindProperty]
    public string Archive { get; set; } = "";

    [BindProperty]
    public string TransferList { get; set; } = "";

    [BindProperty]
    public long ColumnId { get; set; }

    [BindProperty]
    public long DepartmentId { get; set; }

    [BindProperty]
    public long? CatalogueEntryId { get; set; }

    private PublicationChannels Chosen => Channels.Aggregate(PublicationChannels.None, (all, channel) => all | channel);

    public Task<IActionResult> OnPostSubmitAsync(long id) => ActAsync(id, "已提交部门审核。", async now =>
    {
        // What is to be public is screened as it is handed in, so that both reviewers see what was found.
        var submitted = Item.Submit(Actor, now);
        return submitted.IsDone && Item.Open!.Attribute!.Attribute == DisclosureAttribute.Proactive
            ? await files.ScreenAsync(Item, now, HttpContext.RequestAborted)
            : submitted;
    });

    public Task<IActionResult> OnPostScreenAsync(long id) => ActAsync(id, "检查完成，结果见“敏感内容检查”。", async now =>
        Item.Check(ItemAction.MaskFinding, Actor) is { } refusal ? refusal : await files.ScreenAsync(Item, now, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostMaskAsync(long id, int number) => ActAsync(id, "已遮盖。", now =>
        Item.Open?.Findings.FirstOrDefault(finding => finding.Number == number) is { Part: FindingPart.AttachmentContent, Attachment: { } file }
            ? files.MaskAsync(Item, Actor, file, finding => finding.Number == number, now, HttpContext.RequestAborted)
            : Task.FromResult(Item.MaskFinding(Actor, number, now)));

    /// <summary>Everything in one file that can be masked.</summary>
    public Task<IActionResult> OnPostMaskFileAsync(long id, int number) => ActAsync(id, "已遮盖附件中的敏感内容。", now =>
        files.MaskAsync(Item, Actor, number, finding => finding.Mask is not null, now, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostOverrideAsync(long id, int number) =>
        ActAsync(id, "已记录无需遮盖的理由。", now => Item.OverrideFinding(Actor, number, Opinion, now));

    public Task<IActionResult> OnPostApproveDepartmentReviewAsync(long id) =>
        ActAsync(id, "部门审核已通过，转保密审查。", now => Item.ApproveDepartmentReview(Actor, Opinion, now));

    public Task<IActionResult> OnPostApproveConfidentialityReviewAsync(long id) =>
        ActAsync(id, "保密审查已通过，待发布。", now => Item.ApproveConfidentialityReview(Actor, Opinion, now));

    public Task<IActionResult> OnPostReturnAsync(long id) =>
        ActAsync(id, "已退回修改。", now => Item.Return(Actor, Opinion, now));

    public Task<IActionResult> OnPostPublishAsync(long id) => ActAsync(id, "已发布。", now =>
        ReleaseAsync(ItemAction.Publish, () => Item.Publish(Actor, Chosen, now)));

    public Task<IActionResult> OnPostScheduleAsync(long id) => ActAsync(id, "已安排定时发布。", now => PublishAt is { } at
        ? ReleaseAsync(ItemAction.Schedule, () => Item.Schedule(Actor, ChinaTime.At(at), Chosen, now))
        : Task.FromResult(Result.Refuse("item.schedule", "请填写定时发布的时间。")));

    public Task<IActionResult> OnPostCancelScheduleAsync(long id) =>
        ActAsync(id, "已取消定时。", now => Item.CancelSchedule(Actor, now));

    public Task<IActionResult> OnPostWithholdAsync(long id) =>
        ActAsync(id, "已作为不主动公开的信息留存。", now => Item.Withhold(Actor, now));

    public Task<IActionResult> OnPostBeginCorrectionAsync(long id) =>
        ActAsync(id, "已发起更正，公众所见的仍是现行版本。", now => Outcome(Item.BeginCorrection(Actor, Opinion, PublicNote, now)));

    public Task<IActionResult> OnPostBeginAdjustmentAsync(long id) => ActAsync(id, "已发起公开属性动态调整。", now =>
    {
        var decision = Attribute.Decide();
        return decision.IsDone ? Outcome(Item.BeginAdjustment(Actor, decision.Value, Opinion, now)) : decision.Refusal;
    });

    public Task<IActionResult> OnPostDiscardAsync(long id) => ActAsync(id, "已作废。", now => Item.Discard(Actor, Opinion, now));

    public Task<IActionResult> OnPostWithdrawAsync(long id) => ActAsync(id, "已撤下，公众不再能看到。", now => Item.Withdraw(Actor, Opinion, now));

    public Task<IActionResult> OnPostArchiveAsync(long id) => ActAsync(id, "已归档。", now => Item.Archive(Actor, Period, now));

    public Task<IActionResult> OnPostHandOverAsync(long id) =>
        ActAsync(id, "已记录移交。", now => Item.HandOver(Actor, Archive, TransferList, now));

    public Task<IActionResult> OnPostMoveAsync(long id) => ActAsync(id, "已调整。", now =>
    {
        if (Places?.Choose(ColumnId, DepartmentId, CatalogueEntryId) is not { } place)
            return Item.Check(ItemAction.Move, Actor) ?? new Refusal("item.move", "准备中的信息请在“修改”页面调整栏目。");
        return place.IsDone ? Item.Move(Actor, place.Value.Column, place.Value.Department, CatalogueEntryId, now) : place.Refusal;
    });

    /// <summary>Strips the attachments first, for whoever may release them.</summary>
    private async Task<Result> ReleaseAsync(ItemAction action, Func<Result> release)
    {
        if (Item.Check(action, Actor) is { } refusal)
            return refusal;
        var cleaned = await files.CleanAsync(Item, HttpContext.RequestAborted);
        return cleaned.IsDone ? release() : cleaned;
    }

    private static Result Outcome<T>(Result<T> result)
        where T : notnull => result.IsDone ? Result.Done : result.Refusal;
}
