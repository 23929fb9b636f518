using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Items;

/// <content>Who may do what, and why not.</content>
public sealed partial class Item
{
    private static readonly ItemAction[] Writing =
    [
        ItemAction.Begin, ItemAction.Edit, ItemAction.ProposeAttribute, ItemAction.Submit, ItemAction.BeginCorrection, ItemAction.BeginAdjustment,
        ItemAction.Migrate,
    ];

    // What may still be done with the items of an agency that was closed.
    private static readonly ItemAction[] Winding = [ItemAction.Withdraw, ItemAction.Archive, ItemAction.HandOver];

    /// <summary>What somebody may do with the item as it is, in the order of the life of an item.</summary>
    public IReadOnlyList<ItemAction> AllowedTo(Actor actor) =>
        [.. ItemLife.Possible(this).Select(rule => rule.Action).Distinct().Where(action => Check(action, actor) is null)];

    /// <summary>Why the next step is for somebody else although this person has the role for it (four eyes); null where nothing is in the way.</summary>
    public Refusal? WhyAnother(Actor actor) => ItemLife.Possible(this).Select(rule => Check(rule.Action, actor))
        .FirstOrDefault(refusal => refusal?.Code is "item.four_eyes" or "item.same_reviewer");

    /// <summary>Whether somebody wrote, proposed or submitted any version of it: then they neither review nor publish it.</summary>
    public bool IsWrittenBy(long personId) => steps.Exists(step => step.PersonId == personId && Writing.Contains(step.Action));

    /// <summary>Why somebody may not do something with the item as it is; null where they may.</summary>
    /// <returns>
    /// <c>item.agency</c>: acts for another agency; <c>item.agency_closed</c>; <c>item.wrong_state</c>: not now; <c>item.role</c>;
    /// <c>item.department</c>: acts for another department; <c>item.four_eyes</c>: wrote some of it;
    /// <c>item.same_reviewer</c>: did the department review; <c>item.attribute</c>: the attribute asks for another step;
    /// <c>item.handed_over</c>: already at an archive.
    /// </returns>
    public Refusal? Check(ItemAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Stranger(actor) is { } stranger)
            return stranger;
        if (Agency.IsClosed && !Winding.Contains(action))
            return ClosedAgency();
        if (ItemLife.RuleFor(action, this) is not { } rule)
            return WrongState(action);
        if (WithoutRole(rule.Role, action, actor) is { } refusal)
            return refusal;
        if (rule.FourEyes && IsWrittenBy(actor.PersonId))
            return new Refusal("item.four_eyes", $"{actor.Name}起草或修改过“{Latest.Content.Title}”，不能再对其{action.Chinese()}，请由其他人员办理。");
        if (Open is { Stage: VersionStage.ConfidentialityReview } reviewed && reviewed.DepartmentReviewer == actor.PersonId && rule.FourEyes)
            return new Refusal("item.same_reviewer", $"{actor.Name}已对“{reviewed.Content.Title}”作部门审核，保密审查须由另一人办理。");
        return Unfit(action);
    }

    private Refusal? Unfit(ItemAction action)
    {
        var isPublic = Open?.Attribute?.Attribute == DisclosureAttribute.Proactive;
        return action switch
        {
            ItemAction.Publish or ItemAction.Schedule when !isPublic => new Refusal(
                "item.attribute", $"“{Latest.Content.Title}”的公开属性是“{Open!.Attribute!.Attribute.Chinese()}”，不能发布，请选择“不主动公开留存”。"),
            ItemAction.Withhold when isPublic => new Refusal(
                "item.attribute", $"“{Latest.Content.Title}”的公开属性是“主动公开”，应当发布；确不宜公开的，请退回修改公开属性。"),
            ItemAction.HandOver when Retention is { HandedOverOn: { } day } => new Refusal(
                "item.handed_over", $"该信息已于{day:yyyy-MM-dd}移交“{Retention.Archive}”，不必再次移交。"),
            _ => null,
        };
    }

    private Refusal ClosedAgency() =>
        new("item.agency_closed", $"“{Agency.Name}”已关闭，不再发布和修改信息；已公开的信息可以撤下、归档和移交。");

    private Refusal? Stranger(Actor actor) => actor.AgencyId == AgencyId
        ? null
        : new Refusal("item.agency", $"{actor.Name}不是“{Agency.Name}”的工作人员，不能办理该机关的信息。");

    private Refusal? WithoutRole(StaffRoles role, ItemAction action, Actor actor)
    {
        if (!actor.Holds(role))
            return new Refusal("item.role", $"“{action.Chinese()}”须由“{role.Chinese()}”角色办理，{actor.Name}没有该角色，请联系系统管理员或由有权人员办理。");
        // Content is the department's business; secrecy, publication and filing are the agency's.
        var byDepartment = role is StaffRoles.Author or StaffRoles.DepartmentReviewer;
        return byDepartment && actor.DepartmentId is { } own && own != DepartmentId
            ? new Refusal("item.department", $"该信息由“{Department.Name}”负责，{actor.Name}不是该部门的人员，不能{action.Chinese()}。")
            : null;
    }

    private Refusal WrongState(ItemAction action)
    {
        var possible = ItemLife.Possible(this).Select(rule => $"{rule.Action.Chinese()}（{rule.Role.Chinese()}）").Distinct().ToList();
        var next = possible.Count == 0 ? "已没有可以办理的步骤" : $"此时可以：{string.Join('、', possible)}";
        return new Refusal("item.wrong_state", $"“{Latest.Content.Title}”{Situation()}，不能{action.Chinese()}。{next}。");
    }

    /// <summary>Where it stands, in words (已公开，更正稿处于“部门审核”阶段).</summary>
    public string Situation()
    {
        var stage = Open is { } open ? $"处于“{open.Stage.Chinese()}”阶段" : null;
        return State switch
        {
            ItemState.InPreparation => stage ?? State.Chinese(),
            _ when stage is not null => $"{State.Chinese()}，{Open!.Purpose.Chinese()}稿{stage}",
            _ when Retention is { HandedOverOn: not null } => $"{State.Chinese()}，已归档并移交档案馆",
            _ when Retention is not null => $"{State.Chinese()}，已归档",
            _ => State.Chinese(),
        };
    }
}
