using CsCheck;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Tests.Publishing.Items;

/// <summary>Six people with mixed roles do anything in any order; what the law asks of the outcome always holds.</summary>
public class ItemWalkTest
{
    private const StaffRoles All = StaffRoles.Author | StaffRoles.DepartmentReviewer | StaffRoles.ConfidentialityReviewer
        | StaffRoles.Publisher | StaffRoles.DisclosureOffice;

    private static readonly Actor[] People =
    [
        Newsroom.Person(1, StaffRoles.Author), Newsroom.Person(2, All), Newsroom.Person(3, All), Newsroom.Person(4, All),
        Newsroom.Person(5, StaffRoles.Publisher | StaffRoles.DisclosureOffice), Newsroom.Person(6, StaffRoles.Supervisor),
    ];

    private static readonly string[] Texts =
    [
        "<p>平安无事的正文。</p>", "<p>联系人手机<b>138</b>12345678。</p>", "<p>身份证号 11010119900307803X</p><p>卡号6222020000000000000</p>", "<p>秘密★1年</p>",
    ];

    /// <summary>What is done most often comes most often, so that walks get far.</summary>
    private static readonly Gen<(int Act, int Who, int Text)> Move = Gen.Select(
        Gen.Frequency((3, Gen.Int[0, 20]), (5, Gen.OneOf(Gen.Const(2), Gen.Const(3), Gen.Const(4), Gen.Const(19), Gen.Const(8), Gen.Const(11)))), Gen.Int[0, People.Length - 1], Gen.Int[0, Texts.Length - 1]);

    [Fact]
    public void No_walk_through_the_life_of_an_item_breaks_what_the_law_asks() => Move.Array[0, 80].Sample(moves =>
    {
        var room = new Newsroom();
        var item = Item.Begin(People[0], room.Column, room.Department, 1, Newsroom.Content(), room.Now).Require();
        Newsroom.Done(item.ProposeAttribute(People[0], AttributeDecision.Proactive, room.Now));
        var approved = new Dictionary<int, (string Html, int Attachments)>();
        foreach (var (act, who, text) in moves)
        {
            room.Now = room.Now.AddHours(7);
            var (revision, steps, before) = (item.Revision, item.Steps.Count, Look(item));
            var allowed = item.AllowedTo(People[who]);
            var (action, result) = Do(act, item, People[who], text, room);
            if (!result.IsDone)
                Assert.Equal((revision, steps, before), (item.Revision, item.Steps.Count, Look(item)));
            else if (action is { } done)
                Assert.Contains(done, allowed);
            if (result.IsDone && action == ItemAction.ApproveConfidentialityReview)
                approved[item.Open!.Number] = (item.Open.Content.Body.Html, item.Open.Attachments.Count);
            Holds(item, approved);
        }
    }, iter: 300);

    private static (ItemAction? Action, Result Result) Do(int act, Item item, Actor who, int text, Newsroom room) => act switch
    {
        0 => (null, item.Screen(Files(item), room.Now)),
        1 or 19 => (null, Prepare(item, room)),
        20 => (null, item.PublishDue(room.Now) ? Result.Done : Result.Refuse("", "")),
        2 => (ItemAction.Submit, item.Submit(who, room.Now)),
        3 => (ItemAction.ApproveDepartmentReview, item.ApproveDepartmentReview(who, "", room.Now)),
        4 => (ItemAction.ApproveConfidentialityReview, item.ApproveConfidentialityReview(who, "", room.Now)),
        5 => (ItemAction.Edit, item.Edit(who, Newsroom.Content(html: Texts[text]), room.Now)),
        6 => (ItemAction.OverrideFinding, item.OverrideFinding(who, 1 + (text % 2), "经核实", room.Now)),
        7 => (ItemAction.ProposeAttribute, item.ProposeAttribute(who, text == 0 ? Newsroom.Secret : AttributeDecision.Proactive, room.Now)),
        8 => (ItemAction.MaskFinding, item.MaskFinding(who, 1 + (text % 2), room.Now)),
        9 => (ItemAction.Edit, item.Attach(who, $"附表{text}.pdf", "application/pdf", AttachmentKind.Document, Newsroom.File(), "", room.Now).Refusal is { } refusal
            ? refusal
            : Result.Done),
        10 => (ItemAction.Discard, text == 0 ? item.Discard(who, "重复", room.Now) : Result.Refuse("", "")),
        _ => ((ItemAction)(act - 2), ItemMatrixTest.Take((ItemAction)(act - 2), item, who, room)),
    };

    private static Result Prepare(Item item, Newsroom room)
    {
        foreach (var attachment in item.Open?.Attachments ?? [])
            item.RecordCleanedFile(attachment.Number, attachment.Content.Hash, Newsroom.File('c'));
        return item.Screen(Files(item), room.Now);
    }

    private static List<AttachmentScreening> Files(Item item) =>
        [.. (item.Open?.Attachments ?? []).Select(attachment => new AttachmentScreening(attachment.Number, attachment.Content.Hash, []))];

    private static string Look(Item item) => string.Join('|', item.Versions.Select(version => $"{version.Number} {version.Stage} {version.Content.Body.Html}")) + item.State;

    private static void Holds(Item item, Dictionary<int, (string Html, int Attachments)> approved)
    {
        Assert.InRange(item.Versions.Count(version => version.IsOpen), 0, 1);
        Assert.InRange(item.Versions.Count(version => version.Stage == VersionStage.Current), 0, 1);
        Assert.Equal(item.State is ItemState.Published or ItemState.Withheld or ItemState.Withdrawn, item.Current is not null);
        Assert.Equal(item.State == ItemState.Discarded, item.Versions.All(version => version.Stage == VersionStage.Discarded));
        Assert.True(item.Retention is null || item.Open is null);
        foreach (var version in item.Versions.Where(version => version.Stage is VersionStage.Approved or VersionStage.Scheduled or VersionStage.Current))
        {
            Assert.NotNull(version.DepartmentReviewer);
            Assert.NotNull(version.ConfidentialityReviewer);
            Assert.NotEqual(version.DepartmentReviewer, version.ConfidentialityReviewer);
            var writers = item.Steps.Where(step => step.Version <= version.Number
                && step.Action is ItemAction.Begin or ItemAction.Edit or ItemAction.ProposeAttribute or ItemAction.Submit or ItemAction.BeginCorrection)
                .Where(step => step.Version <= version.Number).Select(step => step.PersonId).ToHashSet();
            Assert.DoesNotContain(version.DepartmentReviewer.Value, writers);
            Assert.DoesNotContain(version.ConfidentialityReviewer.Value, writers);
            Assert.Equal(approved[version.Number], (version.Content.Body.Html, version.Attachments.Count));
        }

        if (item.Public is { } shown)
        {
            Assert.Equal(DisclosureAttribute.Proactive, shown.Attribute?.Attribute);
            Assert.NotNull(item.PublishedAt);
            Assert.All(shown.Attachments, attachment => Assert.NotNull(attachment.Cleaned));
            var overridden = shown.Findings.Where(finding => finding.Resolution == FindingResolution.Overridden).Select(finding => finding.Excerpt);
            Assert.Subset(overridden.ToHashSet(), SensitiveText.Find(shown.Content.Body.Text).Select(passage => passage.Excerpt).ToHashSet());
        }
    }
}
