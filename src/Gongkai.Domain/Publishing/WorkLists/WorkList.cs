using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.WorkLists;

/// <summary>What waits for somebody, the most urgent first, and what is on its way with others.</summary>
/// <param name="Returned">退回修改: own drafts that a reviewer sent back.</param>
/// <param name="Drafts">起草中: other own drafts.</param>
/// <param name="ToReview">待部门审核.</param>
/// <param name="ToClear">待保密审查.</param>
/// <param name="ToPublish">待发布, or to be kept as not public.</param>
/// <param name="Elsewhere">On its way with others, scheduled ones too.</param>
public sealed record WorkList(
    IReadOnlyList<WorkItem> Returned,
    IReadOnlyList<WorkItem> Drafts,
    IReadOnlyList<WorkItem> ToReview,
    IReadOnlyList<WorkItem> ToClear,
    IReadOnlyList<WorkItem> ToPublish,
    IReadOnlyList<WorkItem> Elsewhere)
{
    /// <summary>How many wait for the person.</summary>
    public int Waiting => Returned.Count + Drafts.Count + ToReview.Count + ToClear.Count + ToPublish.Count;

    /// <summary>Sorts what is open by who has to act next. What the person may not do is never said to wait for them.</summary>
    /// <param name="open">Items with an open version, whole.</param>
    /// <param name="actor">The person.</param>
    /// <param name="today">The day.</param>
    /// <param name="calendar">Working days.</param>
    public static WorkList Of(IEnumerable<Item> open, Actor actor, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(actor);
        var byTask = open.Where(item => item.Open is not null).Select(item => WorkItem.Of(item, today, calendar))
            .OrderByDescending(work => work.Light).ThenBy(work => work.Clock?.DueOn ?? DateOnly.MaxValue).ThenBy(work => work.Item.Id)
            .ToLookup(work => TaskOf(work.Item, actor));
        return new WorkList(
            [.. byTask[WorkTask.Mend]], [.. byTask[WorkTask.Write]], [.. byTask[WorkTask.Review]],
            [.. byTask[WorkTask.Clear]], [.. byTask[WorkTask.Publish]], [.. byTask[WorkTask.None]]);
    }

    private static WorkTask TaskOf(Item item, Actor actor)
    {
        bool May(ItemAction action) => item.Check(action, actor) is null;
        return item.Open!.Stage switch
        {
            VersionStage.Draft when item.IsWrittenBy(actor.PersonId) && May(ItemAction.Submit) => WasReturned(item) ? WorkTask.Mend : WorkTask.Write,
            VersionStage.DepartmentReview when May(ItemAction.ApproveDepartmentReview) => WorkTask.Review,
            VersionStage.ConfidentialityReview when May(ItemAction.ApproveConfidentialityReview) => WorkTask.Clear,
            VersionStage.Approved when May(ItemAction.Publish) || May(ItemAction.Withhold) => WorkTask.Publish,
            _ => WorkTask.None,
        };
    }

    /// <summary>Sent back, and not handed in again since.</summary>
    private static bool WasReturned(Item item) =>
        item.Steps.LastOrDefault(step => step.Action is ItemAction.Return or ItemAction.Submit) is { Action: ItemAction.Return } step
        && step.Version == item.Open!.Number;

    private enum WorkTask
    {
        None,
        Mend,
        Write,
        Review,
        Clear,
        Publish,
    }
}
