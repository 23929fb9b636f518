namespace Gongkai.Domain.Calendar;

/// <summary>A term in working days that law sets.</summary>
public sealed record LegalTerm
{
    /// <summary>A term.</summary>
    /// <param name="name">What must be done in it (主动公开).</param>
    /// <param name="workingDays">Its length, from 1 to <see cref="WorkingCalendar.TermLimit"/>.</param>
    /// <param name="trigger">The event that starts it (政府信息形成或者变更).</param>
    /// <param name="basis">The provision that sets it.</param>
    public LegalTerm(string name, int workingDays, string trigger, string basis)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, WorkingCalendar.TermLimit);
        (Name, WorkingDays, Trigger, Basis) = (name, workingDays, trigger, basis);
    }

    /// <summary>Publication on the agency's own initiative: 20 working days from forming or changing (article 26).</summary>
    public static LegalTerm Publication { get; } =
        new("主动公开", 20, "政府信息形成或者变更", "《中华人民共和国政府信息公开条例》第二十六条");

    /// <summary>What must be done in it.</summary>
    public string Name { get; }

    /// <summary>Its length in working days.</summary>
    public int WorkingDays { get; }

    /// <summary>The event that starts it.</summary>
    public string Trigger { get; }

    /// <summary>The provision that sets it.</summary>
    public string Basis { get; }
}
