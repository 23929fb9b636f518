using System.Collections.Concurrent;
using CsCheck;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Tests.Publishing.Items;

/// <summary>Eight people with mixed roles do anything in any order; what the law asks of the outcome always holds.</summary>
public class ItemWalkTest
{
    private const StaffRoles Reviewing = StaffRoles.DepartmentReviewer | StaffRoles.ConfidentialityReviewer | StaffRoles.Publisher;

    private static readonly Actor[] People =
    [
        Newsroom.Person(1, StaffRoles.Author), Newsroom.Person(2, StaffRoles.Author | Reviewing), Newsroom.Person(3, StaffRoles.Author | Reviewing),
        Newsroom.Person(4, Reviewing), Newsroom.Person(5, Reviewing), Newsroom.Person(6, Reviewing),
        Newsroom.Person(7, StaffRoles.Publisher | StaffRoles.DisclosureOffice), Newsroom.Person(8, StaffRoles.Supervisor | StaffRoles.Administrator),
    ];

    private static readonly string[] Texts =
    [
        "<p>平安无事的正文。</p>", "<p>联系人手机<b>138</b>12345678。</p>", "<p>身份证号 11010119900307803X</p><p>卡号6222020000000000000</p>", "<p>秘密★1年</p>",
    ];

    private static readonly ItemAction[] Actions = [.. Enum.GetValues<ItemAction>().Except([ItemAction.Begin, ItemAction.Migrate])];

    private static readonly ItemAction[] Back =
    [
        ItemAction.Edit, ItemAction.ProposeAttribute, ItemAction.Return, ItemAction.Move, ItemAction.CancelSchedule, ItemAction.Discard,
    ];

    private static readonly Gen<(int What, int Who, int Detail)> Move =
        Gen.Select(Gen.Int[-20, 99], Gen.Int[0, People.Length - 1], Gen.Int[0, 9]);

    [Fact]
    public void No_walk_through_the_life_of_an_item_breaks_what_the_law_asks()
    {
        var walked = new ConcurrentDictionary<ItemAction, bool>();
        Move.Array[20, 120].Sample(
            moves =>
            {
                var room = new Newsroom();
                var item = Item.Begin(People[0], room.Column, room.Department, 1, Newsroom.Content(), room.Now).Require();
                Newsroom.Done(item.ProposeAttribute(People[0], AttributeDecision.Proactive, room.Now));
                var approved = new Dictionary<int, string>();
                foreach (var (what, who, detail) in moves)
                {
                    room.Now = room.Now.AddHours(7);
                    var action = Choose(item, what, People[who], detail);
                    if (what < 0)
                    {
                        Machine(item, room);
                    }
                    else if (Walk(item, action, People[who], detail, room))
                    {
                        walked[action] = true;
                        if (action == ItemAction.ApproveConfidentialityReview)
                            approved[item.Open!.Number] = Look(item.Open);
                    }

                    Holds(item, approved);
                }
            },
            iter: 600);
        Assert.Equal(Enum.GetValues<ItemAction>().Except([ItemAction.Begin, ItemAction.Migrate]), walked.Keys.Order());
    }

    /// <summary>Mostly something possible that leads on, so that walks get far; seldom a step back, the end of the road, or anything.</summary>
    private static ItemAction Choose(Item item, int what, Actor who, int detail)
    {
        var possible = item.AllowedTo(who).Where(action => detail == 0 || !Back.Contains(action)).ToList();
        return what % 8 != 0 && possible.Count > 0 ? possible[Math.Abs(what) % possible.Count] : Actions[Math.Abs(what) % Actions.Length];
    }

    /// <summary>What the machine does by itself: screens, strips, publishes what is due.</summary>
    private static void Machine(Item item, Newsroom room)
    {
        item.Screen([.. (item.Open?.Attachments ?? []).Select(attachment => new AttachmentScreening(attachment.Number, attachment.Content.Hash, []))], room.Now);
        foreach (var attachment in item.Open?.Attachments ?? [])
            item.RecordCleanedFile(attachment.Number, attachment.Content.Hash, Newsroom.File('c'));
        item.PublishDue(room.Now);
    }

