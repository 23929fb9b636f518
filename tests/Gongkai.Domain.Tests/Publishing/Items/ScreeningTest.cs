using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Tests.Publishing.Items;

public class ScreeningTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void Open_findings_keep_an_item_from_the_public()
    {
        var item = room.InConfidentialityReview(Newsroom.Content(html: "<p>联系人张某，手机13812345678，电话0357-4222123。</p>"));
        Assert.Equal("item.unscreened", item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now).Refusal?.Code);
        Newsroom.Done(item.Screen([], room.Now));
        var refusal = item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now).Refusal;
        Assert.Equal("item.open_findings", refusal?.Code);
        Assert.Equal("还有2处敏感内容未处理（手机号码、固定电话号码），请逐处遮盖或说明无需遮盖的理由，再通过保密审查。", refusal?.Message);
        Newsroom.Done(item.MaskFinding(room.ConfidentialityReviewer, 1, room.Now));
        Assert.Equal("item.reason", item.OverrideFinding(room.ConfidentialityReviewer, 2, "", room.Now).Refusal?.Code);
        Newsroom.Done(item.OverrideFinding(room.ConfidentialityReviewer, 2, "本机关公开的办公电话", room.Now));
        Newsroom.Done(item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "同意", room.Now));
        Assert.Equal("<p>联系人张某，手机138****5678，电话0357-4222123。</p>", item.Open?.Content.Body.Html);
        Assert.Equal("联系人张某，手机138****5678，电话0357-4222123。", item.Open?.Content.Body.Text);
        Assert.Equal("正文：固定电话号码；本机关公开的办公电话", item.Steps[^2].Opinion);
    }

    [Fact]
    public void A_mask_in_title_note_name_and_description_hides_what_was_found_there()
    {
        var item = room.Correcting();
        Newsroom.Done(item.Discard(room.Author, "重来", room.Now));
        item.BeginCorrection(room.Author, "有误", "原公布的13812345678有误", room.Now).Require();
        Newsroom.Done(item.Edit(room.Author, Newsroom.Content("请联系13912345678"), room.Now));
        var file = item.Attach(room.Author, "13712345678.pdf", "application/pdf", AttachmentKind.Document, Newsroom.File(), "拨打13612345678咨询", room.Now).Require();
        Newsroom.Done(item.Screen([new AttachmentScreening(file.Number, file.Content.Hash, [])], room.Now));
        Assert.Equal([1, 2, 3, 4], item.Open!.Findings.Select(finding => finding.Number));
        foreach (var finding in item.Open.Findings)
            Newsroom.Done(item.MaskFinding(room.Author, finding.Number, room.Now));
        Assert.Equal(
            ("请联系139****5678", "原公布的138****5678有误", "137****5678.pdf", "拨打136****5678咨询"),
            (item.Open.Content.Title, item.Open.PublicNote, file.FileName, file.TextAlternative));
        Assert.All(item.Open.Findings, finding => Assert.Equal(FindingResolution.Masked, finding.Resolution));
    }

    [Fact]
    public void Links_of_a_text_are_known_by_their_words()
    {
        var text = RichText.FromHtml("""<p>见<a href="https://a.example/?x=1&amp;y=2">办法<b>全文</b></a>，<a href="/z">附 件</a></p><p><a href="/empty"></a><a href="/end">末尾</a></p>""");
        Assert.Equal(
            [("https://a.example/?x=1&y=2", "办法全文"), ("/z", "附 件"), ("/end", "末尾")],
            text.Links().Select(link => (link.Target, text.Text.Substring(link.Start, link.Length))));
    }

    [Fact]
    public void A_broken_link_has_no_mask_and_keeps_the_item_back_until_somebody_says_why()
    {
        var item = room.InConfidentialityReview(Newsroom.Content(html: "<p>见<a href=\"https://a.example/\">办法</a>。</p>"));
        var broken = new SensitivePassage(SensitiveKind.BrokenLink, 1, 2, "办法", null) { Place = new PassagePlace("页面不存在：https://a.example/", "", "") };
        Newsroom.Done(item.Screen([], room.Now, [broken]));
        Assert.Equal("item.open_findings", item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now).Refusal?.Code);
        Assert.Equal("finding.no_mask", item.MaskFinding(room.ConfidentialityReviewer, 1, room.Now).Refusal?.Code);
        Newsroom.Done(item.OverrideFinding(room.ConfidentialityReviewer, 1, "已核实可以打开", room.Now));
        Newsroom.Done(item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now));
    }

    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.500\n开始", "WEBVTT\n\n00:01.000 --> 00:02.500\n开始")]
    [InlineData("1\r\n00:00:01,000 --> 00:00:02,500\r\n一，二", "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n一，二")]
    [InlineData("大家好，今天解读", null)]
    [InlineData("", null)]
    public void Captions_with_times_are_shown_over_the_picture(string captions, string? shown) => Assert.Equal(shown, VideoCaptions.AsWebVtt(captions));

    [Fact]
    public void A_title_put_right_moves_the_places_of_what_follows()
    {
        var item = room.Draft(Newsroom.Content(html: "<p>中华人民共合国主席令，市委书计，13812345678，13912345678</p>"));
        Newsroom.Done(item.Screen([], room.Now));
        foreach (var finding in item.Open!.Findings.Reverse())
            Newsroom.Done(item.MaskFinding(room.Author, finding.Number, room.Now));
        Assert.Equal("<p>中华人民共和国主席令，市委书记，138****5678，139****5678</p>", item.Open.Content.Body.Html);
    }

    [Fact]
    public void A_secrecy_marking_has_no_mask_and_a_passage_in_a_file_is_masked_in_the_file()
    {
        var item = room.InDepartmentReview(Newsroom.Content(html: "<p>机密★1年</p>"));
        Newsroom.Done(item.Screen([], room.Now));
        Assert.Equal("finding.no_mask", item.MaskFinding(room.DepartmentReviewer, 1, room.Now).Refusal?.Code);
        Assert.Equal("finding.unknown", item.MaskFinding(room.DepartmentReviewer, 2, room.Now).Refusal?.Code);

        var (withFile, file, screening) = WithFile();
        Newsroom.Done(withFile.Screen([screening], room.Now));
        Assert.Equal("finding.in_file", withFile.MaskFinding(room.Author, 1, room.Now).Refusal?.Code);
        Newsroom.Done(withFile.MaskInFile(room.Author, file.Number, [1], Newsroom.File('d'), room.Now));
        Assert.Equal((Newsroom.File('a'), Newsroom.File('d')), (file.Original, file.Content));
        Assert.False(withFile.Open!.Findings[0].IsOpen);
    }

    [Fact]
    public void A_file_that_was_not_screened_or_was_replaced_meanwhile_is_asked_for()
    {
        var (item, file, screening) = WithFile();
        Assert.Equal("item.attachment_unscreened", item.Screen([], room.Now).Refusal?.Code);
        Assert.Equal("item.attachment_unscreened", item.Screen([screening with { Hash = new string('e', 64) }], room.Now).Refusal?.Code);
        Assert.Null(item.Open!.ScreenedAt);
        Assert.Equal("attachment.changed", item.RecordCleanedFile(file.Number, new string('e', 64), Newsroom.File('c')).Refusal?.Code);
    }

    [Fact]
    public void Nothing_is_published_before_hidden_metadata_is_stripped_and_masking_asks_for_it_again()
    {
        var (item, file, screening) = WithFile();
        Newsroom.Done(item.RecordCleanedFile(file.Number, file.Content.Hash, Newsroom.File('c')));
        Newsroom.Done(item.Screen([screening], room.Now));
        Newsroom.Done(item.MaskInFile(room.Author, file.Number, [1], Newsroom.File('d'), room.Now));
        Assert.Null(file.Cleaned);
        Newsroom.Done(item.Submit(room.Author, room.Now));
        Newsroom.Done(item.ApproveDepartmentReview(room.DepartmentReviewer, "", room.Now));
        Newsroom.Done(item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now));
        Assert.Equal("item.attachment_uncleaned", item.Publish(room.Publisher, PublicationChannels.Website, room.Now).Refusal?.Code);
        Assert.Equal(
            "item.attachment_uncleaned", item.Schedule(room.Publisher, room.Now.AddDays(1), PublicationChannels.Website, room.Now).Refusal?.Code);
        Newsroom.Done(item.RecordCleanedFile(file.Number, file.Content.Hash, Newsroom.File('f')));
        Assert.Equal("item.channels", item.Publish(room.Publisher, PublicationChannels.None, room.Now).Refusal?.Code);
        Newsroom.Done(item.Publish(room.Publisher, PublicationChannels.Website, room.Now));
    }

    [Fact]
    public void Screening_again_keeps_what_was_decided_and_editing_forgets_it()
    {
        var item = room.InConfidentialityReview(Newsroom.Content(html: "<p>电话0357-4222123</p>"));
        Newsroom.Done(item.Screen([], room.Now));
        Newsroom.Done(item.OverrideFinding(room.ConfidentialityReviewer, 1, "办公电话", room.Now));
        Newsroom.Done(item.Screen([], room.Now));
        Assert.Equal("办公电话", Assert.Single(item.Open!.Findings).Reason);
        Newsroom.Done(item.Edit(room.Author, item.Open.Content, room.Now));
        Assert.Empty(item.Open.Findings);
        Assert.Null(item.Open.ScreenedAt);
    }

    [Fact]
    public void What_is_not_to_be_public_is_kept_unmasked()
    {
        var item = room.InConfidentialityReview(Newsroom.Content(html: "<p>证人手机13812345678</p>"), Newsroom.Secret);
        Newsroom.Done(item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now));
        Newsroom.Done(item.Withhold(room.Publisher, room.Now));
        Assert.Contains("13812345678", item.Current?.Content.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewer_who_masks_stays_a_reviewer()
    {
        var item = room.InDepartmentReview(Newsroom.Content(html: "<p>手机13812345678</p>"));
        Newsroom.Done(item.Screen([], room.Now));
        Newsroom.Done(item.MaskFinding(room.DepartmentReviewer, 1, room.Now));
        Newsroom.Done(item.ApproveDepartmentReview(room.DepartmentReviewer, "", room.Now));
        Newsroom.Done(item.ApproveConfidentialityReview(room.ConfidentialityReviewer, "", room.Now));
        Assert.False(item.IsWrittenBy(room.DepartmentReviewer.PersonId));
    }

    private (Item Item, Attachment File, AttachmentScreening Screening) WithFile()
    {
        var item = room.Draft();
        var file = item.Attach(room.Author, "名单.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            AttachmentKind.Document, Newsroom.File(), "", room.Now).Require();
        var passage = new SensitivePassage(SensitiveKind.MobilePhone, 3, 11, "13812345678", "138****5678");
        return (item, file, new AttachmentScreening(file.Number, file.Content.Hash, [passage]));
    }
}
