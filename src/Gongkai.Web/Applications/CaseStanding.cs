using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.WorkLists;

namespace Gongkai.Web.Applications;

/// <summary>How a case stands against its reply clock on a day.</summary>
/// <param name="Case">The case.</param>
/// <param name="DueOn">The last day for the reply; null where it runs no more, not yet, or cannot be computed.</param>
/// <param name="Light">The traffic light.</param>
/// <param name="Words">The standing in a few words.</param>
internal sealed record CaseStanding(Application Case, DateOnly? DueOn, TrafficLight Light, string Words)
{
    /// <summary>Why the last day cannot be computed, and what to do; null where it can, or where no term runs.</summary>
    public string? Obstacle { get; private init; }

    /// <summary>Whether the last day is over.</summary>
    public bool IsOverdue { get; private init; }

    /// <summary>Whether it is today, or within the days of warning.</summary>
    public bool IsNear => DueOn is not null && !IsOverdue && (Light is TrafficLight.Red or TrafficLight.Yellow);

    /// <summary>The standing on a day.</summary>
    public static CaseStanding Of(Application application, DateOnly today, WorkingCalendar calendar)
    {
        if (!application.IsOpen)
            return new CaseStanding(application, null, TrafficLight.None, application.State.Chinese);
        var read = ReplyClock.Of(application, calendar);
        if (!read.IsDone)
            return application.State is AwaitingCorrection
                ? new CaseStanding(application, null, TrafficLight.None, "待补正，期限未起算")
                : new CaseStanding(application, null, TrafficLight.Red, "期限不能计算") { Obstacle = read.Refusal.Message };
        var clock = read.Value;
        var (urgency, left) = (clock.UrgencyOn(today, calendar), calendar.WorkingDaysBetween(today, clock.DueOn));
        if (!urgency.IsDone || !left.IsDone)
            return new CaseStanding(application, clock.DueOn, TrafficLight.Red, $"应于{clock.DueOn:yyyy-MM-dd}前答复");
        var paused = application.State is Consulting or AwaitingPayment ? "，现暂停计算" : "";
        return urgency.Value switch
        {
            Urgency.Overdue => new(application, clock.DueOn, TrafficLight.Red, $"超期{-left.Value}个工作日") { IsOverdue = true },
            Urgency.DueToday => new(application, clock.DueOn, TrafficLight.Red, "今天到期"),
            Urgency.Normal => new(application, clock.DueOn, TrafficLight.Green, $"剩{left.Value}个工作日{paused}"),
            _ => new(application, clock.DueOn, TrafficLight.Yellow, $"剩{left.Value}个工作日{paused}"),
        };
    }
}
