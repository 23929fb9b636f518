namespace Gongkai.Documents.Tests.Word;

public sealed class DocxTablesTest
{
    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{WordFile.P(text)}</w:tc>";

    private static string Table(params string[] rows) =>
        "<w:tbl><w:tblPr/><w:tblGrid/>" + string.Concat(rows.Select(row => $"<w:tr>{row}</w:tr>")) + "</w:tbl>";

    [Fact]
    public void Cells_merged_across_and_down_keep_their_place_in_the_grid()
    {
        var file = WordFile.Of(Table(
            Cell("信息内容", "<w:vMerge w:val='restart'/>") + Cell("件数", "<w:gridSpan w:val='2'/>"),
            Cell("", "<w:vMerge/>") + Cell("制发") + Cell("废止"),
            Cell("规章") + Cell("1") + Cell("0")));

        Assert.Equal("|信息内容↓2|件数→2|\n|@1制发|@2废止|\n|规章|1|0|", file.Show());
    }

    [Fact]
    public void Columns_left_free_at_the_beginning_of_a_row_count()
    {
        var file = WordFile.Of(Table(
            Cell("甲") + Cell("乙") + Cell("丙"),
            "<w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>" + Cell("5")));

        Assert.Equal("|甲|乙|丙|\n|@15|", file.Show());
    }

    [Fact]
    public void A_cell_that_continues_nothing_begins_by_itself()
    {
        var file = WordFile.Of(Table(Cell("甲") + Cell("1"), Cell("乙", "<w:vMerge w:val='continue'/>") + Cell("2"), Cell("", "<w:vMerge/>") + Cell("3")));

        Assert.Equal("|甲|1|\n|乙↓2|2|\n|@13|", file.Show());
    }

    [Fact]
    public void A_merged_cell_ends_where_a_row_does_not_continue_it()
    {
        var file = WordFile.Of(Table(
            Cell("甲", "<w:vMerge w:val='restart'/>"), Cell("", "<w:vMerge/>"), Cell("乙"), Cell("丙", "<w:vMerge/>")));

        Assert.Equal("|甲↓2|\n|\n|乙|\n|丙|", file.Show());
    }

    [Fact]
    public void A_table_in_a_cell_is_kept_apart_from_the_text_around_it()
    {
        var inner = Table(Cell("规章") + Cell("1"));
        var file = WordFile.Of(Table($"<w:tc>{WordFile.P("上")}{inner}{WordFile.P("下")}</w:tc>" + Cell("旁")));

        Assert.Equal("|{上;|规章|1|;下}|旁|", file.Show());
    }

    [Fact]
    public void Several_paragraphs_of_a_cell_are_its_lines()
    {
        var file = WordFile.Of(Table($"<w:tc>{WordFile.P("商业")}<w:p/>{WordFile.P("企业")}</w:tc>"));

        Assert.Equal("|商业⏎企业|", file.Show());
    }

    [Fact]
    public void Rows_and_cells_in_content_controls_are_rows_and_cells()
    {
        var file = WordFile.Of("<w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:tr>" + Cell("规章")
            + "<w:sdt><w:sdtPr><w:alias w:val='制发'/></w:sdtPr><w:sdtContent>" + Cell("3") + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>");

        Assert.Equal("|规章|3|", file.Show());
    }

    [Fact]
    public void Deleted_and_hidden_rows_are_not_there()
    {
        var file = WordFile.Of(Table(
            Cell("规章") + Cell("1"),
            "<w:trPr><w:del w:id='1' w:author='甲'/></w:trPr>" + Cell("旧") + Cell("2"),
            "<w:trPr><w:hidden/></w:trPr>" + Cell("藏") + Cell("3"),
            Cell("许可") + Cell("4")));

        Assert.Equal("|规章|1|\n|许可|4|", file.Show());
    }

    [Fact]
    public void Spans_that_no_table_can_have_are_cut_short()
    {
        var file = WordFile.Of(Table(
            "<w:trPr><w:gridBefore w:val='2147483647'/></w:trPr>" + Cell("甲", "<w:gridSpan w:val='2147483647'/>") + Cell("乙", "<w:gridSpan w:val='-5'/>")));

        Assert.Equal("|@1000甲→1000|@2000乙|", file.Show());
    }

    [Fact]
    public void Places_name_table_row_and_column_or_the_paragraph()
    {
        var blocks = WordFile.Of(WordFile.P("一") + "<w:p/>" + WordFile.P("二") + Table(Cell("甲") + Cell("乙"))).Read().Blocks;

        Assert.Equal(["全文第1段", "全文第2段", "第1个表"], blocks.Select(block => block.Place.ToString()));
        Assert.Equal("第1个表 第1行 第2列", Assert.IsType<Documents.Source.SourceTable>(blocks[2]).Rows[0].Cells[1].Place.ToString());
    }
}
