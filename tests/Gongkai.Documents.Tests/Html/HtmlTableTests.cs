using Gongkai.Documents.Source;

namespace Gongkai.Documents.Tests.Html;

public class HtmlTableTests
{
    [Fact]
    public void Cells_take_the_columns_that_spans_leave_free() => Assert.Equal(
        ["甲@0,0+2x1 乙@0,1+1x2", "丙@1,1 丁@1,2"],
        HtmlDocument.Rows("<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>"));

    [Fact]
    public void Tags_left_out_or_in_capitals_change_nothing() => Assert.Equal(
        ["甲@0,0 乙@0,1", "丙@1,0 丁@1,1"], HtmlDocument.Rows("<TABLE><TR><TD>甲<TD>乙<TR><TH>丙<TH><P>丁"));

    [Theory]
    [InlineData("colspan=0", "甲@0,0 乙@0,1")]
    [InlineData("colspan=-3", "甲@0,0 乙@0,1")]
    [InlineData("colspan='二'", "甲@0,0 乙@0,1")]
    [InlineData("colspan='2.5'", "甲@0,0+1x2 乙@0,2")]
    [InlineData("colspan='3px'", "甲@0,0+1x3 乙@0,3")]
    [InlineData("colspan=99999999999999", "甲@0,0 乙@0,1")]
    [InlineData("colspan=2000000", "甲@0,0+1x1000 乙@0,1000")]
    [InlineData("rowspan=70000", "甲@0,0+2x1 乙@0,1")]
    [InlineData("rowspan=x", "甲@0,0 乙@0,1")]
    public void Nonsense_in_spans_does_no_harm(string span, string firstRow) =>
        Assert.Equal(firstRow, HtmlDocument.Rows($"<table><tr><td {span}>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>")[0]);

    [Fact]
    public void A_row_span_of_0_reaches_to_the_end_of_its_group() => Assert.Equal(
        ["甲@0,0+2x1 乙@0,1", "丙@1,1", "丁@2,0"],
        HtmlDocument.Rows("<table><tbody><tr><td rowspan=0>甲</td><td>乙</td></tr><tr><td>丙</td></tr></tbody><tbody><tr><td>丁</td></tr></tbody></table>"));

    [Fact]
    public void No_cell_reaches_beyond_its_group_or_table() => Assert.Equal(
        ["头@0,0 数@0,1", "甲@1,0 乙@1,1"],
        HtmlDocument.Rows("<table><thead><tr><th rowspan=3>头<th>数<tbody><tr><td rowspan=9>甲<td>乙</table>"));

    [Fact]
    public void Overlapping_spans_keep_every_cell() => Assert.Equal(
        ["甲@0,0 乙@0,1+2x1", "丙@1,0+1x3 丁@1,3"],
        HtmlDocument.Rows("<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=3>丙</td><td>丁</td></tr></table>"));

    [Fact]
    public void Paragraphs_and_breaks_of_a_cell_are_its_lines() => Assert.Equal(
        ["本年\n制发件数@0,0 0@0,1"], HtmlDocument.Rows("<table><tr><td><p>本年</p><p>制发件数</p></td><td><p><span>0<o:p></o:p></span></p></td></tr></table>"));

    [Fact]
    public void A_hidden_cell_takes_no_column() => Assert.Equal(
        ["甲@0,0 丙@0,1"], HtmlDocument.Rows("<table><tr><td>甲</td><td style=display:none>乙</td><td>丙</td></tr><tr hidden><td>丁</td></tr></table>"));

    [Fact]
    public void A_table_in_a_cell_makes_blocks_of_the_cell()
    {
        var outer = Assert.Single(HtmlDocument.Of("<table><tr><td>导航</td><td><p>前言</p><table><tr><td>规章<td>3</table><p>后语</p></td></tr></table>").Blocks.OfType<SourceTable>());

        var cell = outer.Rows[0].Cells[1];
        Assert.Equal("前言\n后语", cell.Text);
        Assert.Collection(
            cell.Blocks,
            block => Assert.Equal("前言", Assert.IsType<SourceParagraph>(block).Text),
            block => Assert.Equal(["规章", "3"], Assert.IsType<SourceTable>(block).Rows[0].Cells.Select(inner => inner.Text)),
            block => Assert.Equal("后语", Assert.IsType<SourceParagraph>(block).Text));
        Assert.Empty(outer.Rows[0].Cells[0].Blocks);
    }

    [Fact]
    public void A_table_of_one_cell_is_a_frame_around_text() =>
        Assert.Equal(["甲", "乙"], HtmlDocument.Paragraphs("<table><tr><td><p>甲</p><table><tr><td>乙</td></tr></table></td></tr></table>"));

    [Fact]
    public void A_figure_in_a_table_of_its_own_stays_in_its_cell() => Assert.Equal(
        ["规章@0,0 3@0,1"], HtmlDocument.Rows("<table><tr><td>规章</td><td><table><tr><td>3</td></tr></table></td></tr></table>"));

    [Fact]
    public void Text_between_cells_stands_before_the_table() => Assert.Equal(
        ["二、主动公开政府信息情况"], HtmlDocument.Paragraphs("<table><p>二、主动公开政府信息情况</p><tr><td>规章<td>3</table>"));

    [Fact]
    public void A_figure_that_is_a_link_is_a_figure() => Assert.Equal(
        ["规章@0,0 3@0,1 @0,2"], HtmlDocument.Rows("<table><tr><td><a href=a>规章</a></td><td><a href=b>3</a></td><td><a href=c>2022年年报</a></td></tr></table>"));

    [Fact]
    public void Cells_say_where_they_stand()
    {
        var table = Assert.Single(HtmlDocument.Of("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>").Blocks.OfType<SourceTable>());

        Assert.Equal("第1个表 第2行 第2列", table.Rows[1].Cells[1].Place.ToString());
    }
}