    /// <summary>One step: done only if it was offered, and leaving no trace if it was refused.</summary>
    private static bool Walk(Item item, ItemAction action, Actor who, int detail, Newsroom room)
    {
        var (revision, steps, before) = (item.Revision, item.Steps.Count, Look(item));
        var isOffered = item.AllowedTo(who).Contains(action);
        var result = (action, detail) switch
        {
            (ItemAction.Edit, < 8) => item.Edit(who, Newsroom.Content(html: Texts[item.Steps.Count % Texts.Length]), room.Now),
            (ItemAction.Edit, _) => item.Attach(
                who, "附表.pdf", "application/pdf", AttachmentKind.Document, Newsroom.File(), "", room.Now).Refusal is { } refusal ? refusal : Result.Done,
            (ItemAction.ProposeAttribute, < 5) => item.ProposeAttribute(who, Newsroom.Secret, room.Now),
            (ItemAction.MaskFinding, _) => item.MaskFinding(who, 1 + (detail % 2), room.Now),
            (ItemAction.OverrideFinding, _) => item.OverrideFinding(who, 1 + (detail % 2), "经核实", room.Now),
            _ => ItemMatrixTest.Take(action, item, who, room),
        };
        if (result.IsDone)
        {
            Assert.True(isOffered);
            Assert.Equal((revision + 1, steps + 1, action), (item.Revision, item.Steps.Count, item.Steps[^1].Action));
        }
        else
        {
            Assert.Equal((revision, steps, before), (item.Revision, item.Steps.Count, Look(item)));
        }

        return result.IsDone;
    }

    private static string Look(Item item) => $"{item.State} {item.Retention} {string.Join('|', item.Versions.Select(version => $"{version.Stage} {Look(version)}"))}";

    /// <summary>What a reviewer decides on; how far the version has come is left out.</summary>
    private static string Look(ItemVersion version) =>
        $"{version.Number} {version.Content} {version.Attribute} {version.PublicNote} {string.Join(',', version.Attachments.Select(file => file.Content))}";

    private static void Holds(Item item, Dictionary<int, string> approved)
    {
        Assert.InRange(item.Versions.Count(version => version.IsOpen), 0, 1);
        Assert.InRange(item.Versions.Count(version => version.Stage == VersionStage.Current), 0, 1);
        Assert.Equal(item.State is ItemState.Published or ItemState.Withheld or ItemState.Withdrawn, item.Current is not null);
        Assert.Equal(item.State == ItemState.Discarded, item.Versions.All(version => version.Stage == VersionStage.Discarded));
        Assert.True(item.Retention is null || item.Open is null);
        foreach (var version in item.Versions.Where(version => version.Stage is VersionStage.Approved or VersionStage.Scheduled or VersionStage.Current))
        {
            // Told from the steps alone: the two last approvals, by two people, neither of whom had written before.
            var department = item.Steps.Last(step => step.Version == version.Number && step.Action == ItemAction.ApproveDepartmentReview);
            var confidentiality = item.Steps.Last(step => step.Version == version.Number && step.Action == ItemAction.ApproveConfidentialityReview);
            Assert.NotEqual(department.PersonId, confidentiality.PersonId);
            Assert.Equal((department.PersonId, confidentiality.PersonId), (version.DepartmentReviewer, version.ConfidentialityReviewer));
            var writers = item.Steps.Where(step => step.Order < confidentiality.Order && step.Action
                is ItemAction.Begin or ItemAction.Edit or ItemAction.ProposeAttribute or ItemAction.Submit or ItemAction.BeginCorrection or ItemAction.BeginAdjustment)
                .Select(step => step.PersonId).ToHashSet();
            Assert.DoesNotContain(department.PersonId, writers);
            Assert.DoesNotContain(confidentiality.PersonId, writers);
            Assert.Equal(approved[version.Number], Look(version));
        }

        if (item.Public is not { } shown)
            return;
        Assert.Equal(DisclosureAttribute.Proactive, shown.Attribute?.Attribute);
        Assert.NotNull(item.PublishedAt);
        Assert.All(shown.Attachments, attachment => Assert.NotNull(attachment.Cleaned));
        var overridden = shown.Findings.Where(finding => finding.Resolution == FindingResolution.Overridden).Select(finding => finding.Excerpt);
        Assert.Subset(overridden.ToHashSet(), SensitiveText.Find(shown.Content.Body.Text).Select(passage => passage.Excerpt).ToHashSet());
    }
}
