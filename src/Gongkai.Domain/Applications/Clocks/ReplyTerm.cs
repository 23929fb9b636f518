using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Clocks;

/// <summary>What the last day for a reply is computed from.</summary>
/// <param name="TriggeredOn">The day of receipt, or on which the correction was received.</param>
/// <param name="Trigger">Which of the two, with the article.</param>
/// <param name="Extension">Working days of the extension; 0 for none.</param>
/// <param name="Pauses">Days that do not count.</param>
/// <param name="SetTo">The day that was set for frequent applications (article 35); null for none.</param>
public sealed record ReplyTerm(DateOnly TriggeredOn, string Trigger, int Extension, IReadOnlyList<Pause> Pauses, DateOnly? SetTo = null)
{
    /// <summary>The working days for a reply (article 33).</summary>
    public const int ReplyDays = 20;

    private const string Received = "收到申请之日";

    /// <summary>A term from the day of receipt.</summary>
    public static ReplyTerm From(DateOnly receivedOn, int extension = 0, params Pause[] pauses) => new(receivedOn, Received, extension, pauses);

    /// <summary>The last day on which a reply is in time.</summary>
    /// <returns>A working day, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<DateOnly> DueOn(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var left = ReplyDays + Extension;
        for (var date = TriggeredOn.AddDays(1); ; date = date.AddDays(1))
        {
            // Asked first: a pause that never ends runs into a year that is not known, not into the end of time.
            var day = calendar.Day(date);
            if (!day.IsDone)
                return day.Refusal;
            if (PauseOn(date) is null && day.Value.IsWorkingDay && --left == 0)
                return SetTo is { } set && set > date ? calendar.AddWorkingDays(set.AddDays(-1), 1) : date;
        }
    }

    /// <summary>The account of each day from the trigger to the last day.</summary>
    /// <returns>The days, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<IReadOnlyList<ReplyDay>> Days(WorkingCalendar calendar)
    {
        var due = DueOn(calendar);
        if (!due.IsDone)
            return due.Refusal;
        var days = new List<ReplyDay>();
        var counted = 0;
        for (var date = TriggeredOn; date <= due.Value; date = date.AddDays(1))
        {
            var day = calendar.Day(date);
            if (!day.IsDone)
                return day.Refusal;
            var pause = PauseOn(date);
            var counts = date > TriggeredOn && pause is null && day.Value.IsWorkingDay && counted < ReplyDays + Extension;
            days.Add(new ReplyDay(day.Value, this, date == TriggeredOn ? null : pause, counts ? ++counted : null));
        }

        return days;
    }

    private Pause? PauseOn(DateOnly date)
    {
        for (var index = 0; index < Pauses.Count; index++)
        {
            if (Pauses[index].Covers(date))
                return Pauses[index];
        }

        return null;
    }
}
