using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>In which situations somebody in which role may do something with an item.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Role">The role it takes.</param>
/// <param name="States">Where the item may stand.</param>
/// <param name="Stages">How far the open version may have come; null among them for “no version is open”.</param>
/// <param name="FourEyes">Whether it must be somebody who has not written any of the item's text.</param>
/// <param name="Archived">Whether it is about archived items; else about those that are not.</param>
internal sealed record LifeRule(
    ItemAction Action, StaffRoles Role, ItemState[] States, VersionStage?[] Stages, bool FourEyes = false, bool Archived = false)
{
    public bool Admits(Item item) =>
        Archived == item.Retention is not null && States.Contains(item.State) && Stages.Contains(item.Open?.Stage);
}
