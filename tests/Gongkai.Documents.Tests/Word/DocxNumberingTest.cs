using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.Tests.Word;

public sealed class DocxNumberingTest
{
    private const string Sections = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="H2"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
        """;

    private static string Item(string text, int list, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Styled(string text, string style, string properties = "") =>
        $"<w:p><w:pPr><w:pStyle w:val='{style}'/>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    [Fact]
    public void Numbers_that_Word_prints_are_put_back()
    {
        var file = new WordFile
        {
            Body = Item("总体情况", 5, 0) + Item("主动公开", 5, 1) + Item("依申请公开", 5, 1) + Item("受理", 5, 2) + Item("主动公开政府信息情况", 5, 0) + Item("规章", 5, 1),
            Numbering = Sections,
        };

        Assert.Equal("一、总体情况\n（一）主动公开\n（二）依申请公开\n1 受理\n二、主动公开政府信息情况\n（一）规章", file.Show());
    }

    [Fact]
    public void A_list_begins_anew_where_it_says_so_and_goes_on_from_others_otherwise()
    {
        var file = new WordFile { Body = Item("甲", 5, 0) + Item("乙", 6, 0) + Item("丙", 6, 0) + Item("丁", 5, 0), Numbering = Sections };

        Assert.Equal("一、甲\n四、乙\n五、丙\n六、丁", file.Show());
    }

    [Fact]
    public void Styles_number_their_paragraphs_at_the_level_that_names_them()
    {
        var file = new WordFile
        {
            Body = Styled("总体情况", "H1") + Styled("主动公开", "H2") + Styled("不编号", "H1", "<w:numPr><w:numId w:val='0'/></w:numPr>") + Styled("二节", "H1"),
            Numbering = Sections,
            Styles = "<w:style w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId='H2'><w:name w:val='heading 2'/><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>",
        };

        Assert.Equal("# 一、总体情况\n# （一）主动公开\n# 不编号\n# 二、二节", file.Show());
    }

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("chineseCountingThousand", 21, "二十一")]
    [InlineData("chineseLegalSimplified", 3, "叁")]
    [InlineData("ideographTraditional", 2, "乙")]
    [InlineData("decimalEnclosedCircle", 5, "⑤")]
    [InlineData("decimalFullWidth", 10, "１０")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("upperLetter", 3, "C")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("bullet", 1, "")]
    [InlineData("hindiVowels", 4, "4")]
    public void Numerals_of_many_kinds_are_known(string format, int number, string numeral) =>
        Assert.Equal(numeral, Documents.Word.ListNumerals.Of(number, format));

    [Fact]
    public void Bullets_are_no_text()
    {
        var file = new WordFile
        {
            Body = Item("要点", 1, 0),
            Numbering = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF06C;'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
        };

        Assert.Equal("要点", file.Show());
    }

    [Fact]
    public void Hidden_and_empty_paragraphs_print_no_number_and_lists_that_are_missing_none_either()
    {
        var file = new WordFile
        {
            Body = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='5'/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>" + Item("甲", 5, 0) + Item("乙", 77, 0),
            Numbering = Sections,
        };

        Assert.Equal("一、甲\n乙", file.Show());
    }

    [Fact]
    public void Section_headings_with_automatic_numbers_are_recognised()
    {
        string[] titles = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"];
        var file = new WordFile
        {
            Body = WordFile.P("云溪市2025年政府信息公开工作年度报告") + string.Concat(titles.Select(title => Item(title, 5, 0) + WordFile.P("本年度按要求开展工作。"))),
            Numbering = Sections,
        };

        var report = ReportRecognizer.Recognize(file.Read(), "报告.docx", TestContext.Current.CancellationToken);

        Assert.Equal(titles, report.Sections.Select(section => section.Title));
    }
}
