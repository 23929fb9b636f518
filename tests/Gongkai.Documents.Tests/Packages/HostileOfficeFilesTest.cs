using System.Globalization;
using System.Text;
using Gongkai.Documents.Tests.Word;
using Gongkai.Documents.Tests.Workbooks;

namespace Gongkai.Documents.Tests.Packages;

/// <summary>Files made to take time, memory or something else: each gets a plain error, or is read as if the attack were not there.</summary>
public sealed class HostileOfficeFilesTest
{
    private const string Title = "云溪市2025年政府信息公开工作年度报告";

    private static readonly byte[] Word = WordFile.Of(WordFile.P(Title)).Bytes();

    private static ReadingResult Read(byte[] content, ReadingLimits? limits = null) =>
        new ReportReader(limits).Read(content, "报告.docx", TestContext.Current.CancellationToken);

    private static void Refused(string code, byte[] content, ReadingLimits? limits = null)
    {
        var error = Read(content, limits).Error;
        Assert.Equal(code, error?.Code);
        Assert.Contains("。", error!.Message, StringComparison.Ordinal);
    }

    private static void IsRead(byte[] content) => Assert.Equal(Title, Read(content).Report?.Title);

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [Fact]
    public void Parts_that_unpack_beyond_the_bound_are_not_unpacked() => Refused(
        "zip.too_large",
        WordFile.Of(WordFile.P(Title) + Repeated("<w:p/>", 400_000)).Bytes(),
        ReadingLimits.Default with { MarkupBytes = 1 << 20 });

    [Fact]
    public void The_bound_holds_for_all_parts_together() => Refused(
        "zip.too_large",
        new WordFile { Body = WordFile.P(Title), Styles = Repeated("<w:style/>", 80_000), Numbering = Repeated("<w:num/>", 80_000) }.Bytes(),
        ReadingLimits.Default with { MarkupBytes = 1 << 20 });

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    public void Document_types_and_with_them_entities_are_refused(string type) =>
        Refused("office.dtd", ZipFile.Replace(Word, "word/document.xml", xml => type + xml.Replace(Title, "&a;")));

    [Theory]
    [InlineData("<w:sdt>", "</w:sdt>")]
    [InlineData("<w:p>", "</w:p>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:sdtPr>", "</w:sdtPr>")]
    public void A_hundred_thousand_nested_tags_are_refused(string open, string close) =>
        Refused("office.too_deep", WordFile.Of(Repeated(open, 100_000) + Repeated(close, 100_000)).Bytes());

    [Fact]
    public void Parts_that_refer_to_each_other_in_a_circle_are_read_once()
    {
        var circle = new WordFile
        {
            Body = "<w:p><w:pPr><w:pStyle w:val='A'/><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>" + Title + "</w:t></w:r></w:p>",
            Styles = "<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>"
                + "<w:style w:styleId='N'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>",
            Numbering = "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='N'/></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>",
        };

        IsRead(circle.Bytes());
        IsRead(ZipFile.Rewrite(circle.Bytes(), (name, content) => name != "word/_rels/document.xml.rels" ? content
            : Encoding.UTF8.GetBytes("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='a' Type='x/styles' Target='document.xml'/><Relationship Id='b' Type='x/numbering' Target='../word/../word/document.xml'/></Relationships>")));
    }

    [Fact]
    public void Links_that_lead_out_of_the_file_are_not_followed() => IsRead(ZipFile.Rewrite(Word, (name, content) => name != "_rels/.rels" ? content
        : Encoding.UTF8.GetBytes("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='a' Type='x/officeDocument' Target='http://127.0.0.1:1/x' TargetMode='External'/>"
            + "<Relationship Id='b' Type='x/officeDocument' Target='../../../../etc/passwd'/></Relationships>")));

    [Fact]
    public void Two_parts_of_the_same_name_are_refused() => Refused(
        "zip.duplicate_part",
        ZipFile.Of(("word/document.xml", "<a/>"), ("Word\\document.xml", "<b/>")));

