using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Items;

public class ItemLifeTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void An_item_goes_from_draft_to_public_page_and_every_step_is_recorded()
    {
        var item = room.Published();
        Assert.Equal(ItemState.Published, item.State);
        Assert.Equal("SF0001-YJS-2025-00001", item.IndexNumber);
        Assert.Equal("2025年部门预算公开说明", item.Public?.Content.Title);
        Assert.Equal("现将2025年部门预算公开如下。", item.Public?.Content.Body.Text);
        Assert.Equal(
            [
                "1 起草 工作人员1 起草", "2 拟定公开属性 工作人员1 起草", "3 提交审核 工作人员1 部门审核", "4 部门审核通过 工作人员2 保密审查",
                "5 保密审查通过 工作人员3 待发布", "6 发布 工作人员4 现行版本",
            ],
            item.Steps.Select(step => $"{step.Order} {step.Action.Chinese()} {step.PersonName} {step.Stage.Chinese()}"));
        Assert.Equal("政府网站", item.Steps[^1].Opinion);
    }

    [Fact]
    public void Whoever_wrote_any_of_it_neither_reviews_nor_publishes_it()
    {
        var both = Newsroom.Person(1, StaffRoles.Author | StaffRoles.DepartmentReviewer | StaffRoles.ConfidentialityReviewer | StaffRoles.Publisher);
        Assert.Equal("item.four_eyes", room.InDepartmentReview().ApproveDepartmentReview(both, "", room.Now).Refusal?.Code);
        Assert.Equal("item.four_eyes", room.InDepartmentReview().WhyAnother(both)?.Code);
        Assert.Null(room.Draft().WhyAnother(both));
        Assert.Null(room.InDepartmentReview().WhyAnother(room.ConfidentialityReviewer));
        Assert.Equal("item.four_eyes", room.InDepartmentReview().Return(both, "请修改", room.Now).Refusal?.Code);
        Assert.Equal("item.four_eyes", room.InConfidentialityReview().ApproveConfidentialityReview(both, "", room.Now).Refusal?.Code);
        Assert.Equal("item.four_eyes", room.Approved().Publish(both, PublicationChannels.Website, room.Now).Refusal?.Code);
        Assert.Equal("item.four_eyes", room.Approved(attribute: Newsroom.Secret).Withhold(both, room.Now).Refusal?.Code);
    }

    [Fact]
    public void A_helping_hand_counts_as_writing_even_in_an_earlier_version()
    {
        var helper = Newsroom.Person(9, StaffRoles.Author | StaffRoles.DepartmentReviewer);
        var item = room.Draft();
        Newsroom.Done(item.Edit(helper, Newsroom.Content("改过的标题"), room.Now));
        Newsroom.Done(room.Review(item).Publish(room.Publisher, PublicationChannels.Website, room.Now));
        item.BeginCorrection(room.Author, "有误", "更正", room.Now).Require();
        Newsroom.Done(item.Submit(room.Author, room.Now));
        Assert.Equal("item.four_eyes", item.ApproveDepartmentReview(helper, "", room.Now).Refusal?.Code);
    }

    [Fact]
    public void The_two_reviews_are_done_by_two_people_and_the_second_may_publish()
    {
        var reviewer = Newsroom.Person(8, StaffRoles.DepartmentReviewer | StaffRoles.ConfidentialityReviewer | StaffRoles.Publisher);
        var item = room.InDepartmentReview();
        Newsroom.Done(item.ApproveDepartmentReview(reviewer, "同意", room.Now));
        Newsroom.Done(item.Screen([], room.Now));
        Assert.Equal("item.same_reviewer", item.WhyAnother(reviewer)?.Code);
        Assert.Equal("item.same_reviewer", item.ApproveConfidentialityReview(reviewer, "", room.Now).Refusal?.Code);
        Newsroom.Done(item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now));
        Newsroom.Done(item.Publish(reviewer, PublicationChannels.Website, room.Now));
    }

    [Fact]
    public void Authors_and_reviewers_of_another_department_stay_out()
    {
        var item = room.InDepartmentReview();
        var other = Newsroom.Person(9, StaffRoles.Author | StaffRoles.DepartmentReviewer, department: 5);
        Assert.Equal("item.department", item.ApproveDepartmentReview(other, "", room.Now).Refusal?.Code);
        Assert.Equal("item.department", item.Edit(other, Newsroom.Content(), room.Now).Refusal?.Code);
        Assert.Equal("item.department", Item.Begin(other, room.Column, room.Department, 2, Newsroom.Content(), room.Now).Refusal?.Code);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("attribute")]
    [InlineData("attachment")]
    public void Whatever_is_written_after_a_review_makes_the_reviews_void(string what)
    {
        var item = room.Approved();
        Newsroom.Done(what switch
        {
            "content" => item.Edit(room.Author, Newsroom.Content("改过的标题"), room.Now),
            "attribute" => item.ProposeAttribute(room.Author, Newsroom.Secret, room.Now),
            _ => Attach(item, "附表.pdf") is { } attached && attached > 0 ? Result.Done : Result.Refuse("", ""),
        });
        var version = item.Open!;
        Assert.Equal(VersionStage.Draft, version.Stage);
        Assert.Equal((null, null, null), (version.DepartmentReviewer, version.ConfidentialityReviewer, version.ScreenedAt));
    }

    [Fact]
    public void A_returned_version_says_what_to_mend_and_goes_through_both_reviews_again()
    {
        var item = room.InConfidentialityReview();
        Assert.Equal("item.reason", item.Return(room.ConfidentialityReviewer, "  ", room.Now).Refusal?.Code);
        Newsroom.Done(item.Return(room.ConfidentialityReviewer, "第三段涉及未公开的谈判情况", room.Now));
        Assert.Equal((VersionStage.Draft, null), (item.Open!.Stage, item.Open.DepartmentReviewer));
        Assert.Equal("第三段涉及未公开的谈判情况", item.Steps[^1].Opinion);
        room.Review(item);
        Assert.Equal(VersionStage.Approved, item.Open.Stage);
    }

    [Fact]
    public void A_draft_is_submitted_when_nothing_is_missing()
    {
        var bare = Item.Begin(room.Author, room.Column, room.Department, 1, new ItemContent { Title = "标题" }, room.Now).Require();
        Assert.Equal("item.attribute_missing", bare.Submit(room.Author, room.Now).Refusal?.Code);
        Newsroom.Done(bare.ProposeAttribute(room.Author, AttributeDecision.Proactive, room.Now));
        Assert.Equal("item.formed_on", bare.Submit(room.Author, room.Now).Refusal?.Code);
        Newsroom.Done(bare.Edit(room.Author, new ItemContent { Title = "标题", FormedOn = new DateOnly(2025, 9, 23) }, room.Now));
        Assert.Equal("item.formed_on", bare.Submit(room.Author, room.Now).Refusal?.Code);
        Newsroom.Done(bare.Edit(room.Author, new ItemContent { Title = "标题", FormedOn = new DateOnly(2025, 9, 22) }, room.Now));
        Assert.Equal("item.empty", bare.Submit(room.Author, room.Now).Refusal?.Code);
        Attach(bare, "附表.pdf");
        Newsroom.Done(bare.Submit(room.Author, room.Now));
    }

    [Fact]
    public void A_picture_needs_a_description_and_a_video_captions()
    {
        var item = room.Draft();
        var picture = item.Attach(room.Author, "图解.png", "image/png", AttachmentKind.Picture, Newsroom.File(), "", room.Now).Require();
        Assert.Equal("item.text_alternative", item.Submit(room.Author, room.Now).Refusal?.Code);
        Newsroom.Done(item.DescribeAttachment(room.Author, picture.Number, "图解.png", "预算收支结构图：教育支出占三成", room.Now));
        item.Attach(room.Author, "解读.mp4", "video/mp4", AttachmentKind.Video, Newsroom.File('b'), "", room.Now).Require();
        Assert.Contains("字幕", item.Submit(room.Author, room.Now).Refusal?.Message, StringComparison.Ordinal);
        Newsroom.Done(item.RemoveAttachment(room.Author, 2, room.Now));
        Newsroom.Done(item.Submit(room.Author, room.Now));
    }

    [Fact]
    public void State_secrets_are_registered_by_title_and_never_stored()
    {
        var decision = AttributeDecision.NotDisclosed(WithholdingGround.StateSecret, "已依法定密", new DateOnly(2027, 1, 1)).Require();
        var item = room.Draft(attribute: decision);
        Assert.Equal("item.state_secret", item.Submit(room.Author, room.Now).Refusal?.Code);
        Newsroom.Done(item.Edit(room.Author, Newsroom.Content(html: ""), room.Now));
        Newsroom.Done(item.Submit(room.Author, room.Now));
    }

    [Fact]
    public void An_attribute_that_is_not_public_needs_a_fitting_ground_a_reason_and_a_later_review()
    {
        var later = new DateOnly(2026, 1, 1);
        Assert.Equal("attribute.ground", AttributeDecision.OnApplication(WithholdingGround.StateSecret, "涉密", later).Refusal?.Code);
        Assert.Equal("attribute.ground", AttributeDecision.NotDisclosed(WithholdingGround.NotOfGeneralConcern, "无人关心", later).Refusal?.Code);
        Assert.Equal("attribute.reason", AttributeDecision.NotDisclosed(WithholdingGround.InternalAffairs, " ", later).Refusal?.Code);
        var today = AttributeDecision.NotDisclosed(WithholdingGround.InternalAffairs, "人事管理信息", new DateOnly(2025, 9, 22)).Require();
        Assert.Equal("item.review_date", room.Draft().ProposeAttribute(room.Author, today, room.Now).Refusal?.Code);
        Assert.All(Enum.GetValues<WithholdingGround>(), ground => Assert.StartsWith("《条例》第十", ground.Article(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_leaves_the_old_text_public_until_it_is_published_with_its_note()
    {
        var item = room.Correcting();
        Newsroom.Done(item.Edit(room.Author, Newsroom.Content("更正后的标题"), room.Now));
        Assert.Equal((1, "2025年部门预算公开说明"), (item.Public!.Number, item.Public.Content.Title));
        room.Now = room.Now.AddDays(1);
        Newsroom.Done(room.Review(item).Publish(room.Publisher, PublicationChannels.Website, room.Now));
        Assert.Equal((2, "更正后的标题", "更正了表中数字"), (item.Public!.Number, item.Public.Content.Title, item.Public.PublicNote));
        Assert.Equal(VersionStage.Superseded, item.Versions[0].Stage);
        Assert.Equal("2025年部门预算公开说明", item.Versions[0].Content.Title);
        Assert.Equal(Newsroom.Start, item.PublishedAt);
    }

    [Fact]
    public void A_correction_given_up_leaves_everything_as_it_was()
    {
        var item = room.Correcting();
        Newsroom.Done(item.Discard(room.Author, "原文无误", room.Now));
        Assert.Equal((ItemState.Published, 1), (item.State, item.Public?.Number));
        Assert.Null(item.Open);
    }

    [Fact]
    public void Taking_down_hides_at_once_keeps_all_and_stops_a_scheduled_correction()
    {
        var item = room.Review(room.Correcting());
        Newsroom.Done(item.Schedule(room.Publisher, room.Now.AddHours(1), PublicationChannels.Website, room.Now));
        Newsroom.Done(item.Withdraw(room.Publisher, "涉及个人隐私", room.Now));
        Assert.Null(item.Public);
        Assert.Equal((ItemState.Withdrawn, 1), (item.State, item.Current?.Number));
        Assert.False(item.PublishDue(room.Now.AddDays(1)));
        Assert.Equal(VersionStage.Approved, item.Open?.Stage);
    }

    [Fact]
    public void A_scheduled_item_appears_at_its_time_and_not_before()
    {
        var item = room.Approved();
        var at = room.Now.AddHours(5);
        Assert.Equal("item.schedule", item.Schedule(room.Publisher, room.Now, PublicationChannels.Website, room.Now).Refusal?.Code);
        Newsroom.Done(item.Schedule(room.Publisher, at, PublicationChannels.Website | PublicationChannels.Gazette, room.Now));
        Assert.False(item.PublishDue(at.AddTicks(-1)));
        Assert.True(item.PublishDue(at));
        Assert.False(item.PublishDue(at));
        Assert.Equal(at, item.PublishedAt);
        Assert.Equal(PublicationChannels.Website | PublicationChannels.Gazette, item.Public?.Channels);
        Assert.Equal(("工作人员4", "按定时发布的安排自动发布"), (item.Steps[^1].PersonName, item.Steps[^1].Opinion));
    }

    [Fact]
    public void What_is_withheld_becomes_public_through_a_reviewed_change_of_attribute()
    {
        var item = room.Withheld();
        Assert.Null(item.Public);
        room.Now = room.Now.AddDays(100);
        item.BeginAdjustment(room.Author, AttributeDecision.Proactive, "文件已定稿印发", room.Now).Require();
        Assert.Equal(VersionPurpose.AttributeAdjustment, item.Open?.Purpose);
        Newsroom.Done(room.Review(item).Publish(room.Publisher, PublicationChannels.Website, room.Now));
        Assert.Equal((ItemState.Published, 2), (item.State, item.Public?.Number));
    }

    [Fact]
    public void What_is_public_leaves_the_public_through_a_reviewed_change_of_attribute()
    {
        var item = room.Published();
        item.BeginAdjustment(room.Author, Newsroom.Secret, "发布后发现属于过程性信息", room.Now).Require();
        Assert.NotNull(item.Public);
        Newsroom.Done(room.Review(item).Withhold(room.Publisher, room.Now));
        Assert.Null(item.Public);
        Assert.Equal(ItemState.Withheld, item.State);
    }

    [Fact]
    public void An_archived_item_stays_public_and_is_handed_over_once()
    {
        var item = room.Archived();
        Assert.NotNull(item.Public);
        Assert.Equal(new DateOnly(2055, 12, 31), item.Retention?.KeptThrough());
        Newsroom.Done(item.HandOver(room.Office, "示范市档案馆", "2025-001", room.Now));
        Assert.Equal("item.handed_over", item.HandOver(room.Office, "示范市档案馆", "2025-001", room.Now).Refusal?.Code);
        Assert.Equal("已公开，已归档并移交档案馆", item.Situation());
        Assert.Null(new Retention(RetentionPeriod.Permanent, new DateOnly(2025, 1, 1)).KeptThrough());
    }

    [Fact]
    public void Index_numbers_are_read_as_they_are_printed()
    {
        var number = new IndexNumber("SF0001", "YJS", 2022, 284);
        Assert.Equal("SF0001-YJS-2022-00284", number.ToString());
        Assert.Equal(number, IndexNumber.Parse(" SF0001-YJS-2022-00284 ").Require());
        Assert.Equal("index_number.form", IndexNumber.Parse("SF0001/2022-284").Refusal?.Code);
    }

    private int Attach(Item item, string name) =>
        item.Attach(room.Author, name, "application/pdf", AttachmentKind.Document, Newsroom.File(), "", room.Now).Require().Number;
}
