namespace Gongkai.Domain.Reminders;

/// <summary>A notice in somebody's inbox.</summary>
public sealed class Reminder
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int TextLimit = 500;

    private Reminder()
    {
        Key = "";
        Text = "";
        Path = "";
    }

    /// <summary>Puts a notice into an inbox.</summary>
    /// <param name="personId">Whose inbox.</param>
    /// <param name="agencyId">The agency whose matter it is.</param>
    /// <param name="notice">What is said.</param>
    /// <param name="now">The moment.</param>
    public Reminder(long personId, long agencyId, ReminderNotice notice, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(notice);
        (PersonId, AgencyId, Kind, Key, Path, At) = (personId, agencyId, notice.Kind, notice.Key, notice.Path, now);
        Text = notice.Text.UpTo(TextLimit);
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the person who is told.</summary>
    public long PersonId { get; private set; }

    /// <summary>Number of the agency whose matter it is.</summary>
    public long AgencyId { get; private set; }

    /// <summary>What it is about.</summary>
    public ReminderKind Kind { get; private set; }

    /// <summary>The cause; unique for a person.</summary>
    public string Key { get; private set; }

    /// <summary>What is the matter.</summary>
    public string Text { get; private set; }

    /// <summary>Where it is dealt with, below the agency's address.</summary>
    public string Path { get; private set; }

    /// <summary>When it was put there.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the person marked it as read; null before.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Marks it as read.</summary>
    public void Read(DateTimeOffset now) => ReadAt ??= now;
}
