namespace Gongkai.Domain.Publishing.Items;

/// <content>The regular assessment of what was not published (article 18).</content>
public sealed partial class Item
{
    /// <summary>The day by which the attribute is assessed anew; null where the item is not withheld.</summary>
    public DateOnly? ReviewOn => State == ItemState.Withheld && Retention is null ? Current!.Attribute!.ReviewOn : null;

    /// <summary>Every assessment of the attribute, in order, those under review and given up too.</summary>
    public IReadOnlyList<AttributeAdjustment> Adjustments() =>
        [.. versions.Where(version => version.Purpose == VersionPurpose.AttributeAdjustment).Select(Adjustment)];

    /// <summary>Whether the assessment is due and nobody has begun it.</summary>
    public bool IsReviewDue(DateOnly today) =>
        ReviewOn <= today && Open is not { Purpose: VersionPurpose.AttributeAdjustment };

    private AttributeAdjustment Adjustment(ItemVersion version)
    {
        var proposal = steps.Find(step => step.Action == ItemAction.BeginAdjustment && step.Version == version.Number)!;
        // The version that stood when it was begun: the last that was decided on before it.
        var before = versions.Last(earlier => earlier.Number < version.Number && earlier.DecidedAt is not null);
        return new AttributeAdjustment(
            version.Number, before.Attribute!, version.Attribute!, proposal.Opinion, proposal.PersonName, proposal.At, version.DecidedAt, version.Stage);
    }
}
