using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Clocks;

/// <summary>A case whose last day for the reply changes with a notice.</summary>
/// <param name="Application">The case.</param>
/// <param name="Before">The last day by the old calendar; null where it could not be told.</param>
/// <param name="After">The last day by the new calendar; null where it cannot be told.</param>
public sealed record MovedDate(Application Application, DateOnly? Before, DateOnly? After)
{
    /// <summary>The open cases whose dates move when one calendar takes the place of another.</summary>
    public static IReadOnlyList<MovedDate> Between(IEnumerable<Application> cases, WorkingCalendar before, WorkingCalendar after)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return
        [
            .. cases.Where(application => application.IsOpen)
                .Select(application => new MovedDate(application, Due(application, before), Due(application, after)))
                .Where(moved => moved.Before != moved.After),
        ];
    }

    private static DateOnly? Due(Application application, WorkingCalendar calendar) => ReplyClock.Of(application, calendar).Value?.DueOn;
}
