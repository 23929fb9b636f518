using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

public sealed class SafeHtmlTest
{
    [Theory]
    [InlineData("<p>通知</p><script>alert(1)</script>", "<p>通知</p>")]
    [InlineData("<p onclick=\"x()\" style=\"color:red\" class=\"MsoNormal\">通知</p>", "<p>通知</p>")]
    [InlineData("<a href=\"javascript:x()\">链接</a>", "<a>链接</a>")]
    [InlineData("<a href=\" java\nscript:x()\">链接</a>", "<a>链接</a>")]
    [InlineData("<img src=\"x\" onerror=\"x()\" alt=\"图\">", "<img alt=\"图\">")]
    [InlineData("<img src=\"//elsewhere.example/t.png\" alt=\"图\">", "<img alt=\"图\">")]
    [InlineData("<svg><script>x()</script></svg><p>后</p>", "<p>后</p>")]
    [InlineData("<iframe src=\"https://elsewhere.example\"></iframe><p>后</p>", "<p>后</p>")]
    [InlineData("<form action=\"/\"><input name=\"a\"><p>表</p></form>", "<p>表</p>")]
    public void What_could_act_is_taken_out(string written, string kept) => Assert.Equal(kept, SafeHtml.Read(written).Html);

    [Fact]
    public void Text_pasted_from_a_word_processor_keeps_its_words_and_tables_and_loses_its_dress()
    {
        var text = SafeHtml.Read(
            """
            <html><head><title>无题</title><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
            <p class="MsoNormal" style="text-indent:2em"><span lang="ZH-CN" style="font-family:仿宋">各部门<o:p></o:p></span></p>
            <table border="1"><tr><td colspan="2">合计</td></tr></table><!--EndFragment--></body></html>
            """);
        Assert.Equal("各部门\n合计", text.Text);
        Assert.Contains("<p>各部门</p>", text.Html, StringComparison.Ordinal);
        Assert.Contains("<td colspan=\"2\">合计</td>", text.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("mso", text.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Plain_lines_become_paragraphs() =>
        Assert.Equal("<p>第一段 &amp; 附注</p>\n<p>第二段</p>", SafeHtml.Read("第一段 & 附注\r\n\r\n  第二段\n").Html);

    [Fact]
    public void Pictures_of_this_site_and_ordinary_links_stay()
    {
        const string Html = "<p><img src=\"/files/1\" alt=\"图\"><a href=\"https://www.gov.cn/\">中国政府网</a></p>";
        Assert.Equal(Html, SafeHtml.Read(Html).Html);
    }
}
