namespace Gongkai.Domain.Publishing.Links;

/// <summary>
/// A link of a public item that led nowhere when it was followed again (失效链接). A site can be down for a night: only what led nowhere on
/// two nights is put before people.
/// </summary>
public sealed class DeadLink
{
    /// <summary>The longest address that is kept, in characters.</summary>
    public const int TargetLimit = 500;

    /// <summary>The longest place, words included, in characters.</summary>
    public const int PlaceLimit = 200;

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLimit = 200;

    /// <summary>On so many nights it led nowhere before it is put before people.</summary>
    public const int NightsUntilCertain = 2;

    private DeadLink() => Target = Place = Reason = "";

    /// <param name="itemId">The item.</param>
    /// <param name="target">Where it leads, as written.</param>
    /// <param name="place">Where it stands, in Chinese, with its words.</param>
    /// <param name="reason">Why it leads nowhere, in Chinese.</param>
    /// <param name="at">When that was seen.</param>
    public DeadLink(long itemId, string target, string place, string reason, DateTimeOffset at)
    {
        ItemId = itemId;
        Target = target.UpTo(TargetLimit);
        Place = place.UpTo(PlaceLimit);
        Reason = reason.UpTo(ReasonLimit);
        (FirstSeenAt, LastSeenAt, Nights) = (at, at, 1);
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the item.</summary>
    public long ItemId { get; private set; }

    /// <summary>Where it leads, as written.</summary>
    public string Target { get; private set; }

    /// <summary>Where it stands, in Chinese, with its words (正文“办法”; 附件“名单.docx”第3段“公示”).</summary>
    public string Place { get; private set; }

    /// <summary>Why it led nowhere when it was last followed, in Chinese.</summary>
    public string Reason { get; private set; }

    /// <summary>Since when it is known to lead nowhere.</summary>
    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>When it was last followed.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>On how many nights in a row it led nowhere.</summary>
    public int Nights { get; private set; }

    /// <summary>Whether it is the same link, in the same place.</summary>
    public bool Is(string target, string place) => (Target, Place) == (target.UpTo(TargetLimit), place.UpTo(PlaceLimit));

    /// <summary>It led nowhere again. Twice within half a day is one night: an interrupted round goes over the same items.</summary>
    public void SeeAgain(string reason, DateTimeOffset at)
    {
        if (at - LastSeenAt < TimeSpan.FromHours(12))
            return;
        Reason = reason.UpTo(ReasonLimit);
        (LastSeenAt, Nights) = (at, Nights + 1);
    }
}
