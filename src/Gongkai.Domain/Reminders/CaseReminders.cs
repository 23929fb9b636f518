using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Reminders;

/// <summary>What those who handle applications are reminded of.</summary>
public static class CaseReminders
{
    /// <summary>So many days before a promised day it is told.</summary>
    public const int DaysBeforePromise = 7;

    /// <summary>
    /// The reply term of article 33, at 5, 3 and 1 working days before its end and once when it has passed; null where none of these has
    /// been reached, or no term runs. Where a day was missed, only the most urgent is said.
    /// </summary>
    public static ReminderNotice? OfReply(Application application, DateOnly today, WorkingCalendar calendar)
    {
        var read = ReplyClock.Of(application, calendar);
        if (!application.IsOpen || !read.IsDone)
            return null;
        var due = read.Value.DueOn;
        var urgency = read.Value.UrgencyOn(today, calendar);
        int? stage = !urgency.IsDone ? null : urgency.Value switch
        {
            Urgency.Overdue => 0,
            Urgency.DueToday or Urgency.WithinOne => 1,
            Urgency.WithinThree => 3,
            Urgency.WithinFive => 5,
            _ => null,
        };
        if (stage is not { } reached)
            return null;
        var passed = reached == 0 ? "，已超期" : "";
        return new ReminderNotice(
            reached == 0 ? ReminderKind.ReplyOverdue : ReminderKind.ReplyDue,
            $"reply/{application.Id}/{due:yyyy-MM-dd}/{reached}",
            $"申请{application.Number}应于{due:yyyy-MM-dd}前答复（《条例》第三十三条）{passed}，现{application.State.Chinese}。",
            Path(application));
    }

    /// <summary>A day on which publication was promised in a reply: told some days before, and once it has come; null before that.</summary>
    public static ReminderNotice? OfPromise(Application application, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.PromisedOn is not { } promised || today < promised.AddDays(-DaysBeforePromise))
            return null;
        var hasCome = today >= promised;
        return new ReminderNotice(
            ReminderKind.PromiseDue,
            $"promise/{application.Id}/{promised:yyyy-MM-dd}/{(hasCome ? 0 : DaysBeforePromise)}",
            $"申请{application.Number}的答复承诺于{promised:yyyy-MM-dd}公开该信息，{(hasCome ? "期限已到，请核对是否已经公开" : "请按期公开")}。",
            Path(application));
    }

    /// <summary>A last day that moved because of a holiday notice.</summary>
    public static ReminderNotice OfMoved(MovedDate moved, HolidayNotice notice, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(notice);
        return new ReminderNotice(
            ReminderKind.ReplyMoved,
            $"moved/{moved.Application.Id}/{now.UtcTicks}/{moved.After:yyyyMMdd}",
            $"申请{moved.Application.Number}的答复期限由{Shown(moved.Before)}变为{Shown(moved.After)}（《{notice.Title}》）。",
            Path(moved.Application));
    }

    private static string Path(Application application) => $"/staff/cases/{application.Id}";

    private static string Shown(DateOnly? day) => day is { } date ? $"{date:yyyy-MM-dd}" : "不能计算";
}
