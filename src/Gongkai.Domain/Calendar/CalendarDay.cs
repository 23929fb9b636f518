namespace Gongkai.Domain.Calendar;

/// <summary>What a day is, and by what.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Holiday">The holiday that makes it a day off, or for which work is done; null on other days.</param>
/// <param name="Notice">Title of the notice that says so; null where the weekday alone decides.</param>
public readonly record struct CalendarDay(DateOnly Date, CalendarDayKind Kind, string? Holiday, string? Notice)
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>Whether it is a working day (工作日).</summary>
    public bool IsWorkingDay => Kind is CalendarDayKind.Weekday or CalendarDayKind.MakeUpWorkday;

    /// <summary>The day with its weekday, in Chinese (2026年1月5日（星期一）).</summary>
    public string Shown() => $"{Deadline.Long(Date)}（星期{Weekdays[(int)Date.DayOfWeek]}）";

    /// <summary>Why it counts in a term of working days or does not, in Chinese, with the provision.</summary>
    /// <param name="counted">How a working day counts (第3个工作日).</param>
    public string Reason(string counted) => Kind switch
    {
        CalendarDayKind.Weekday => $"工作日，{counted}",
        CalendarDayKind.MakeUpWorkday => $"{Holiday}调休上班，{counted}（《{Notice}》）",
        CalendarDayKind.Holiday => $"{Holiday}放假，不计入（《{Notice}》）",
        _ => "周休息日，不计入（《国务院关于职工工作时间的规定》第七条）",
    };
}

/// <summary>What a day can be.</summary>
public enum CalendarDayKind : byte
{
    /// <summary>Monday to Friday without a holiday: a working day.</summary>
    Weekday,

    /// <summary>Saturday or Sunday: not a working day.</summary>
    Weekend,

    /// <summary>A day off by the notice: not a working day.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday with work, by the notice: a working day.</summary>
    MakeUpWorkday,
}
