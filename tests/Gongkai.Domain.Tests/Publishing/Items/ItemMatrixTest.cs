using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Items;

/// <summary>
/// Every situation × every action × every role: what the table below names is done, everything else is refused with the
/// reason. The table is the practice as an official would tell it, written down a second time.
/// </summary>
public class ItemMatrixTest
{
    private const string Drafting = "Edit:Author ProposeAttribute:Author Discard:Author";

    private static readonly Dictionary<string, (Func<Newsroom, Item> Make, string Allowed)> Situations = new()
    {
        ["起草"] = (room => room.Draft(), $"{Drafting} Move:Author Submit:Author MaskFinding:Author"),
        ["部门审核"] = (room => room.InDepartmentReview(),
            $"{Drafting} Move:Author ApproveDepartmentReview:DepartmentReviewer Return:DepartmentReviewer MaskFinding:DepartmentReviewer"),
        ["保密审查"] = (Screened,
            $"{Drafting} Move:Author ApproveConfidentialityReview:ConfidentialityReviewer Return:ConfidentialityReviewer "
            + "MaskFinding:ConfidentialityReviewer OverrideFinding:ConfidentialityReviewer"),
        ["待发布"] = (room => room.Approved(), $"{Drafting} Move:Author Publish:Publisher Schedule:Publisher Return:Publisher"),
        ["待发布，不予公开"] = (room => room.Approved(attribute: Newsroom.Secret), $"{Drafting} Move:Author Withhold:Publisher Return:Publisher"),
        ["定时发布"] = (Scheduled, $"{Drafting} Move:Author CancelSchedule:Publisher Return:Publisher"),
        ["已公开"] = (room => room.Published(),
            "BeginCorrection:Author BeginAdjustment:Author Withdraw:Publisher Archive:DisclosureOffice Move:DisclosureOffice"),
        ["已公开，更正起草"] = (room => room.Correcting(),
            $"{Drafting} Submit:Author MaskFinding:Author Withdraw:Publisher Move:DisclosureOffice"),
        ["已公开，更正待发布"] = (room => room.Review(room.Correcting()),
            $"{Drafting} Publish:Publisher Schedule:Publisher Return:Publisher Withdraw:Publisher Move:DisclosureOffice"),
        ["不主动公开"] = (room => room.Withheld(),
            "BeginCorrection:Author BeginAdjustment:Author Archive:DisclosureOffice Move:DisclosureOffice"),
        ["已撤下"] = (room => room.Withdrawn(),
            "BeginCorrection:Author BeginAdjustment:Author Archive:DisclosureOffice Move:DisclosureOffice"),
        ["已作废"] = (Discarded, ""),
        ["已归档"] = (room => room.Archived(), "Withdraw:Publisher HandOver:DisclosureOffice"),
    };

    public static TheoryData<string> SituationNames => [.. Situations.Keys];

    [Fact]
    public void An_agency_that_was_closed_publishes_no_more_but_takes_down_and_files()
    {
        var room = new Newsroom();
        var (approved, published, scheduled) = (room.Approved(), room.Published(), Scheduled(room));
        room.Agency.Close();
        Assert.Equal("item.agency_closed", approved.Check(ItemAction.Publish, room.Publisher)?.Code);
        Assert.Equal("item.agency_closed", Item.Begin(room.Author, room.Column, room.Department, 9, Newsroom.Content(), room.Now).Refusal?.Code);
        Assert.False(scheduled.PublishDue(room.Now.AddYears(1)));
        Assert.Equal([ItemAction.Withdraw], published.AllowedTo(room.Publisher));
        Assert.Equal([ItemAction.Archive], published.AllowedTo(room.Office));
    }

    [Theory]
    [MemberData(nameof(SituationNames))]
    public void In_each_situation_each_role_does_what_practice_allows_and_nothing_else(string situation)
    {
        var (make, allowed) = Situations[situation];
        var expected = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var possible = expected.Select(entry => entry.Split(':')[0]).ToHashSet();
        foreach (var action in Enum.GetValues<ItemAction>().Except([ItemAction.Begin, ItemAction.Migrate]))
        {
            foreach (var role in StaffRoleNames.All.Select(entry => entry.Role))
            {
                var room = new Newsroom();
                var item = make(room);
                var somebody = Newsroom.Person(77, role);
                var revision = item.Revision;
                var refusal = item.Check(action, somebody);
                if (expected.Contains($"{action}:{role}"))
                {
                    Assert.True(refusal is null, $"{situation}, {action}, {role}: {refusal?.Message}");
                    Assert.Contains(action, item.AllowedTo(somebody));
                    var result = Take(action, item, somebody, room);
                    if (action is ItemAction.MaskFinding or ItemAction.OverrideFinding)
                        Assert.Equal("finding.unknown", result.Refusal?.Code);
                    else
                        Assert.True(result.IsDone, $"{situation}, {action}, {role}: {result.Refusal?.Message}");
                    continue;
                }

                Assert.NotNull(refusal);
                Assert.DoesNotContain(action, item.AllowedTo(somebody));
                Assert.Contains(refusal.Code, (string[])(possible.Contains(action.ToString())
                    ? ["item.role"]
                    : ["item.wrong_state", "item.role", "item.attribute"]));
                Assert.Equal(refusal.Code, Take(action, item, somebody, room).Refusal?.Code);
                Assert.Equal(revision, item.Revision);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SituationNames))]
    public void Nobody_of_another_agency_does_anything(string situation)
    {
        var room = new Newsroom();
        var item = Situations[situation].Make(room);
        var all = StaffRoleNames.All.Aggregate(StaffRoles.None, (roles, entry) => roles | entry.Role);
        var stranger = Newsroom.Person(78, all, agency: 99);
        Assert.Empty(item.AllowedTo(stranger));
        Assert.All(
            Enum.GetValues<ItemAction>().Except([ItemAction.Begin, ItemAction.Migrate]),
            action => Assert.Equal("item.agency", Take(action, item, stranger, room).Refusal?.Code));
    }

