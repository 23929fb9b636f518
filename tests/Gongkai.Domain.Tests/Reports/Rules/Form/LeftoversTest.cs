using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class LeftoversTest
{
    [Theory]
    [InlineData("网址为http://www.qinghe.gov.cn/xxgk/index.html，邮箱xxgk@qinghe.gov.cn。")]
    [InlineData("详见www.qinghe.gov.cn/zwgk?xx=1&page=2。")]
    [InlineData("咨询电话138××××5678，传真0351-×××××12。")]
    [InlineData("办结王××诉本机关信息公开案1件，申请人李××不服复议决定。")]
    [InlineData("印发《关于规范<公文标题>的通知》，3>2，a<b。")]
    [InlineData("（一）主动公开方面。（二）依申请公开方面。")]
    [InlineData("请登录本机关网站查阅。如有疑问，请与本机关办公室联系。")]
    [InlineData("做到应公开尽公开……不留死角——")]
    [InlineData("“问题是什么？怎么办？”")]
    [InlineData("规格为XL、XXL的工作服。")]
    [InlineData("2024年1月1日至12月31日，年内共办理3件，月均0.25件。")]
    [InlineData("《条例》《办法》“互联网+政务服务”")]
    public void Right_text_raises_nothing(string text) => Assert.Empty(FormReport.Check(FormReport.With(first: text)));

    [Theory]
    [InlineData("[bookmark: _GoBack]2024年，本机关认真落实。", "[bookmark: _GoBack]")]
    [InlineData("2024年公开信息XX条。", "XX")]
    [InlineData("2024年公开信息xx条。", "xx")]
    [InlineData("××县财政局认真落实。", "××")]
    [InlineData("公开信息ＸＸ条。", "ＸＸ")]
    [InlineData("公开信息____条。", "____")]
    [InlineData("报告于    年  月  日公布。", "年  月  日")]
    [InlineData("收到申请0件（此处填写申请办理情况）。", "（此处填写申请办理情况）")]
    [InlineData("单击此处输入文字。", "单击此处输入文字")]
    [InlineData("（请说明收费情况）", "（请说明收费情况）")]
    [InlineData("根据《》的要求编制。", "《》")]
    [InlineData("公开信息&nbsp;12条。", "&nbsp;")]
    [InlineData("公开信息12条。<br/>收到申请3件。", "<br/>")]
    [InlineData("错误！未找到引用源。", "错误！未找到引用源")]
    public void Leftovers_are_found_with_their_words(string text, string leftover) => Found("form.leftover", text, leftover);

    [Theory]
    [InlineData("2024年锟斤拷锟斤拷公开。", "锟斤拷锟斤拷")]
    [InlineData("公开????条。", "????")]
    [InlineData("ä¸­å›½æ”¿åºœ", "ä¸­å›½æ”¿åºœ")]
    public void Garbled_characters_are_found(string text, string garbled) => Found("form.garbled", text, garbled);

    [Theory]
    [InlineData("公开信息12条。。", "。。")]
    [InlineData("公开信息，，共12条。", "，，")]
    [InlineData("公开信息12条，。", "，。")]
    public void Doubled_punctuation_is_a_matter_of_form(string text, string marks)
    {
        Found("form.punctuation", text, marks);
        Assert.Equal(Severity.Info, FormReport.Check(FormReport.With(first: text))[0].Severity);
    }

    [Fact]
    public void A_leftover_in_the_title_of_a_section_is_found()
    {
        var report = FormReport.With(sections: [.. FormReport.Sections().Select(
            section => section.Number == 5 ? section with { Title = "存在的主要问题XX及改进情况" } : section)]);

        Assert.Equal(5, Assert.Single(FormReport.Check(report)).Section);
    }

    [Fact]
    public void A_stray_number_is_found_in_its_section()
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(strays: [new Paragraph("1", new Place(Line: 250))])));

        Assert.Equal(("form.stray_number", 2, "1"), (finding.Rule, finding.Section, finding.Actual));
        Assert.Equal(new Place(Line: 250), finding.Place);
    }

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("—2—")]
    [InlineData("第4页 共6页")]
    public void The_number_of_a_page_is_no_stray(string text) =>
        Assert.Empty(FormReport.Check(FormReport.With(strays: [new Paragraph(text, new Place(Page: 2))])));

    private static void Found(string rule, string text, string leftover)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(first: text)));

        Assert.Equal((rule, 1, leftover), (finding.Rule, finding.Section, finding.Actual));
        Assert.Equal(new Place(Line: 101), finding.Place);
        Assert.Contains(leftover, finding.Excerpt!, StringComparison.Ordinal);
    }
}
