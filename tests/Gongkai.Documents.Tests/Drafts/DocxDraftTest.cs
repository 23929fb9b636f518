using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Drafts;

public sealed class DocxDraftTest
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

    /// <summary>A document as a word processor writes it, with what is lost when somebody copies it by hand.</summary>
    private static readonly Lazy<byte[]> Document = new(() => Described(Office.Converted(
        Encoding.UTF8.GetBytes($"""
            <html><head><meta charset="utf-8"></head><body>
            <p align="center">云政发〔2023〕12号</p>
            <p align="center">云溪市人民政府关于印发</p><p align="center">养老服务办法的通知</p>
            <p>各县区人民政府：</p>
            <h2>总则</h2><p>为了<b>规范</b>服务，制定本办法，见<a href="https://example.org/a?b=1&amp;c=2">说明</a>。</p>
            <ul><li>甲项</li><li>乙项</li></ul>
            <ol><li>第一步</li><li>第二步</li></ol>
            <table border="1"><tr><td colspan="2">标准</td></tr><tr><td rowspan="2">一档</td><td>50元</td></tr><tr><td>80元</td></tr></table>
            <p><img src="data:image/png;base64,{Picture}" alt="流程图" width="200" height="100"></p>
            <p>2&lt;3</p>
            <p align="right">2023年3月1日</p>
            </body></html>
            """), "html", "docx:MS Word 2007 XML")));

    // LibreOffice drops the alternative text of a picture that lies in the page.
    private static byte[] Described(byte[] docx) => ZipFile.Replace(
        docx, "word/document.xml", xml => Regex.Replace(xml, "<wp:docPr( [^>]*?)(?: descr=\"[^\"]*\")?(/?>)", "<wp:docPr$1 descr=\"流程图\"$2"));

    [Fact]
    public void Title_number_and_date_are_proposed_and_leave_the_text()
    {
        var draft = DocxDraft.Read(Document.Value).Require();

        Assert.Equal("云溪市人民政府关于印发养老服务办法的通知", draft.Title);
        Assert.Equal("云政发〔2023〕12号", draft.DocumentNumber);
        Assert.Equal(new DateOnly(2023, 3, 1), draft.FormedOn);
        Assert.DoesNotContain("养老服务办法的通知", draft.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_lists_tables_links_and_pictures_come_along_as_clean_html()
    {
        var draft = DocxDraft.Read(Document.Value).Require();
        var html = SafeHtml.Read(draft.Html).Html;

        Assert.Matches("<h[23]>总则</h[23]>", html);
        Assert.Contains("<strong>规范</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=2\">说明</a>", html, StringComparison.Ordinal);
        Assert.Contains("<ul><li>甲项</li><li>乙项</li></ul>", html, StringComparison.Ordinal);
        Assert.Contains("<ol><li>第一步</li><li>第二步</li></ol>", html, StringComparison.Ordinal);
        Assert.Contains("<td colspan=\"2\">标准</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td rowspan=\"2\">一档</td><td>50元</td></tr><tr><td>80元</td>", html, StringComparison.Ordinal);
        Assert.Contains("2&lt;3", html, StringComparison.Ordinal);
        Assert.Contains("〔图1〕", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
        var picture = Assert.Single(draft.Pictures);
        Assert.Equal(("图1.png", "流程图"), (picture.FileName, picture.Description));
    }

    [Fact]
    public void What_is_no_docx_is_refused_with_a_remedy()
    {
        Assert.Equal("draft.format", DocxDraft.Read("只是文字"u8.ToArray()).Refusal!.Code);
        Assert.False(DocxDraft.Read(Document.Value.AsMemory(0, 2000)).IsDone);
    }
}
