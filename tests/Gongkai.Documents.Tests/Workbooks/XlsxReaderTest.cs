using Gongkai.Documents.Source;

namespace Gongkai.Documents.Tests.Workbooks;

public sealed class XlsxReaderTest
{
    private const int First = WorkbookFile.FirstFormat;

    private static string Shown(string cells, params string[] formats) =>
        (WorkbookFile.Of($"<row r='1'>{cells}</row>") with { Formats = formats }).Show();

    [Fact]
    public void Texts_are_read_wherever_they_are_kept()
    {
        var file = WorkbookFile.Of("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'><is><r><rPr/><t>内</t></r><r><t>联</t></r></is></c>"
            + "<c r='C1' t='str'><f>A1&amp;\"\"</f><v>公式</v></c><c r='D1' t='s'><v>0</v></c><c r='E1' t='s'><v>9</v></c><c r='F1' t='b'><v>1</v></c></row>") with
        {
            SharedStrings = "<si><t>共享</t></si><si><r><t>规</t></r><rPh sb='0' eb='1'><t>guī</t></rPh><r><t xml:space='preserve'>章 </t></r></si>",
        };

        Assert.Equal("|规章 |内联|公式|共享||TRUE|", file.Show());
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_are_put_back() =>
        Assert.Equal("甲⏎乙_x0041_丙_x", Shown("<c t='inlineStr'><is><t>甲_x000A_乙_x005F_x0041_丙_x0001__x</t></is></c>"));

    [Theory]
    [InlineData("316441.53", "316441.53")]
    [InlineData("1.3612E4", "13612")]
    [InlineData("2.5E-3", "0.0025")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("0", "0")]
    [InlineData("-5", "-5")]
    [InlineData("1E+300", "1E+300")]
    [InlineData("NaN", "NaN")]
    public void Numbers_are_written_out(string stored, string printed) => Assert.Equal(printed, Shown($"<c r='A1'><v>{stored}</v></c>"));

    [Theory]
    [InlineData("45678", "14", "2025年1月21日")]
    [InlineData("45678.75", "yyyy\"年\"m\"月\"d\"日\";@", "2025年1月21日")]
    [InlineData("45678", "[$-804]yyyy/mm", "2025年1月")]
    [InlineData("45678", "31", "2025年1月21日")]
    [InlineData("0.5", "h:mm AM/PM", "12:00")]
    [InlineData("59", "yyyy-mm-dd", "1900年2月28日")]
    [InlineData("61", "yyyy-mm-dd", "1900年3月1日")]
    [InlineData("0.27113", "0.0%", "27.1%")]
    [InlineData("0.27113", "10", "27.11%")]
    [InlineData("12", "0\"件\"", "12")]
    [InlineData("1234.5", "#,##0.00", "1234.5")]
    [InlineData("12", "\"d\"0\\y", "12")]
    [InlineData("12", "0.00E+00", "12")]
    [InlineData("99999999", "yyyy-mm-dd", "99999999")]
    [InlineData("-3", "yyyy-mm-dd", "-3")]
    public void Dates_and_percentages_look_as_printed_and_other_formats_change_nothing(string stored, string format, string printed) =>
        Assert.Equal(printed, Shown($"<c r='A1' s='{First}'><v>{stored}</v></c>", format));

    [Fact]
    public void Days_can_be_counted_from_1904() => Assert.Equal(
        "2025年1月21日",
        (WorkbookFile.Of($"<row r='1'><c r='A1' s='{First}'><v>44216</v></c></row>") with { Formats = ["14"], CountsFrom1904 = true }).Show());

    [Fact]
    public void Formulas_stand_for_their_last_result_and_show_where_there_is_none() => Assert.Equal(
        "|15|=SUM(A1:A9)|#DIV/0!|",
        Shown("<c r='A1'><f>SUM(B1:B9)</f><v>15</v></c><c r='B1'><f>SUM(A1:A9)</f><v/></c><c r='C1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='D1' t='str'><f>\"\"</f><v></v></c>"));

    [Fact]
    public void Merged_cells_stand_once_and_what_they_cover_is_gone()
    {
        var file = WorkbookFile.Of(
            WorkbookFile.Row(1, "[]信息内容", "[]件数", "[]旧", "[]") + WorkbookFile.Row(2, "[]", "[]制发", "[]废止", "[]有效") + WorkbookFile.Row(3, "[]规章", "[]1", "[]", "[]2"),
            "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:D1'/></mergeCells>");

        Assert.Equal("|信息内容↓2|件数→3|\n|@1制发|@2废止|@3有效|\n|规章|1||2|", file.Show());
    }

    [Fact]
    public void A_merged_cell_that_reaches_to_the_end_of_the_sheet_covers_what_is_used() => Assert.Equal(
        "云溪市2025年政府信息公开工作年度报告\n|甲|1|",
        WorkbookFile.Of(WorkbookFile.Row(1, "云溪市2025年政府信息公开工作年度报告") + WorkbookFile.Row(3, "甲", "1"), "<mergeCells><mergeCell ref='A1:XFD2'/></mergeCells>").Show());

    [Fact]
    public void Lines_of_text_around_a_table_are_paragraphs() => Assert.Equal(
        "标题\n正文第一段。⏎第二段。\n二、主动公开政府信息情况\n|规章|1||\n|许可|2|3|\n落款",
        WorkbookFile.Of(WorkbookFile.Row(1, "标题") + WorkbookFile.Row(2, "正文第一段。&#10;第二段。") + WorkbookFile.Row(4, "", "二、主动公开政府信息情况")
            + WorkbookFile.Row(5, "[]规章", "[]1", "[]") + WorkbookFile.Row(7, "[]许可", "[]2", "[]3") + WorkbookFile.Row(9, "落款")).Show());

    [Fact]
    public void A_label_without_figures_inside_a_table_without_frames_has_empty_cells() => Assert.Equal(
        "二、主动公开\n|信息内容|制发|废止|\n|规章|||\n|文件|1|2|\n无",
        WorkbookFile.Of(WorkbookFile.Row(1, "二、主动公开") + WorkbookFile.Row(3, "信息内容", "制发", "废止") + WorkbookFile.Row(4, "规章") + WorkbookFile.Row(5, "文件", "1", "2")
            + WorkbookFile.Row(7, "无")).Show());

    [Fact]
    public void A_framed_label_without_figures_has_its_empty_cells() => Assert.Equal(
        "|规章|||",
        WorkbookFile.Of(WorkbookFile.Row(1, "[]规章", "[]", "[]") + WorkbookFile.Row(2, "[]", "[]", "[]")).Show());

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_left_out()
    {
        var shown = new TestSheet(WorkbookFile.Row(1, "甲", "藏", "1") + "<row r='2' hidden='1'><c r='A2'><v>7</v></c></row>" + WorkbookFile.Row(3, "乙", "藏", "2"))
        {
            Name = "表",
            Before = "<cols><col min='2' max='2' hidden='1'/><col min='9' max='99999' hidden='1'/></cols>",
        };

        Assert.Equal("|甲||1|\n|乙||2|", new WorkbookFile(new TestSheet(WorkbookFile.Row(1, "底稿")) { State = "hidden" }, shown).Show());
        Assert.Equal("底稿", new WorkbookFile(new TestSheet(WorkbookFile.Row(1, "底稿")) { State = "veryHidden" }).Show());
    }

    [Fact]
    public void Sheets_follow_one_another_and_a_sheet_named_after_its_section_has_it_as_heading()
    {
        var file = new WorkbookFile(
            new TestSheet(WorkbookFile.Row(1, "标题")) { Name = "封面" },
            new TestSheet(WorkbookFile.Row(1, "规章", "1")) { Name = "二、主动公开政府信息情况" },
            new TestSheet(WorkbookFile.Row(1, "五、存在的主要问题及改进情况")) { Name = "存在的主要问题及改进情况" });

        Assert.Equal("标题\n# 二、主动公开政府信息情况\n|规章|1|\n五、存在的主要问题及改进情况", file.Show());
        Assert.Equal("第2页 第1行 第2列", Assert.IsType<SourceTable>(file.Read().Blocks[2]).Rows[0].Cells[1].Place.ToString());
    }

    [Fact]
    public void Cells_and_rows_without_reference_follow_one_another() =>
        Assert.Equal("|甲|1|\n|乙|2|", WorkbookFile.Of("<row><c t='inlineStr'><is><t>甲</t></is></c><c><v>1</v></c></row><row><c t='inlineStr'><is><t>乙</t></is></c><c><v>2</v></c></row>").Show());
}
