namespace Gongkai.Domain.Publishing.Policies;

/// <summary>What a policy promises and how to get it, in the words that claimants read. Immutable.</summary>
public sealed record FulfilmentOffer
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What is offered.</summary>
    public required string Offer { get; init; }

    /// <summary>Who gets it, on what conditions.</summary>
    public required string Conditions { get; init; }

    /// <summary>How and where to claim it, with what papers.</summary>
    public required string HowToClaim { get; init; }

    /// <summary>The least amount in yuan; null where not in money.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>The highest amount in yuan; null where not limited.</summary>
    public decimal? AmountThrough { get; init; }

    /// <summary>The first day to claim; null for at once.</summary>
    public DateOnly? ClaimFrom { get; init; }

    /// <summary>The last day to claim; null where not limited.</summary>
    public DateOnly? ClaimThrough { get; init; }

    internal Refusal? Fault()
    {
        foreach (var (text, label) in new[] { (Title, "标题"), (Offer, "兑现内容"), (Conditions, "条件"), (HowToClaim, "申领方式") })
        {
            if (text.Trim().Length is 0 or > 2000)
                return new Refusal("fulfilment.text", $"政策兑现的{label}应为1至2000个字，请填写。");
        }

        if (AmountFrom < 0 || AmountThrough < 0 || AmountFrom > AmountThrough)
            return new Refusal("fulfilment.amount", "金额不能为负，最低额不能高于最高额，请核对。");
        return ClaimFrom > ClaimThrough ? new Refusal("fulfilment.dates", "申领的截止日早于开始日，请核对日期。") : null;
    }
}
