namespace Gongkai.Documents.Tests.Html;

public class ReportElsewhereTests
{
    private const string Title = "<title>青禾县财政局2023年政府信息公开工作年度报告</title><h1>青禾县财政局2023年政府信息公开工作年度报告</h1>";

    private static readonly ReportMarkup Markup = new(ReportMarkup.Example);

    [Theory]
    [InlineData("<iframe src='/pdfjs/viewer.html?id=3'><p>您的浏览器不支持框架</p></iframe>", "html.frame", "/pdfjs/viewer.html?id=3")]
    [InlineData("<frameset cols=20%,*><frame src=left.htm><frame src=main.htm></frameset>", "html.frame", "left.htm")]
    [InlineData("<embed src='P020240119.pdf' width=800>", "html.attachment", "P020240119.pdf")]
    [InlineData("<object data='/file/2023.pdf' type='application/pdf'></object>", "html.attachment", "2023.pdf")]
    [InlineData("<p>附件：<a href='./W02024.docx?name=a'>2023年年报</a></p>", "html.attachment", "W02024.docx")]
    [InlineData("<div id=app></div><script src=/static/js/chunk.js></script>", "html.scripted", "脚本")]
    public void The_user_is_told_where_the_report_is(string body, string code, string named)
    {
        var result = new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes(Title + body), "年报.html");

        Assert.Equal(code, result.Error?.Code);
        Assert.Contains(named, result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_a_form_field_is_named() =>
        Assert.Equal("html.form_field", HtmlDocument.ErrorOf($"{Title}<form><textarea name=content>{Markup.Body}</textarea></form>"));

    [Fact]
    public void Frames_attachments_and_scripts_beside_the_report_do_no_harm() => HtmlDocument.AssertHolds(
        ReportMarkup.Example,
        $"{Title}<iframe src=share.htm></iframe><textarea>{Markup.Body}</textarea>{Markup.Body}<p>附件：<a href=a.docx>报告.docx</a></p><script></script>");

    [Fact]
    public void A_page_without_any_report_says_so() =>
        Assert.Equal("report.not_found", HtmlDocument.ErrorOf("<h1>关于春节放假安排的公告</h1><p>放假三天。</p><img src=logo.png>"));
}
