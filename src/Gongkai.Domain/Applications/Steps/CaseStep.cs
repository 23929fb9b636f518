using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Applications.Steps;

/// <summary>One step of a case: what, by whom, on which day, recorded when, why. Never changed.</summary>
public sealed class CaseStep
{
    private CaseStep() => (PersonName, Reason, Event) = ("", "", null!);

    internal CaseStep(int order, CaseEvent happened, Act act)
    {
        (Order, Event, On, At, Reason) = (order, happened, act.On, act.At, act.Reason.Trim());
        (PersonId, PersonName) = (act.By.PersonId, act.By.Name);
    }

    internal CaseStep(int order, CaseEvent happened, DateTimeOffset at, string name)
    {
        (Order, Event, On, At, Reason) = (order, happened, Calendar.LegalDay.Of(at), at, "");
        PersonName = name;
    }

    /// <summary>The name in a step that the applicant takes.</summary>
    public const string Applicant = "申请人";

    /// <summary>The name in a step that the platform takes when a mail server has taken the letter.</summary>
    public const string Mail = "邮件系统";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Place in the history, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What happened.</summary>
    public CaseEvent Event { get; private set; }

    /// <summary>The day on which it happened, in law.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who, as number of the person; null where no member of staff did it.</summary>
    public long? PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>Reason or opinion; empty where none was given.</summary>
    public string Reason { get; private set; }
}

/// <summary>Somebody takes a step.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When it is recorded.</param>
/// <param name="On">The day on which it happened: not after <paramref name="At"/>, not before the step before.</param>
/// <param name="Calendar">Working days: some steps are lawful for so many of them only.</param>
/// <param name="Reason">Reason or opinion.</param>
public sealed record Act(Actor By, DateTimeOffset At, DateOnly On, Calendar.WorkingCalendar Calendar, string Reason = "");
