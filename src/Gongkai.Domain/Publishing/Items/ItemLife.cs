using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>The life of an item as one table (docs/decisions/0003-item-life.md): everything that is not in it is refused.</summary>
internal static class ItemLife
{
    private static readonly ItemState[] Living =
        [ItemState.InPreparation, ItemState.Published, ItemState.Withheld, ItemState.Withdrawn];

    private static readonly ItemState[] Decided = [ItemState.Published, ItemState.Withheld, ItemState.Withdrawn];

    private static readonly VersionStage?[] Draft = [VersionStage.Draft];
    private static readonly VersionStage?[] DepartmentReview = [VersionStage.DepartmentReview];
    private static readonly VersionStage?[] ConfidentialityReview = [VersionStage.ConfidentialityReview];
    private static readonly VersionStage?[] Approved = [VersionStage.Approved];
    private static readonly VersionStage?[] Scheduled = [VersionStage.Scheduled];
    private static readonly VersionStage?[] NoneOpen = [null];

    private static readonly VersionStage?[] AnyOpen =
    [
        VersionStage.Draft, VersionStage.DepartmentReview, VersionStage.ConfidentialityReview, VersionStage.Approved, VersionStage.Scheduled,
    ];

    private static readonly LifeRule[] Rules =
    [
        new(ItemAction.Edit, StaffRoles.Author, Living, AnyOpen),
        new(ItemAction.ProposeAttribute, StaffRoles.Author, Living, AnyOpen),
        new(ItemAction.Discard, StaffRoles.Author, Living, AnyOpen),
        new(ItemAction.Move, StaffRoles.Author, [ItemState.InPreparation], AnyOpen),
        new(ItemAction.Move, StaffRoles.DisclosureOffice, Decided, [.. NoneOpen, .. AnyOpen]),
        new(ItemAction.Submit, StaffRoles.Author, Living, Draft),
        new(ItemAction.ApproveDepartmentReview, StaffRoles.DepartmentReviewer, Living, DepartmentReview, FourEyes: true),
        new(ItemAction.ApproveConfidentialityReview, StaffRoles.ConfidentialityReviewer, Living, ConfidentialityReview, FourEyes: true),
        new(ItemAction.Return, StaffRoles.DepartmentReviewer, Living, DepartmentReview, FourEyes: true),
        new(ItemAction.Return, StaffRoles.ConfidentialityReviewer, Living, ConfidentialityReview, FourEyes: true),
        new(ItemAction.Return, StaffRoles.Publisher, Living, Approved, FourEyes: true),
        new(ItemAction.Return, StaffRoles.Publisher, Living, Scheduled, FourEyes: true),
        new(ItemAction.MaskFinding, StaffRoles.Author, Living, Draft),
        new(ItemAction.MaskFinding, StaffRoles.DepartmentReviewer, Living, DepartmentReview, FourEyes: true),
        new(ItemAction.MaskFinding, StaffRoles.ConfidentialityReviewer, Living, ConfidentialityReview, FourEyes: true),
        new(ItemAction.OverrideFinding, StaffRoles.ConfidentialityReviewer, Living, ConfidentialityReview, FourEyes: true),
        new(ItemAction.Publish, StaffRoles.Publisher, Living, Approved, FourEyes: true),
        new(ItemAction.Schedule, StaffRoles.Publisher, Living, Approved, FourEyes: true),
        new(ItemAction.CancelSchedule, StaffRoles.Publisher, Living, Scheduled),
        new(ItemAction.Withhold, StaffRoles.Publisher, Living, Approved, FourEyes: true),
        new(ItemAction.BeginCorrection, StaffRoles.Author, Decided, NoneOpen),
        new(ItemAction.BeginAdjustment, StaffRoles.Author, Decided, NoneOpen),
        new(ItemAction.Withdraw, StaffRoles.Publisher, [ItemState.Published], [.. NoneOpen, .. AnyOpen]),
        new(ItemAction.Withdraw, StaffRoles.Publisher, [ItemState.Published], NoneOpen, Archived: true),
        new(ItemAction.Archive, StaffRoles.DisclosureOffice, Decided, NoneOpen),
        new(ItemAction.HandOver, StaffRoles.DisclosureOffice, Decided, NoneOpen, Archived: true),
    ];

    /// <summary>The rule by which something may be done with the item as it is; null where it may not.</summary>
    public static LifeRule? RuleFor(ItemAction action, Item item) =>
        Array.Find(Rules, rule => rule.Action == action && rule.Admits(item));

    /// <summary>What may be done with the item as it is, by whoever has the role.</summary>
    public static IEnumerable<LifeRule> Possible(Item item) => Rules.Where(rule => rule.Admits(item));
}
