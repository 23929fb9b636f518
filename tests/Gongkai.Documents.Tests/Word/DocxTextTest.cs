namespace Gongkai.Documents.Tests.Word;

public sealed class DocxTextTest
{
    private static string Shown(string paragraph) => WordFile.Of($"<w:p>{paragraph}</w:p>").Show();

    private static string Run(string content, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>";

    private static string T(string text) => $"<w:t xml:space='preserve'>{text}</w:t>";

    [Fact]
    public void Runs_make_one_text() => Assert.Equal("收到申请12件。", Shown(Run(T("收到申请")) + Run(T("12")) + Run(T("件。"))));

    [Fact]
    public void Tabs_breaks_and_hyphens_are_characters() => Assert.Equal(
        "甲⇥乙⏎丙-丁戊",
        Shown("<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>" + Run(T("甲") + "<w:tab/>" + T("乙") + "<w:br/>" + T("丙")
            + "<w:noBreakHyphen/>" + T("丁") + "<w:softHyphen/>" + T("戊"))));

    [Fact]
    public void Deleted_and_moved_away_text_is_gone_and_inserted_text_is_there() => Assert.Equal(
        "共15件",
        Shown(Run(T("共")) + "<w:del w:id='1'><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id='2'>" + Run(T("15")) + "</w:ins>"
            + "<w:moveFrom w:id='3'>" + Run(T("等")) + "</w:moveFrom><w:moveTo w:id='4'>" + Run(T("件")) + "</w:moveTo>"));

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_in_the_next() => Assert.Equal(
        "收到申请12件。\n次段。",
        WordFile.Of("<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + Run(T("收到申请")) + "</w:p><w:p>" + Run(T("12件。")) + "</w:p>" + WordFile.P("次段。")).Show());

    [Fact]
    public void Hidden_text_is_not_read() => Assert.Equal(
        "可见",
        Shown(Run(T("藏"), "<w:vanish/>") + Run(T("可见"), "<w:vanish w:val='0'/>") + Run(T("又藏"), "<w:vanish w:val='true'/>")));

    [Fact]
    public void Text_hidden_by_its_style_is_not_read()
    {
        var file = new WordFile
        {
            Body = "<w:p>" + Run(T("藏"), "<w:rStyle w:val='Note'/>") + Run(T("见")) + "</w:p><w:p><w:pPr><w:pStyle w:val='Secret'/></w:pPr>"
                + Run(T("全藏")) + Run(T("独见"), "<w:vanish w:val='false'/>") + "</w:p>",
            Styles = "<w:style w:styleId='Note'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='Secret'><w:basedOn w:val='Base'/></w:style>"
                + "<w:style w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>",
        };

        Assert.Equal("见\n独见", file.Show());
    }

    [Fact]
    public void Of_fields_only_the_result_is_read() => Assert.Equal(
        "第3页，链接。",
        Shown(Run(T("第")) + Run("<w:fldChar w:fldCharType='begin'/>") + Run("<w:instrText> IF </w:instrText>")
            + Run("<w:fldChar w:fldCharType='begin'/>") + Run("<w:instrText> PAGE </w:instrText>") + Run("<w:fldChar w:fldCharType='separate'/>") + Run(T("9"))
            + Run("<w:fldChar w:fldCharType='end'/>") + Run(T("条件")) + Run("<w:fldChar w:fldCharType='separate'/>") + Run(T("3")) + Run("<w:fldChar w:fldCharType='end'/>")
            + Run(T("页，")) + "<w:hyperlink r:id='rId9'>" + Run(T("链接")) + "</w:hyperlink><w:fldSimple w:instr=' DATE '>" + Run(T("。")) + "</w:fldSimple>"));

    [Fact]
    public void A_field_that_never_ends_hides_nothing_after_its_paragraph() => Assert.Equal(
        "前\n一、总体情况",
        WordFile.Of("<w:p>" + Run(T("前")) + Run("<w:fldChar w:fldCharType='begin'/>") + Run(T("指令")) + "</w:p>" + WordFile.P("一、总体情况")).Show());

    [Fact]
    public void Symbols_of_symbol_fonts_become_characters() => Assert.Equal(
        "√是□否°",
        Shown(Run("<w:sym w:font='Wingdings' w:char='F0FC'/>" + T("是") + "<w:sym w:font='Wingdings' w:char='F0A8'/>" + T("否")
            + "<w:sym w:font='宋体' w:char='00B0'/><w:sym w:font='Webdings' w:char='F021'/><w:sym w:font='宋体' w:char='D800'/>")));

    [Fact]
    public void Wrappers_of_every_kind_are_walked_through() => Assert.Equal(
        "甲乙丙丁戊己",
        Shown("<w:smartTag>" + Run(T("甲")) + "</w:smartTag><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + Run(T("乙")) + "</w:sdtContent></w:sdt>"
            + "<w:customXml>" + Run(T("丙")) + "</w:customXml><w:r><w:ruby><w:rt>" + Run(T("dīng")) + "</w:rt><w:rubyBase>" + Run(T("丁")) + "</w:rubyBase></w:ruby></w:r>"
            + "<m:oMath><m:r><m:t>戊</m:t></m:r></m:oMath><new:wrapper>" + Run(T("己")) + "</new:wrapper>"));

    [Fact]
    public void A_bookmark_typed_as_text_stays() => Assert.Equal(
        "报告[bookmark: _GoBack]全文",
        Shown(Run(T("报告")) + "<w:bookmarkStart w:id='0' w:name='_GoBack'/><w:bookmarkEnd w:id='0'/>" + Run(T("[bookmark: _GoBack]")) + Run(T("全文"))));

    [Fact]
    public void Headings_are_told_by_style_name_outline_level_and_ancestry()
    {
        var file = new WordFile
        {
            Body = Styled("2", "一") + Styled("Derived", "二") + Styled("Outlined", "三") + Styled("Body", "四") + Styled("TitleStyle", "五")
                + "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>" + Run(T("六")) + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='2'/><w:outlineLvl w:val='9'/></w:pPr>" + Run(T("七")) + "</w:p>",
            Styles = "<w:style w:styleId='2'><w:name w:val='heading 1'/></w:style><w:style w:styleId='Derived'><w:name w:val='小标题'/><w:basedOn w:val='2'/></w:style>"
                + "<w:style w:styleId='Outlined'><w:name w:val='黑体'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
                + "<w:style w:styleId='Body'><w:name w:val='Body Text'/><w:basedOn w:val='Body'/></w:style><w:style w:styleId='TitleStyle'><w:name w:val='Title'/></w:style>",
        };

        Assert.Equal("# 一\n# 二\n# 三\n四\n# 五\n# 六\n七", file.Show());
    }

    [Fact]
    public void Headers_and_embedded_documents_are_not_part_of_the_text_and_the_title_is_a_property()
    {
        var file = new WordFile { Body = WordFile.P("正文") + "<w:altChunk r:id='rId7'/>", Header = "页眉", Title = "云溪市2025年政府信息公开工作年度报告" };

        Assert.Equal("正文", file.Show());
        Assert.Equal("云溪市2025年政府信息公开工作年度报告", file.Read().Title);
    }

    [Fact]
    public void Documents_in_the_strict_variant_are_read_alike()
    {
        var body = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + WordFile.P("甲") + "</w:tc></w:tr></w:tbl>";
        var strict = ZipFile.Replace(WordFile.Of(body).Bytes(), "word/document.xml",
            xml => xml.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"));

        Assert.Equal("|甲→2|", Source.Shown.Of(Documents.Word.DocxReader.Read(strict, ReadingLimits.Default, TestContext.Current.CancellationToken)));
    }

    private static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{Run(T(text))}</w:p>";
}
