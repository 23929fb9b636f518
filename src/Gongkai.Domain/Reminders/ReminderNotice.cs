using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;

namespace Gongkai.Domain.Reminders;

/// <summary>What is to be said, whoever will be told.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">The same for the same cause: nobody is told twice of one key.</param>
/// <param name="Text">What is the matter and by when something is to be done, in Chinese.</param>
/// <param name="Path">Where it is dealt with, below the agency's address (<c>/staff/items/12</c>).</param>
public sealed record ReminderNotice(ReminderKind Kind, string Key, string Text, string Path)
{
    // Working days before the last day on which is reminded: the work list's yellow light, and twice more.
    private static readonly int[] Stages = [1, 3, WorkItem.WarningDays];

    /// <summary>
    /// The term of article 26, at 5, 3 and 1 working days before its end and once when it has passed; null where none of
    /// these has been reached. Where a day was missed, only the most urgent is said.
    /// </summary>
    public static ReminderNotice? OfTerm(Item item, DateOnly today, WorkingCalendar calendar)
    {
        var work = WorkItem.Of(item, today, calendar);
        if (work.Clock is not { } clock || (!clock.IsOverdue && clock.WorkingDaysLeft > WorkItem.WarningDays))
            return null;
        var stage = clock.IsOverdue ? 0 : Stages.First(days => clock.WorkingDaysLeft <= days);
        return new ReminderNotice(
            clock.IsOverdue ? ReminderKind.PublicationOverdue : ReminderKind.PublicationDue,
            $"term/{item.Id}/{item.Latest.Number}/{clock.DueOn:yyyy-MM-dd}/{stage}",
            $"“{item.Latest.Content.Title}”应于{clock.DueOn:yyyy-MM-dd}前公开（《条例》第二十六条），{work.Standing}，现{item.Situation()}。",
            $"/staff/items/{item.Id}");
    }

    /// <summary>A column in which nothing new appeared in its rhythm, once for each day that was missed; null where it is fresh.</summary>
    public static ReminderNotice? OfColumn(ColumnFreshness freshness)
    {
        ArgumentNullException.ThrowIfNull(freshness);
        if (!freshness.IsStale)
            return null;
        var column = freshness.Column;
        var since = freshness.DueOn is { } due ? $"最近一次更新于{freshness.LastPublishedOn:yyyy-MM-dd}，已超过{freshness.DaysOverdue}天" : "至今没有公开过信息";
        return new ReminderNotice(
            ReminderKind.ColumnStale,
            $"column/{column.Id}/{(freshness.DueOn is { } missed ? $"{missed:yyyy-MM-dd}" : "empty")}",
            $"栏目“{column.Name}”要求{column.Frequency.Chinese()}更新，{since}，请及时补充。",
            "/staff/items");
    }

    /// <summary>What was not published and is to be assessed anew; null where that is not due, or has been begun.</summary>
    public static ReminderNotice? OfReview(Item item, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.IsReviewDue(today)
            ? new ReminderNotice(
                ReminderKind.ReviewDue,
                $"review/{item.Id}/{item.ReviewOn:yyyy-MM-dd}",
                $"“{item.Latest.Content.Title}”的公开属性应于{item.ReviewOn:yyyy-MM-dd}前重新评估（《条例》第十八条），请决定是否转为公开。",
                $"/staff/items/{item.Id}")
            : null;
    }
}
