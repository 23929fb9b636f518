namespace Gongkai.Domain.Calendar;

/// <summary>What a day is, and by what.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Holiday">The holiday that makes it a day off, or for which work is done; null on other days.</param>
/// <param name="Notice">Title of the notice that says so; null where the weekday alone decides.</param>
public readonly record struct CalendarDay(DateOnly Date, CalendarDayKind Kind, string? Holiday, string? Notice)
{
    /// <summary>Whether it is a working day (工作日).</summary>
    public bool IsWorkingDay => Kind is CalendarDayKind.Weekday or CalendarDayKind.MakeUpWorkday;
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
