namespace Gongkai.Documents.Tests.Word;

public sealed class DocxDrawingsTest
{
    private static string Shape(string content, string extent = "<wp:extent cx='1800000' cy='900000'/>", string properties = "") =>
        $"<w:drawing><wp:anchor>{extent}<wp:docPr id='1' name='框' {properties}/><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
            + $"{content}</a:graphicData></a:graphic></wp:anchor></w:drawing>";

    private static string Box(string blocks) => $"<wps:wsp><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx></wps:wsp>";

    private static string Vml(string content) => $"<w:pict><v:shape style='width:120pt;height:40pt'>{content}</v:shape></w:pict>";

    private static string Picture(long width, long height, string properties = "") =>
        Shape("<pic:pic/>", $"<wp:extent cx='{width}' cy='{height}'/>", properties);

    [Fact]
    public void A_text_box_is_read_once_though_it_is_written_twice()
    {
        var file = WordFile.Of("<w:p><w:r><w:t>锚</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + Shape(Box(WordFile.P("云溪市财政局")))
            + "</mc:Choice><mc:Fallback>" + Vml($"<v:textbox><w:txbxContent>{WordFile.P("云溪市财政局")}</w:txbxContent></v:textbox>") + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Equal("锚\n云溪市财政局", file.Show());
    }

    [Fact]
    public void What_no_program_of_today_understands_has_its_older_version_read()
    {
        var file = WordFile.Of("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='new'><w:t>新</w:t></mc:Choice><mc:Choice Requires='wps missing'><w:t>缺</w:t></mc:Choice>"
            + "<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Equal("旧", file.Show());
    }

    [Fact]
    public void A_table_in_a_text_box_is_a_table()
    {
        var table = "<w:tbl><w:tr><w:tc>" + WordFile.P("规章") + "</w:tc><w:tc>" + WordFile.P("1") + "</w:tc></w:tr></w:tbl>";

        Assert.Equal("二、主动公开\n|规章|1|", WordFile.Of("<w:p><w:r><w:t>二、主动公开</w:t></w:r><w:r>" + Shape(Box(table + "<w:p/>")) + "</w:r></w:p>").Show());
    }

    [Fact]
    public void Old_text_boxes_and_lettering_are_read()
    {
        var file = WordFile.Of("<w:p><w:r>" + Vml("<v:textpath string='政府信息公开工作年度报告'/>") + "</w:r><w:r>"
            + Vml($"<v:textbox><w:txbxContent>{WordFile.P("（2025年）")}</w:txbxContent></v:textbox>") + "</w:r></w:p>");

        Assert.Equal("政府信息公开工作年度报告\n（2025年）", file.Show());
    }

    [Fact]
    public void Pictures_as_large_as_a_table_count_and_seals_do_not() => Assert.Equal(
        "[picture]\n[picture]\n[picture]",
        WordFile.Of("<w:p><w:r>" + Picture(5_400_000, 3_600_000) + Picture(1_440_000, 1_440_000) + Picture(5_400_000, 3_600_000, "hidden='1'")
            + "<w:pict><v:shape style='position:absolute; width:415.3pt; height:210pt'><v:imagedata r:id='rId4'/></v:shape></w:pict>"
            + "<w:object><v:shape style='width:15cm;height:80mm'><v:imagedata r:id='rId5'/></v:shape></w:object>"
            + "<w:pict><v:shape style='width:1000;height:1000'><v:imagedata r:id='rId6'/></v:shape></w:pict></w:r></w:p>").Show());

    [Fact]
    public void Hidden_drawings_are_not_read() => Assert.Equal(
        "见",
        WordFile.Of("<w:p><w:r><w:rPr><w:vanish/></w:rPr>" + Picture(5_400_000, 3_600_000) + Shape(Box(WordFile.P("藏"))) + "</w:r><w:r><w:t>见</w:t></w:r></w:p>").Show());
}