    [Fact]
    public void A_wrong_step_is_refused_with_the_state_and_the_steps_that_are_possible()
    {
        var room = new Newsroom();
        var refusal = room.InDepartmentReview().Publish(room.Publisher, PublicationChannels.Website, room.Now).Refusal;
        Assert.Equal("item.wrong_state", refusal?.Code);
        Assert.Equal(
            "“2025年部门预算公开说明”处于“部门审核”阶段，不能发布。此时可以：修改（信息采编）、拟定公开属性（信息采编）、作废（信息采编）、"
            + "调整栏目（信息采编）、部门审核通过（部门审核）、退回修改（部门审核）、遮盖敏感内容（部门审核）。",
            refusal?.Message);
        Assert.EndsWith("已没有可以办理的步骤。", Discarded(room).Submit(room.Author, room.Now).Refusal?.Message, StringComparison.Ordinal);
    }

    internal static Result Take(ItemAction action, Item item, Actor actor, Newsroom room) => action switch
    {
        ItemAction.Edit => item.Edit(actor, Newsroom.Content("另一标题"), room.Now),
        ItemAction.ProposeAttribute => item.ProposeAttribute(actor, AttributeDecision.Proactive, room.Now),
        ItemAction.Submit => item.Submit(actor, room.Now),
        ItemAction.ApproveDepartmentReview => item.ApproveDepartmentReview(actor, "", room.Now),
        ItemAction.ApproveConfidentialityReview => item.ApproveConfidentialityReview(actor, "", room.Now),
        ItemAction.Return => item.Return(actor, "请补充依据", room.Now),
        ItemAction.MaskFinding => item.MaskFinding(actor, 1, room.Now),
        ItemAction.OverrideFinding => item.OverrideFinding(actor, 1, "单位公开电话", room.Now),
        ItemAction.Publish => item.Publish(actor, PublicationChannels.Website | PublicationChannels.Feeds, room.Now),
        ItemAction.Schedule => item.Schedule(actor, room.Now.AddDays(1), PublicationChannels.Website, room.Now),
        ItemAction.CancelSchedule => item.CancelSchedule(actor, room.Now),
        ItemAction.Withhold => item.Withhold(actor, room.Now),
        ItemAction.BeginCorrection => Plain(item.BeginCorrection(actor, "数字有误", "更正了数字", room.Now)),
        ItemAction.BeginAdjustment => Plain(item.BeginAdjustment(actor, Newsroom.Secret, "情况变化", room.Now)),
        ItemAction.Discard => item.Discard(actor, "重复", room.Now),
        ItemAction.Withdraw => item.Withdraw(actor, "内容有误", room.Now),
        ItemAction.Archive => item.Archive(actor, RetentionPeriod.TenYears, room.Now),
        ItemAction.HandOver => item.HandOver(actor, "示范市档案馆", "移交2025-1", room.Now),
        ItemAction.Move => item.Move(actor, room.Column, room.Department, 5, room.Now),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Result Plain<T>(Result<T> result)
        where T : notnull => result.Refusal is { } refusal ? refusal : Result.Done;

    private static Item Screened(Newsroom room)
    {
        var item = room.InConfidentialityReview();
        Newsroom.Done(item.Screen([], room.Now));
        return item;
    }

    private static Item Scheduled(Newsroom room)
    {
        var item = room.Approved();
        Newsroom.Done(item.Schedule(room.Publisher, room.Now.AddDays(1), PublicationChannels.Website, room.Now));
        return item;
    }

    private static Item Discarded(Newsroom room)
    {
        var item = room.Draft();
        Newsroom.Done(item.Discard(room.Author, "重复", room.Now));
        return item;
    }
}
