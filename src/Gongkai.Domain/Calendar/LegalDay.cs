using System.Globalization;

namespace Gongkai.Domain.Calendar;

/// <summary>The day of law of a moment: the calendar date in China, wherever the server stands.</summary>
public static class LegalDay
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    /// <summary>The date in China (UTC+8, no summer time) at a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(InChina(moment).DateTime);

    /// <summary>A moment as clocks in China show it.</summary>
    public static DateTimeOffset InChina(DateTimeOffset moment) => moment.ToOffset(ChinaStandardTime);

    /// <summary>The moment, in UTC, at which clocks in China show a day and a time.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The time; the beginning of the day where none is given.</param>
    public static DateTimeOffset At(DateOnly day, TimeOnly time = default) => new DateTimeOffset(day, time, ChinaStandardTime).ToUniversalTime();

    /// <summary>The day that a text in the form 2026-01-31 names; null where it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