    [Theory]
    [InlineData(0u)]
    [InlineData(7u)]
    [InlineData(uint.MaxValue - 1)]
    public void Sizes_that_the_file_lies_about_do_no_harm(uint size)
    {
        var lying = (byte[])Word.Clone();
        // Uncompressed sizes stand 24 bytes behind the mark of each entry of the directory, 22 behind that of each local header.
        for (var index = 0; index + 28 < lying.Length; index++)
        {
            if (lying.AsSpan(index).StartsWith("PK\x1\x2"u8))
                BitConverter.TryWriteBytes(lying.AsSpan(index + 24), size);
        }

        var result = Read(lying);
        Assert.True(result.Report?.Title == Title || result.Error is { Code: "zip.damaged" or "office.damaged_part" }, result.Error?.ToString());
    }

    [Fact]
    public void A_tag_of_many_megabytes_is_refused() =>
        Refused("office.tag_too_long", WordFile.Of("<w:p a='" + Repeated("x", 5 << 20) + "'/>").Bytes());

    [Fact]
    public void Names_without_end_are_refused() => Refused(
        "office.too_many_names",
        WordFile.Of(string.Concat(Enumerable.Range(0, 30_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"<w:n{number}/>")))).Bytes());

    [Fact]
    public void More_cells_than_a_report_can_have_are_refused()
    {
        var few = ReadingLimits.Default with { TableCells = 1000 };

        Refused("office.too_many_cells", WordFile.Of("<w:tbl><w:tr>" + Repeated("<w:tc/>", 1001) + "</w:tr></w:tbl>").Bytes(), few);
        Refused("office.too_many_cells", WordFile.Of("<w:tbl>" + Repeated("<w:tr/>", 1001) + "</w:tbl>").Bytes(), few);
        Refused("office.too_much_text", WordFile.Of(Repeated(WordFile.P("甲"), 1001)).Bytes(), few);
        Refused("office.too_many_cells", WorkbookFile.Of("<row r='1'>" + Repeated("<c><v>1</v></c>", 1001) + "</row>").Bytes(), few);
        Refused("office.too_many_cells", WorkbookFile.Of("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>").Bytes(), few);
        Refused("office.too_many_cells", WorkbookFile.Of(WorkbookFile.Row(1, "甲"), "<mergeCells>" + Repeated("<mergeCell ref='A1:B2'/>", 1001) + "</mergeCells>").Bytes(), few);
    }

    [Fact]
    public void More_text_than_a_report_can_have_is_refused()
    {
        var little = ReadingLimits.Default with { TextCharacters = 10_000 };

        Refused("office.too_much_text", WordFile.Of(WordFile.P(Repeated("甲", 10_001))).Bytes(), little);
        Refused("office.too_much_text", WordFile.Of(Repeated(WordFile.P("甲乙"), 5_001)).Bytes(), little);
        Refused("office.too_much_text", (WorkbookFile.Of(Repeated("<row><c t='s'><v>0</v></c></row>", 30)) with { SharedStrings = $"<si><t>{Repeated("甲", 900)}</t></si>" }).Bytes(), little);
    }

    [Fact]
    public void Sheets_without_end_are_refused()
    {
        var file = WorkbookFile.Of(WorkbookFile.Row(1, Title)).Bytes();

        Refused("xlsx.too_many_sheets", ZipFile.Replace(file, "xl/workbook.xml", xml => xml.Replace("</sheets>", Repeated("<sheet name='x' r:id='s0'/>", 1001) + "</sheets>")));
    }

    [Fact]
    public void Files_without_their_main_part_are_refused()
    {
        Refused("docx.no_document", ZipFile.Of(("word/other.xml", "<a/>")));
        Refused("xlsx.no_workbook", ZipFile.Of(("xl/other.xml", "<a/>")));
        Refused("xlsx.binary", ZipFile.Of(
            ("_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>"), ("xl/workbook.bin", "")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a><b></a>")]
    [InlineData("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:t>&nosuch;</w:t></w:p></w:body></w:document>")]
    [InlineData("<a><!-- </a>")]
    public void Parts_that_are_no_xml_are_named(string content)
    {
        var error = Read(ZipFile.Of(("word/document.xml", content))).Error!;

        Assert.Equal("office.damaged_part", error.Code);
        Assert.Contains("word/document.xml", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_files_are_refused()
    {
        foreach (var length in Enumerable.Range(1, 30).Select(part => Word.Length * part / 31))
            Refused("zip.damaged", Word[..length]);
    }
}
