using Gongkai.Domain;

namespace Gongkai.Data.Collection;

/// <summary>How the last visit to a superior's mailbox went.</summary>
public sealed class MailboxVisit
{
    /// <summary>The longest account of a fault.</summary>
    public const int FaultLimit = 500;

    private MailboxVisit() => Fault = "";

    /// <summary>Begins without a visit.</summary>
    /// <param name="agencyId">The superior.</param>
    public MailboxVisit(long agencyId)
        : this() => AgencyId = agencyId;

    /// <summary>Number of the superior.</summary>
    public long AgencyId { get; private set; }

    /// <summary>When it was visited last.</summary>
    public DateTimeOffset VisitedAt { get; private set; }

    /// <summary>When it was last visited without a fault; null before.</summary>
    public DateTimeOffset? GoodAt { get; private set; }

    /// <summary>What stands in the way, and what to do; empty where nothing does.</summary>
    public string Fault { get; private set; }

    /// <summary>Records a visit.</summary>
    /// <param name="fault">What stood in the way; empty where nothing did.</param>
    /// <param name="now">The moment.</param>
    public void Record(string fault, DateTimeOffset now)
    {
        (VisitedAt, Fault) = (now, StrangersText.Kept(fault, FaultLimit));
        if (fault.Length == 0)
            GoodAt = now;
    }
}
