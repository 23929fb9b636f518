using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Disputes;

/// <summary>
/// A reconsideration or lawsuit about what became of an application (article 51; table 4). It lives on across years:
/// pending at the end of one, decided in another.
/// </summary>
public sealed class Dispute
{
    private readonly List<DisputeDecision> decisions = [];

    private Dispute()
    {
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The case it is about.</summary>
    public Application Application { get; private set; } = null!;

    /// <summary>What it is.</summary>
    public DisputeKind Kind { get; private set; }

    /// <summary>The day on which it was taken up (受理, 立案).</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>What was decided, in order of recording; a later entry corrects the one before, none is erased.</summary>
    public IReadOnlyList<DisputeDecision> Decisions => decisions;

    /// <summary>What holds now; null while pending.</summary>
    public DisputeDecision? Decision => decisions.Count == 0 ? null : decisions[^1];

    /// <summary>Records a dispute.</summary>
    /// <param name="application">The case.</param>
    /// <param name="kind">What it is; a lawsuit after reconsideration needs a decided one.</param>
    /// <param name="filedOn">The day on which it was taken up, not before the day of receipt.</param>
    /// <param name="others">The other disputes of the case.</param>
    /// <param name="by">Who records it: the disclosure office.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The dispute, or a refusal <c>dispute.role</c>, <c>dispute.day</c> or <c>dispute.order</c>.</returns>
    public static Result<Dispute> File(
        Application application, DisputeKind kind, DateOnly filedOn, IEnumerable<Dispute> others, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(others);
        if (Stranger(application, by) is { } refusal)
            return refusal;
        if (filedOn < application.Receipt.ReceivedOn || filedOn > LegalDay.Of(now))
            return new Refusal("dispute.day", $"受理日期{filedOn:yyyy-MM-dd}应在收到申请之日至今天之间，请核对。");
        var reconsidered = others.Any(other => other is { Kind: DisputeKind.Reconsideration, Decision: { } decision }
            && other.Application == application && decision.On <= filedOn);
        if (kind == DisputeKind.LitigationAfterReconsideration && !reconsidered)
            return new Refusal("dispute.order", $"申请{application.Number}没有在{filedOn:yyyy-MM-dd}以前审结的行政复议，请先登记复议结果，或者按未经复议直接起诉登记。");
        return new Dispute { Application = application, Kind = kind, FiledOn = filedOn };
    }

    /// <summary>Records the result, or corrects one that was recorded wrongly (with the reason).</summary>
    /// <returns>Done, or a refusal <c>dispute.role</c>, <c>dispute.day</c> or <c>dispute.reason</c>.</returns>
    public Result Decide(DisputeResult result, DateOnly on, string reason, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (Stranger(Application, by) is { } refusal)
            return refusal;
        if (on < FiledOn || on > LegalDay.Of(now))
            return Result.Refuse("dispute.day", $"审结日期{on:yyyy-MM-dd}应在受理日期{FiledOn:yyyy-MM-dd}至今天之间，请核对。");
        if (reason.Length > Application.TextLimit || (Decision is not null && string.IsNullOrWhiteSpace(reason)))
            return Result.Refuse("dispute.reason", $"更正已登记的结果应填写理由，不超过{Application.TextLimit}字。");
        decisions.Add(new DisputeDecision(result, on, reason.Trim(), by.PersonId, by.Name, now));
        return Result.Done;
    }

    private static Refusal? Stranger(Application application, Actor by) =>
        by.AgencyId == application.AgencyId && by.Holds(StaffRoles.DisclosureOffice)
            ? null
            : new Refusal("dispute.role", $"行政复议和行政诉讼由受理机关的“信息公开工作机构”角色登记，{by.Name}没有该角色。");
}

/// <summary>A result of a dispute, as it was recorded.</summary>
/// <param name="Result">The result.</param>
/// <param name="On">The day of the decision or judgment.</param>
/// <param name="Reason">Why an earlier record was corrected; empty otherwise.</param>
/// <param name="PersonId">Who recorded it.</param>
/// <param name="PersonName">The person's name at the time.</param>
/// <param name="At">When it was recorded.</param>
public sealed record DisputeDecision(DisputeResult Result, DateOnly On, string Reason, long PersonId, string PersonName, DateTimeOffset At);
