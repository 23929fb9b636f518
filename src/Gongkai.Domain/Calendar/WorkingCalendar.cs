using System.Collections.Frozen;

namespace Gongkai.Domain.Calendar;

/// <summary>
/// The working days of the years for which the State Council's holiday notice is known. A year without a notice is
/// refused (<c>calendar.year_missing</c>), never guessed: nobody's deadline may rest on a guess. Immutable.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The longest term that is counted, in working days.</summary>
    public const int TermLimit = 1000;

    private readonly FrozenDictionary<int, CalendarYear> years;

    /// <summary>A calendar of the years that the notices are about; a later notice of a year changes the earlier.</summary>
    /// <exception cref="ArgumentException">A notice sets days of another year, or a holiday ends before it begins.</exception>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(notices);
        years = notices.GroupBy(notice => notice.Year).ToFrozenDictionary(year => year.Key, year => new CalendarYear(year));
    }

    /// <summary>The calendar of the notices that come with the program.</summary>
    public static WorkingCalendar BuiltIn { get; } = new(HolidayNotices.BuiltIn);

    /// <summary>The years it knows, ascending.</summary>
    public IReadOnlyList<int> Years => [.. years.Keys.Order()];

    /// <summary>What a day is.</summary>
    /// <returns>The day, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<CalendarDay> Day(DateOnly date) =>
        years.TryGetValue(date.Year, out var year) ? year[date] : Missing(date.Year);

    /// <summary>The day that lies a number of working days after another. The day itself is not counted.</summary>
    /// <param name="after">The day from which is counted; need not be a working day.</param>
    /// <param name="workingDays">How many, from 1 to <see cref="TermLimit"/>.</param>
    /// <returns>A working day, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<DateOnly> AddWorkingDays(DateOnly after, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, TermLimit);
        for (var date = after.AddDays(1); ; date = date.AddDays(1))
        {
            var day = Day(date);
            if (!day.IsDone)
                return day.Refusal;
            if (day.Value.IsWorkingDay && --workingDays == 0)
                return date;
        }
    }

    /// <summary>
    /// How many working days lie after one day, up to and with another; below zero where the other lies before it
    /// (so many working days too late).
    /// </summary>
    /// <returns>The number, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<int> WorkingDaysBetween(DateOnly after, DateOnly through)
    {
        var (from, to, sign) = after <= through ? (after, through, 1) : (through, after, -1);
        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            var day = Day(date);
            if (!day.IsDone)
                return day.Refusal;
            if (day.Value.IsWorkingDay)
                count++;
        }

        return count * sign;
    }

    /// <summary>The last day of a term, with the account of each day on the way.</summary>
    /// <param name="term">The term and the article that sets it.</param>
    /// <param name="triggeredOn">The day of the event that starts it; it is not counted itself.</param>
    /// <returns>The deadline, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<Deadline> Deadline(LegalTerm term, DateOnly triggeredOn)
    {
        ArgumentNullException.ThrowIfNull(term);
        var days = new List<DeadlineDay>(term.WorkingDays * 2);
        var counted = 0;
        for (var date = triggeredOn; counted < term.WorkingDays; date = date.AddDays(1))
        {
            var day = Day(date);
            if (!day.IsDone)
                return day.Refusal;
            var counts = date != triggeredOn && day.Value.IsWorkingDay;
            if (counts)
                counted++;
            days.Add(new DeadlineDay(day.Value, date == triggeredOn, counts ? counted : null));
        }

        return new Deadline(term, triggeredOn, days[^1].Day.Date, days);
    }

    private static Refusal Missing(int year) => new(
        "calendar.year_missing",
        $"系统中没有国务院办公厅关于{year}年部分节假日安排的通知，无法确定该年的工作日。请管理员在通知发布后导入{year}年放假安排，再重新计算期限。");
}
