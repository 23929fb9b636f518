using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Policies;

/// <summary>The fulfilment of a policy (政策兑现): what claimants can get until when, and what was paid out.</summary>
public sealed class PolicyFulfilment
{
    /// <summary>How many days before its end an offer is about to close.</summary>
    public const int ClosingDays = 14;

    private readonly List<Payout> payouts = [];

    private PolicyFulfilment() => Offer = null!;

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The department that pays.</summary>
    public Department Department { get; private set; } = null!;

    /// <summary>Number of <see cref="Department"/>.</summary>
    public long DepartmentId { get; private set; }

    /// <summary>Number of the item that holds the policy.</summary>
    public long PolicyId { get; private set; }

    /// <summary>What is promised.</summary>
    public FulfilmentOffer Offer { get; private set; }

    /// <summary>What was paid out, in order.</summary>
    public IReadOnlyList<Payout> Payouts => payouts;

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Enters an offer.</summary>
    /// <returns>The offer, or a refusal <c>fulfilment.text</c>, <c>fulfilment.amount</c> or <c>fulfilment.dates</c>.</returns>
    public static Result<PolicyFulfilment> Create(Department department, long policyId, FulfilmentOffer offer)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Fault() is { } fault
            ? fault
            : new PolicyFulfilment { Department = department, DepartmentId = department.Id, PolicyId = policyId, Offer = offer with { } };
    }

    /// <summary>Writes the offer anew.</summary>
    /// <returns>Done, or a refusal <c>fulfilment.text</c>, <c>fulfilment.amount</c> or <c>fulfilment.dates</c>.</returns>
    public Result Change(FulfilmentOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (offer.Fault() is { } fault)
            return fault;
        Offer = offer with { };
        Revision++;
        return Result.Done;
    }

    /// <summary>Records what was paid out on a day.</summary>
    /// <returns>Done, or the refusal <c>fulfilment.payout</c>.</returns>
    public Result Pay(DateOnly on, long claimants, decimal amount)
    {
        if (claimants < 1 || amount < 0)
            return Result.Refuse("fulfilment.payout", "兑现的户数（人数）应不少于1，金额不能为负，请核对。");
        payouts.Add(new Payout(on, claimants, amount));
        Revision++;
        return Result.Done;
    }

    /// <summary>Where it stands on a day.</summary>
    public FulfilmentState StateOn(DateOnly day)
    {
        if (day < Offer.ClaimFrom)
            return FulfilmentState.NotYetOpen;
        if (day > Offer.ClaimThrough)
            return FulfilmentState.Closed;
        return Offer.ClaimThrough is { } last && last.DayNumber - day.DayNumber <= ClosingDays ? FulfilmentState.ClosingSoon : FulfilmentState.Open;
    }

    /// <summary>What was paid out in a year, in yuan.</summary>
    public decimal PaidIn(int year) => payouts.Where(payout => payout.On.Year == year).Sum(payout => payout.Amount);
}
