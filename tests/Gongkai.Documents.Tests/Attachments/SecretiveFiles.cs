using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace Gongkai.Documents.Tests.Attachments;

/// <summary>Office files that hold more than they show: each hidden thing has words of its own, to be looked for.</summary>
internal static class SecretiveFiles
{
    private const string Word = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """;

    /// <summary>What nobody may find in a cleaned docx.</summary>
    public static readonly string[] WordSecrets =
    [
        "作者甲", "修改者乙", "某某单位", "内部编号XZ-7", "批注者丙", "13900001111", "13900002222", "13900003333", "secret-template", "00AB12CD",
        "保密变量", "自定义部件里的话", "注释里的话",
    ];

    /// <summary>A docx with everything that may be hidden in one, and a phone number in each place.</summary>
    public static byte[] Docx()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Creator = "作者甲";
            package.PackageProperties.LastModifiedBy = "修改者乙";
            Write(package.AddExtendedFilePropertiesPart(), """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>某某单位</Company></Properties>
                """);
            package.AddCustomFilePropertiesPart().Properties = new Properties(new CustomDocumentProperty(new VTLPWSTR("内部编号XZ-7"))
            {
                FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                PropertyId = 2,
                Name = "编号",
            });
            var main = package.AddMainDocumentPart();
            Write(main.AddNewPart<WordprocessingCommentsPart>(), $"""
                <w:comments {Word}><w:comment w:id="1" w:author="批注者丙"><w:p><w:r><w:t>请核对 13900001111</w:t></w:r></w:p></w:comment></w:comments>
                """);
            Write(main.AddNewPart<HeaderPart>("header"), $"<w:hdr {Word}><w:p><w:r><w:t>联系人 13800005555</w:t></w:r></w:p></w:hdr>");
            var settings = main.AddNewPart<DocumentSettingsPart>();
            settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("file:///C:/Users/x/secret-template.dotx"), "template");
            Write(settings, $"""
                <w:settings {Word}><w:attachedTemplate r:id="template"/><w:trackRevisions/><w:docVars><w:docVar w:name="a" w:val="保密变量"/></w:docVars><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>
                """);
            Write(main.AddCustomXmlPart(CustomXmlPartType.CustomXml), "<a>自定义部件里的话</a>");
            Write(main.AddNewPart<StyleDefinitionsPart>(), $"""
                <w:styles {Word}><w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>
                """);
            Write(main, $"""
                <w:document {Word}><w:body>
                <w:p w:rsidR="00AB12CD"><w:r><w:t>经办人电话 138</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0000</w:t></w:r><w:r><w:t>4444。</w:t></w:r></w:p>
                <w:p><w:commentRangeStart w:id="1"/><w:r><w:t>本办法</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:ins w:id="2" w:author="批注者丙"><w:r><w:t>自公布之日起</w:t></w:r></w:ins><w:del w:id="3" w:author="批注者丙"><w:r><w:delText>电话13900002222</w:delText></w:r></w:del><w:r><w:t>施行。</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:rStyle w:val="Unseen"/></w:rPr><w:t>藏 13900003333</w:t></w:r><w:r><w:t>附则。</w:t></w:r></w:p><!--注释里的话-->
                <w:p><w:pPr><w:rPr><w:del w:id="4" w:author="批注者丙"/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p><w:p><w:r><w:t>后半句。</w:t></w:r></w:p>
                <w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr></w:body></w:document>
                """);
            using var thumbnail = new MemoryStream([0xFF, 0xD8, 0xFF, 0xD9]);
            package.AddThumbnailPart("image/jpeg").FeedData(thumbnail);
        }

        return stream.ToArray();
    }

    /// <summary>What nobody may find in a cleaned xlsx.</summary>
    public static readonly string[] WorkbookSecrets = ["作者甲", "批注者丙", "13900001111", "13900002222", "13900003333", "名单"];

    /// <summary>An xlsx with a hidden sheet, a comment, remains of a deleted cell and properties.</summary>
    /// <param name="formula">A formula of the shown sheet.</param>
    public static byte[] Xlsx(string formula = "1+1")
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            package.PackageProperties.Creator = "作者甲";
            var workbook = package.AddWorkbookPart();
            var shown = workbook.AddNewPart<WorksheetPart>("shown");
            var hidden = workbook.AddNewPart<WorksheetPart>("hidden");
            Write(workbook.AddNewPart<SharedStringTablePart>(), $"<sst {Main}><si><t>姓名</t></si><si><t>删去的 13900003333</t></si><si><t>电话 13900002222</t></si><si><t>项目</t></si></sst>");
            Write(shown, $"""
                <worksheet {Main}><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1"><f>{formula}</f><v>2</v></c></row><row r="2"><c r="A2"><v>13800004444</v></c><c r="B2" t="inlineStr"><is><r><t>手机138</t></r><r><t>00005555</t></r></is></c></row></sheetData></worksheet>
                """);
            Write(hidden, $"<worksheet {Main}><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row></sheetData></worksheet>");
            Write(shown.AddNewPart<WorksheetCommentsPart>(), $"<comments {Main}><authors><author>批注者丙</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>问 13900001111</t></text></comment></commentList></comments>");
            Write(workbook, $"""
                <workbook {Main}><sheets><sheet name="名单" sheetId="1" state="hidden" r:id="hidden"/><sheet name="项目表" sheetId="2" r:id="shown"/></sheets></workbook>
                """);
        }

        return stream.ToArray();
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(xml.Trim()));
    }
}
