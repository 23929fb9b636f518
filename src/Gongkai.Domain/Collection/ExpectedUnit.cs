using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Collection;

/// <summary>
/// An agency whose report a round expects (应报单位), with where it stands. What it shows of its files follows from them
/// (<see cref="Settle"/>) and is kept beside them, so that the progress of thousands of units is one query.
/// </summary>
public sealed class ExpectedUnit
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLimit = 100;

    /// <summary>The longest code, in characters.</summary>
    public const int CodeLimit = 32;

    private ExpectedUnit()
    {
        Code = "";
        Name = "";
        Email = "";
    }

    /// <summary>Makes a unit of a checked list (<see cref="UnitPlan"/>).</summary>
    internal ExpectedUnit(long roundId, PlannedUnit planned)
    {
        (RoundId, Code, Name, ParentCode, Kind) = (roundId, planned.Code, planned.Name, planned.ParentCode, planned.Kind);
        (AgencyId, Email) = (planned.AgencyId, planned.Email);
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>Code, unique in the round.</summary>
    public string Code { get; private set; }

    /// <summary>Name, as its report must name it.</summary>
    public string Name { get; private set; }

    /// <summary>Code of what it reports to; null for the top of the round, the superior itself.</summary>
    public string? ParentCode { get; private set; }

    /// <summary>What its report covers.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>The agency on this installation; null where it is elsewhere.</summary>
    public long? AgencyId { get; private set; }

    /// <summary>Where letters go; empty where nowhere.</summary>
    public string Email { get; private set; }

    /// <summary>SHA-256 of the secret in its link, in hexadecimal digits; null where it has no link.</summary>
    public string? LinkHash { get; private set; }

    /// <summary>Where it stands.</summary>
    public UnitStanding Standing { get; private set; }

    /// <summary>How many versions it has handed in.</summary>
    public int Versions { get; private set; }

    /// <summary>Errors in the version that counts.</summary>
    public int Errors { get; private set; }

    /// <summary>Warnings in the version that counts.</summary>
    public int Warnings { get; private set; }

    /// <summary>Matters of form in the version that counts.</summary>
    public int Notes { get; private set; }

    /// <summary>When the first version came that could be read; null where none has.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When the last file came; null where none has.</summary>
    public DateTimeOffset? LastReceivedAt { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether it is the superior itself, whose report is checked against the totals.</summary>
    public bool IsTop => ParentCode is null;

    /// <summary>As the roll-up knows it.</summary>
    public ReportingUnit Reporting => new(Code, Name, ParentCode, Kind);

    /// <summary>Whether an address is its own.</summary>
    public bool IsAt(string address) => Email.Length > 0 && Email.Equals(address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is late: nothing that can be read came until the last day.</summary>
    public bool IsLate(CollectionRound round, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        return (SubmittedAt ?? now) >= round.LateFrom;
    }

    /// <summary>Gives it another link; one given before leads nowhere from now on.</summary>
    /// <param name="hash">SHA-256 of the secret in the link.</param>
    public void GiveLink(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        LinkHash = hash;
        Revision++;
    }

    /// <summary>Whether another file may come for it.</summary>
    /// <returns>Null, or a refusal <c>round.closed</c> or <c>submission.accepted</c>.</returns>
    public Refusal? CheckReceiving(CollectionRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.CheckOpen() is { } closed)
            return closed;
        return Standing == UnitStanding.Accepted
            ? new Refusal("submission.accepted", $"“{Name}”{round.Year}年度的报告已被接受。需要更正的，请上级机关先退回，再报送新版本。")
            : null;
    }

    /// <summary>The number of the next version.</summary>
    internal int NextVersion()
    {
        Revision++;
        return ++Versions;
    }

    /// <summary>
    /// Finds out where it stands from all its files. The newest version that was read counts; one before it on which nobody decided
    /// is superseded. A later file that could not be read displaces no good one.
    /// </summary>
    /// <param name="submissions">All files of the unit.</param>
    public void Settle(IReadOnlyCollection<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        var own = submissions.Where(submission => submission.UnitId == Id && submission.Version is not null).OrderByDescending(submission => submission.Version).ToList();
        var counting = own.Find(submission => submission.State is SubmissionState.Read or SubmissionState.Returned or SubmissionState.Accepted);
        foreach (var earlier in own.Where(earlier => earlier.State == SubmissionState.Read && earlier.Version < counting?.Version))
            earlier.Supersede();
        var newest = own.Find(submission => submission.State is SubmissionState.Received or SubmissionState.Unreadable or SubmissionState.Unassigned);
        if (newest?.Version < counting?.Version)
            newest = null;
        Standing = (newest?.State, counting?.State) switch
        {
            (SubmissionState.Received, _) => UnitStanding.Received,
            (SubmissionState.Unreadable, null or SubmissionState.Returned) => UnitStanding.Unreadable,
            (SubmissionState.Unassigned, null or SubmissionState.Returned) => UnitStanding.Unassigned,
            (_, SubmissionState.Read) => UnitStanding.Read,
            (_, SubmissionState.Returned) => UnitStanding.Returned,
            (_, SubmissionState.Accepted) => UnitStanding.Accepted,
            _ => UnitStanding.Missing,
        };
        (Errors, Warnings, Notes) = (counting?.Errors ?? 0, counting?.Warnings ?? 0, counting?.Notes ?? 0);
        SubmittedAt = own.Where(submission => submission.WasRead).Select(submission => (DateTimeOffset?)submission.ReceivedAt).Min();
        LastReceivedAt = own.Select(submission => (DateTimeOffset?)submission.ReceivedAt).Max();
        Revision++;
    }
}
