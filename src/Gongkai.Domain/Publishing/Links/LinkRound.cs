namespace Gongkai.Domain.Publishing.Links;

/// <summary>How far the links of public items have been followed again, item by item in the order of their numbers; one row.</summary>
public sealed class LinkRound
{
    /// <summary>The key of the one row.</summary>
    public const int Only = 1;

    /// <summary>A round does not begin sooner after the last had begun: nobody's site is asked more often for what works.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(7);

    /// <summary><see cref="Only"/>.</summary>
    public int Id { get; private set; } = Only;

    /// <summary>The last item whose links were followed; 0 at the beginning of a round.</summary>
    public long LastItemId { get; private set; }

    /// <summary>When the round began; null before the first.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>Whether all items of the round were gone over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Goes on with the round, or begins the next one when it is time.</summary>
    /// <returns>Whether there is something to do.</returns>
    public bool GoOn(DateTimeOffset now)
    {
        if (BegunAt is not null && !IsDone)
            return true;
        if (BegunAt is { } begun && now - begun < Pause)
            return false;
        (LastItemId, BegunAt, IsDone) = (0, now, false);
        return true;
    }

    /// <summary>The items up to this one were gone over.</summary>
    public void Pass(long itemId) => LastItemId = itemId;

    /// <summary>All items were gone over.</summary>
    public void End() => IsDone = true;
}
