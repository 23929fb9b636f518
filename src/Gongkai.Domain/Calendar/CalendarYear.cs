namespace Gongkai.Domain.Calendar;

/// <summary>The days of one year whose notice is known.</summary>
internal sealed class CalendarYear
{
    private readonly Dictionary<DateOnly, CalendarDay> noticed = [];

    public CalendarYear(IEnumerable<HolidayNotice> notices)
    {
        foreach (var notice in notices)
        {
            if (notice.Fault() is { } fault)
                throw new ArgumentException(fault, nameof(notices));
            foreach (var holiday in notice.Holidays)
            {
                for (var date = holiday.From; date <= holiday.Through; date = date.AddDays(1))
                    noticed[date] = new CalendarDay(date, CalendarDayKind.Holiday, holiday.Name, notice.Title);
            }

            foreach (var workday in notice.MakeUpWorkdays)
                noticed[workday.On] = new CalendarDay(workday.On, CalendarDayKind.MakeUpWorkday, workday.Name, notice.Title);
        }
    }

    public CalendarDay this[DateOnly date] => noticed.TryGetValue(date, out var day)
        ? day
        : new CalendarDay(
            date,
            date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? CalendarDayKind.Weekend : CalendarDayKind.Weekday,
            null,
            null);
}
