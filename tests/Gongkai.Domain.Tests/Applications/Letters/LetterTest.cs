using System.Text.Json;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Applications.Letters;

public class LetterTest
{
    private readonly SampleLetters samples = new();

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(kind => kind.Key)];

    [Fact]
    public void Every_leaf_row_of_table_3_has_its_letter()
    {
        var leaves = ReportForms.Form2021.Table("applications")!.Blocks[0].Rows.Where(row => row.Groups.Count > 0 && row.SumOf.Count == 0).Select(row => row.Key);
        Assert.Equal(leaves.ToHashSet(), LetterKinds.All.Select(kind => kind.Row).OfType<string>().ToHashSet());
        Assert.Equal(Handling.Outcomes.ToHashSet(), LetterKinds.Replies.Select(kind => kind.Row!).ToHashSet());
        Assert.Equal(LetterKinds.All.Count, LetterKinds.All.Select(kind => kind.Key).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_letter_says_what_happened_what_is_decided_on_what_basis_and_what_can_be_done(string key)
    {
        var kind = LetterKinds.Find(key)!;
        var letter = samples.Of(kind);
        var text = string.Join('\n', letter.Paragraphs);

        Assert.NotEqual("", letter.Title);
        Assert.Equal(kind.Recipient == LetterRecipient.Applicant ? "张三" : "云溪建设有限公司", samples.Issued(kind).Addressee);
        Assert.DoesNotContain("张三", JsonSerializer.Serialize(letter), StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国政府信息公开条例》第", text, StringComparison.Ordinal);
        Assert.DoesNotContain('{', text);
        Assert.DoesNotContain("。。", text, StringComparison.Ordinal);
        Assert.True(kind.Decision.Count == 0 || kind.Decision.Any(words => text.Contains(words, StringComparison.Ordinal)), text);
        foreach (var field in kind.Fields.Where(field => field.Kind == LetterFieldKind.Text && field.Name != LetterField.Addressee))
            Assert.Contains(SampleLetters.Entries(kind)[field.Name], text, StringComparison.Ordinal);
        if (kind.Facts.Contains(LetterPlaces.Description))
        {
            Assert.Contains("2025年9月1日", text, StringComparison.Ordinal);
            Assert.Contains(samples.Description, text, StringComparison.Ordinal);
        }

        if (kind.Remedy != LetterRemedy.None)
            Assert.All(["60日内", "6个月内", "云溪市人民政府", "云溪市云溪区人民法院"], words => Assert.Contains(words, letter.Paragraphs[^1], StringComparison.Ordinal));
        else
            Assert.DoesNotContain("人民法院", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_letter_without_something_it_must_say_cannot_be_written(string key)
    {
        var kind = LetterKinds.Find(key)!;
        var parts = kind.Withholds ? SampleLetters.Parts() : [];
        foreach (var field in kind.Fields)
        {
            var entries = SampleLetters.Entries(kind);
            entries[field.Name] = " ";
            var refusal = LetterParticulars.Create(kind, entries, parts, SampleLetters.Written).Refusal;
            Assert.Equal("letter.incomplete", refusal?.Code);
            Assert.Contains(field.Name, refusal!.Message, StringComparison.Ordinal);
        }

        Assert.Equal("letter.withheld", LetterParticulars.Create(kind, SampleLetters.Entries(kind), kind.Withholds ? [] : SampleLetters.Parts(), SampleLetters.Written).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_case_that_knows_nothing_of_what_a_letter_tells_does_not_get_it(string key)
    {
        var kind = LetterKinds.Find(key)!;
        var fresh = samples.Facts(LetterKinds.Find("receipt")!);
        var letter = Letter.Compose(LetterTemplate.BuiltIn(kind), SampleLetters.Particulars(kind), fresh, SampleLetters.Head, SampleLetters.Written);
        var needsMore = kind.Facts.Except([LetterPlaces.Course]).Any(place => !fresh.Places.ContainsKey(place));
        Assert.Equal(needsMore ? "letter.facts" : null, letter.Refusal?.Code);
    }

    [Fact]
    public void The_other_agency_is_named_with_its_contact_or_not_at_all()
    {
        var kind = LetterKinds.Find("not_held")!;
        var entries = SampleLetters.Entries(kind);
        entries.Remove("负责公开的机关");
        Assert.Equal("letter.incomplete", LetterParticulars.Create(kind, entries, [], SampleLetters.Written).Refusal?.Code);
        entries.Remove("该机关联系方式");
        var letter = Letter.Compose(
            LetterTemplate.BuiltIn(kind), LetterParticulars.Create(kind, entries, [], SampleLetters.Written).Require(), samples.Facts(kind), SampleLetters.Head, SampleLetters.Written).Require();
        Assert.DoesNotContain(letter.Paragraphs, paragraph => paragraph.Contains("联系方式", StringComparison.Ordinal));
        Assert.Contains(samples.Of(kind).Paragraphs, paragraph => paragraph.Contains("联系方式：该机关联系方式的具体说明", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("already_public", "第三十六条第一项")]
    [InlineData("state_secret", "第十四条、第三十六条第三项")]
    [InlineData("third_party", "第十五条、第三十六条第三项")]
    [InlineData("internal_affairs", "第十六条第一款、第三十六条第三项")]
    [InlineData("enforcement_file", "第十六条第二款、第三十六条第三项")]
    [InlineData("partly_disclosed", "第十五条、第十六条第二款、第三十六条第二项、第三项、第三十七条")]
    [InlineData("administrative_inquiry", "第三十六条第七项")]
    [InlineData("petition", "第三十九条第一款")]
    [InlineData("third_party_opinion", "第十五条、第三十二条")]
    [InlineData("fee", "第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）")]
    public void The_basis_is_named_by_article(string key, string articles) =>
        Assert.Equal("《中华人民共和国政府信息公开条例》" + articles, SampleLetters.Particulars(LetterKinds.Find(key)!).Basis);

    [Theory]
    [InlineData("refused.state_secret", "state_secret", true)]
    [InlineData("refused.administrative_inquiry", "administrative_inquiry", false)]
    [InlineData("unable.not_held", "not_existing", false)]
    [InlineData("partly_disclosed", "partly_disclosed", true)]
    public void A_refusal_on_articles_14_to_16_goes_to_reconsideration_before_any_court_since_2024(string row, string key, bool isFirst)
    {
        var kind = LetterKinds.Find(key)!;
        Assert.Equal(row, kind.Row);
        string Remedy(DateOnly on) => Letter.Compose(LetterTemplate.BuiltIn(kind), SampleLetters.Particulars(kind), samples.Facts(kind), SampleLetters.Head, on).Require().Paragraphs[^1];
        Assert.Equal(isFirst, Remedy(new DateOnly(2024, 1, 1)).Contains("先向云溪市人民政府申请行政复议", StringComparison.Ordinal));
        Assert.DoesNotContain("先向", Remedy(new DateOnly(2023, 12, 31)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_what_is_withheld_and_why_goes_with_the_letter()
    {
        var letter = samples.Of(LetterKinds.Find("partly_disclosed")!);
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Contains("2处内容不予公开", StringComparison.Ordinal));
        var annex = Assert.Single(letter.Annexes);
        Assert.Equal(
            ["1. 《项目明细》第2页第1处：个人隐私（《条例》第十五条）。评审专家的身份证件号码和手机号码，公开会损害其合法权益。", "2. 《项目明细》第3页第1处：讨论记录（《条例》第十六条第二款）。评审会讨论记录，尚未形成结论。"],
            annex.Paragraphs);
    }

    [Fact]
    public void The_letter_tells_the_course_of_the_case_and_names_no_third_party()
    {
        var consulted = string.Concat(samples.Of(LetterKinds.Find("third_party")!).Paragraphs);
        Assert.Contains("本机关于2025年9月12日书面征求第三方意见，第三方不同意公开。", consulted, StringComparison.Ordinal);
        Assert.DoesNotContain("云溪建设有限公司", consulted, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", string.Concat(samples.Of(LetterKinds.Find("third_party_opinion")!).Paragraphs), StringComparison.Ordinal);
        Assert.Contains("将答复期限延长15个工作日并告知你", string.Concat(samples.Of(LetterKinds.Find("provided")!).Paragraphs), StringComparison.Ordinal);
        Assert.Contains("于2025年9月10日收到补正的申请", string.Concat(samples.Of(LetterKinds.Find("still_unclear")!).Paragraphs), StringComparison.Ordinal);
        Assert.Contains("延长至2025年10月24日", string.Concat(samples.Of(LetterKinds.Find("extension")!).Paragraphs), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_applicant_writes_is_text_and_no_template()
    {
        var letter = new SampleLetters { Description = "{依据}{救济途径}{不认识}", ApplicantKind = ApplicantKind.Business }.Of(LetterKinds.Find("already_public")!);
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.EndsWith("{依据}{救济途径}{不认识}", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Contains("你单位", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_carries_what_its_letter_says_and_is_stored_with_it()
    {
        var desk = new ReceptionDesk();
        var (kind, application) = (LetterKinds.Find("published_later")!, desk.Accepted());
        var letter = samples.Of(kind);
        desk.Today = SampleLetters.Written;
        Assert.Equal("case.letter", application.In<Handling>().Require().Draft(desk.By(desk.Handler), SampleLetters.Particulars(LetterKinds.Find("provided")!), letter).Refusal?.Code);
        Assert.Equal("case.outcome", application.In<Handling>().Require().Draft(desk.By(desk.Handler), SampleLetters.Particulars(LetterKinds.Find("extension")!), samples.Of(LetterKinds.Find("extension")!)).Refusal?.Code);
        ReceptionDesk.Done(application.In<Handling>().Require().Draft(desk.By(desk.Handler), SampleLetters.Particulars(kind), letter));

        var stored = Assert.IsType<Draft>(JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.Serialize(application.Steps[^1].Event)));
        Assert.Equal("disclosed", stored.Outcome);
        Assert.Equal(new DateOnly(2025, 12, 1), stored.Reply?.PromisedOn);
        Assert.Equal(letter.Paragraphs, stored.Letter?.Paragraphs);
        var partly = SampleLetters.Particulars(LetterKinds.Find("partly_disclosed")!);
        Assert.Equal(partly.Withheld, JsonSerializer.Deserialize<LetterParticulars>(JsonSerializer.Serialize(partly))?.Withheld);
    }

    [Fact]
    public void The_reply_gets_its_number_and_day_when_it_is_signed()
    {
        var desk = new ReceptionDesk { Today = SampleLetters.Received };
        var application = desk.Accepted();
        Assert.Null(IssuedLetter.Reply(application));
        var kind = LetterKinds.Find("provided")!;
        ReceptionDesk.Done(application.In<Handling>().Require().Draft(desk.By(desk.Handler), SampleLetters.Particulars(kind), samples.Of(kind)));
        Assert.Null(IssuedLetter.Reply(application)?.Number);
        ReceptionDesk.Done(application.In<Drafted>().Require().Submit(desk.By(desk.Handler)));
        ReceptionDesk.Done(application.In<InReview>().Require().PassLegal(desk.By(desk.Lawyer)));
        ReceptionDesk.Done(application.In<InReview>().Require().PassConfidentiality(desk.By(desk.Keeper)));
        ReceptionDesk.Done(application.In<AwaitingSignature>().Require().Sign(desk.By(desk.Head), "示范公开〔2025〕1号"));
        Assert.Equal(new IssuedLetter(samples.Of(kind), "张三", "示范公开〔2025〕1号", SampleLetters.Received) with { Letter = IssuedLetter.Reply(application)!.Letter }, IssuedLetter.Reply(application));
    }

    [Theory]
    [InlineData("published_later", "获取时间", "2025-09-22", "letter.day")]
    [InlineData("published_later", "获取时间", "年底", "letter.day")]
    [InlineData("duplicate", "前次答复日期", "2025-09-23", "letter.day")]
    [InlineData("third_party", "涉及的权益", "state_secret", "letter.ground")]
    public void What_is_entered_wrongly_is_refused(string key, string field, string entry, string code)
    {
        var kind = LetterKinds.Find(key)!;
        var entries = SampleLetters.Entries(kind);
        entries[field] = entry;
        Assert.Equal(code, LetterParticulars.Create(kind, entries, [], SampleLetters.Written).Refusal?.Code);
        entries[field] = new string('长', LetterField.TextLimit + 1);
        Assert.False(LetterParticulars.Create(kind, entries, [], SampleLetters.Written).IsDone);
    }

    [Fact]
    public void A_part_is_withheld_on_a_ground_of_the_law()
    {
        Assert.Equal("withheld.ground", WithheldPart.Create("第1页", "不便公开", "理由").Refusal?.Code);
        Assert.Equal("withheld.incomplete", WithheldPart.Create("第1页", "privacy", " ").Refusal?.Code);
        Assert.Contains("行政复议机关", LetterHead.Create("某局", "某公开", "", "某法院", new()).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("云财公开〔2025〕12号", SampleLetters.Head.DocumentNumber(2025, 12));
    }
}
