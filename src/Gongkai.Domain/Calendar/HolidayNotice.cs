namespace Gongkai.Domain.Calendar;

/// <summary>
/// A notice of the General Office of the State Council about the holidays of a year (部分节假日安排的通知). A year can
/// have a second one that changes the first: the Spring Festival of 2020 was prolonged by one.
/// </summary>
/// <param name="Year">The year whose dates it sets.</param>
/// <param name="Title">Title without book marks.</param>
/// <param name="Holidays">Days off.</param>
/// <param name="MakeUpWorkdays">Saturdays and Sundays on which work is done in exchange (调休).</param>
public sealed record HolidayNotice(
    int Year, string Title, IReadOnlyList<Holiday> Holidays, IReadOnlyList<MakeUpWorkday> MakeUpWorkdays)
{
    /// <summary>What contradicts itself in the notice, in Chinese; null where nothing does.</summary>
    internal string? Fault()
    {
        if (Holidays.FirstOrDefault(holiday => holiday.Through < holiday.From) is { } backward)
            return $"{backward.Name}的结束日期早于开始日期";
        var days = Holidays.SelectMany(holiday => new[] { holiday.From, holiday.Through })
            .Concat(MakeUpWorkdays.Select(workday => workday.On));
        foreach (var day in days)
        {
            if (day.Year != Year)
                return $"{Year}年的通知中出现了{Deadline.Long(day)}";
        }

        return null;
    }
}

/// <summary>A run of days off.</summary>
/// <param name="Name">The holiday's name (春节).</param>
/// <param name="From">First day off.</param>
/// <param name="Through">Last day off.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly Through);

/// <summary>A Saturday or Sunday on which work is done in exchange for a day off (调休上班).</summary>
/// <param name="Name">The holiday it is for.</param>
/// <param name="On">The day.</param>
public sealed record MakeUpWorkday(string Name, DateOnly On);
