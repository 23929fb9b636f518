namespace Gongkai.Domain.Publishing.Items;

/// <summary>One assessment of an item's disclosure attribute (article 18), as the register of adjustments lists it.</summary>
/// <param name="Version">Number of the version by which it was made.</param>
/// <param name="From">The attribute before.</param>
/// <param name="To">The attribute proposed: the same, with a later date of review, where nothing has changed.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="DecidedAt">When it took effect; null while under review, or given up.</param>
/// <param name="Stage">How far it has come.</param>
public sealed record AttributeAdjustment(
    int Version,
    AttributeDecision From,
    AttributeDecision To,
    string Reason,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    DateTimeOffset? DecidedAt,
    VersionStage Stage);
