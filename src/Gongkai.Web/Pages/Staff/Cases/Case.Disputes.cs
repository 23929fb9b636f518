using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Disputes;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <content>Reconsiderations and lawsuits about the case.</content>
internal sealed partial class CaseModel
{
    [BindProperty]
    [Display(Name = "种类")]
    public DisputeKind Kind { get; set; }

    [BindProperty]
    [Display(Name = "结果")]
    public DisputeResult Outcome { get; set; }

    /// <summary>The day on which it was taken up or decided.</summary>
    [BindProperty]
    [Display(Name = "日期")]
    public DateOnly? Day { get; set; }

    public Task<IActionResult> OnPostDisputeAsync(long id, CancellationToken cancellation) => DisputeAsync(id, "dispute.filed", "已登记。", day =>
    {
        if (!Enum.IsDefined(Kind))
            return Result.Refuse("dispute.kind", "种类不正确，请重新选择。");
        var filed = Dispute.File(Case, Kind, day, Disputes, Actor, clock.GetUtcNow());
        if (!filed.IsDone)
            return filed.Refusal;
        db.Add(filed.Value);
        return Result.Done;
    }, cancellation);

    public Task<IActionResult> OnPostDecideAsync(long id, long dispute, CancellationToken cancellation) => DisputeAsync(id, "dispute.decided", "已登记结果。", day =>
        !Enum.IsDefined(Outcome) ? Result.Refuse("dispute.result", "结果不正确，请重新选择。")
        : Disputes.FirstOrDefault(found => found.Id == dispute) is { } found ? found.Decide(Outcome, day, Why, Actor, clock.GetUtcNow())
        : Result.Refuse("dispute.unknown", "没有找到该复议或者诉讼，请刷新后重试。"), cancellation);

    private async Task<IActionResult> DisputeAsync(long id, string action, string words, Func<DateOnly, Result> act, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var done = Day is { } day ? act(day) : Result.Refuse("dispute.day", "请填写日期。");
        if (done.Refusal is { } refusal)
            return await RefusedAsync(id, refusal, cancellation);
        await RecordAsync(action);
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? await RefusedAsync(id, unsaved, cancellation)
            : this.DoneAt(current.Link($"/staff/cases/{id}"), words);
    }
}
