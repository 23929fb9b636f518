using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Attachments;

namespace Gongkai.Documents.Tests.Attachments;

public class AttachmentLinksTest
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = $"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{Relationships}\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private const string Sheet = $"xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relationships}\"";

    [Fact]
    public void Links_of_a_docx_stand_in_text_fields_pictures_and_page_headers()
    {
        var file = Package(
            ("_rels/.rels", Links(("m", "officeDocument", "word/document.xml", false))),
            ("word/document.xml", $"""
                <w:document {Word}><w:body>
                <w:p><w:r><w:t>第一段</w:t></w:r></w:p>
                <w:p><w:hyperlink r:id="one"><w:r><w:t>办事</w:t></w:r><w:r><w:t>指南</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="top"><w:r><w:t>本文</w:t></w:r></w:hyperlink></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:instrText> HYPER</w:instrText></w:r><w:r><w:instrText>LINK "https://field.example/" </w:instrText></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:fldSimple w:instr=" HYPERLINK \l &quot;bookmark&quot; "/><w:r><w:drawing><a:hlinkClick r:id="picture"/></w:drawing></w:r></w:p>
                </w:body></w:document>
                """),
            ("word/_rels/document.xml.rels", Links(("one", "hyperlink", "https://one.example/a?b=1", true), ("picture", "hyperlink", "https://picture.example/", true), ("unused", "hyperlink", "https://unused.example/", true))),
            ("word/header1.xml", $"<w:hdr {Word}><w:p><w:hyperlink r:id=\"h\"><w:r><w:t>单位网站</w:t></w:r></w:hyperlink></w:p></w:hdr>"),
            ("word/_rels/header1.xml.rels", Links(("h", "hyperlink", "https://header.example/", true))));
        Assert.Equal(
            [
                new("https://one.example/a?b=1", "正文第2段", "办事指南"), new("https://field.example/", "正文第3段", ""),
                new("https://picture.example/", "正文第4段", ""), new("https://header.example/", "页眉第1段", "单位网站"),
            ],
            Read(file));
    }

    [Fact]
    public void Links_of_an_xlsx_stand_beside_cells_and_in_formulas()
    {
        var file = Package(
            ("_rels/.rels", Links(("m", "officeDocument", "xl/workbook.xml", false))),
            ("xl/workbook.xml", $"<workbook {Sheet}><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Links(("s", "worksheet", "worksheets/sheet1.xml", false))),
            ("xl/worksheets/sheet1.xml", $"""
                <worksheet {Sheet}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>公示</t></is></c><c r="B1"><f>HYPERLINK("https://formula.example/","网")</f><v>网</v></c></row></sheetData>
                <hyperlinks><hyperlink ref="A1" r:id="l"/><hyperlink ref="A2" location="名单!A1"/></hyperlinks></worksheet>
                """),
            ("xl/worksheets/_rels/sheet1.xml.rels", Links(("l", "hyperlink", "https://cell.example/", true))));
        Assert.Equal([new("https://cell.example/", "工作表“名单” A1", "公示"), new("https://formula.example/", "工作表“名单” B1", "网")], Read(file));
    }

    [Fact]
    public void Links_of_a_pdf_are_told_with_their_page() =>
        Assert.Equal([new AttachmentLink("https://www.example.gov.cn/", "第1页", "")], Read(SecretivePdf.Bytes()));

    [Fact]
    public void Links_of_a_web_page_are_told_with_their_words() => Assert.Equal(
        [new("https://a.example/", "网页", "甲")],
        Read(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><p><a href=\" https://a.example/\">甲</a><a name=\"b\">乙</a></p></body></html>")));

    [Fact]
    public void Plain_text_has_none_and_a_damaged_file_is_refused()
    {
        Assert.Empty(Read("见 https://a.example/"u8.ToArray()));
        Assert.False(new AttachmentLinks().Read("PK\u0003\u0004 damaged"u8.ToArray(), TestContext.Current.CancellationToken).IsDone);
    }

    private static IReadOnlyList<AttachmentLink> Read(byte[] content)
    {
        var read = new AttachmentLinks().Read(content, TestContext.Current.CancellationToken);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        return read.Value;
    }

    private static string Links(params (string Id, string Type, string Target, bool IsExternal)[] links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links.Select(link =>
            $"<Relationship Id=\"{link.Id}\" Type=\"{Relationships}/{link.Type}\" Target=\"{link.Target}\"{(link.IsExternal ? " TargetMode=\"External\"" : "")}/>"))}</Relationships>";

    private static byte[] Package(params (string Part, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (part, xml) in parts.Prepend(("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>
                """)))
            {
                using var entry = zip.CreateEntry(part).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml.Trim()));
            }
        }

        return stream.ToArray();
    }
}
