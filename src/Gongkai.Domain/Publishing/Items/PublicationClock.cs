using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>The term of article 26 for one item: 20 working days from the day the information was formed or changed.</summary>
/// <param name="Deadline">The last day, with the account of each day.</param>
/// <param name="AsOf">The day on which it is looked at, or the day of publication, which stopped the clock.</param>
/// <param name="IsStopped">Whether it was published.</param>
/// <param name="WorkingDaysLeft">Working days after <paramref name="AsOf"/> up to the last day; below zero: so many too late.</param>
public sealed record PublicationClock(Deadline Deadline, DateOnly AsOf, bool IsStopped, int WorkingDaysLeft)
{
    /// <summary>The last day.</summary>
    public DateOnly DueOn => Deadline.DueOn;

    /// <summary>Whether the last day has passed without publication, or publication came after it.</summary>
    public bool IsOverdue => AsOf > DueOn;

    /// <summary>The account in Chinese: how the last day was found, and how it stands.</summary>
    public string Explain() => $"{Deadline.Summary()}{Standing()}";

    private string Standing() => (IsStopped, IsOverdue) switch
    {
        (true, false) => $"已于{AsOf:yyyy-MM-dd}公开，未超期。",
        (true, true) => $"于{AsOf:yyyy-MM-dd}公开，超期{Late()}个工作日。",
        (false, false) => $"截至{AsOf:yyyy-MM-dd}，还有{WorkingDaysLeft}个工作日。",
        (false, true) => $"截至{AsOf:yyyy-MM-dd}尚未公开，已超期{Late()}个工作日。",
    };

    /// <summary>On the days off right after the last day, no working day has been lost yet.</summary>
    private string Late() => WorkingDaysLeft == 0 ? "不足1" : $"{-WorkingDaysLeft}";
}
