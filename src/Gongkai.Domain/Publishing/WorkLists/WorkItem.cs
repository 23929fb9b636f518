using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.WorkLists;

/// <summary>An item on somebody's list.</summary>
/// <param name="Item">The item.</param>
/// <param name="Clock">The term of article 26; null where none runs or it cannot be told.</param>
public sealed record WorkItem(Item Item, PublicationClock? Clock)
{
    /// <summary>So many working days before the last day, the light turns yellow.</summary>
    public const int WarningDays = 5;

    /// <summary>How urgent it is.</summary>
    public TrafficLight Light => Clock switch
    {
        null => TrafficLight.None,
        { IsOverdue: true } => TrafficLight.Red,
        { WorkingDaysLeft: <= WarningDays } => TrafficLight.Yellow,
        _ => TrafficLight.Green,
    };

    /// <summary>How it stands with the term, in words (还有3个工作日).</summary>
    public string Standing => Clock switch
    {
        null => "无期限",
        { IsOverdue: true, WorkingDaysLeft: 0 } => "已超期",
        { IsOverdue: true } late => $"已超期{-late.WorkingDaysLeft}个工作日",
        { WorkingDaysLeft: 0 } => "今天到期",
        { } running => $"还有{running.WorkingDaysLeft}个工作日",
    };

    /// <summary>The item as it stands on a day.</summary>
    public static WorkItem Of(Item item, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new WorkItem(item, item.Clock(today, calendar) is { IsDone: true, Value: { IsStopped: false } clock } ? clock : null);
    }
}
