using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Tests.Writing;

public sealed class TableLayoutTest
{
    public static TheoryData<string, string> Tables =>
        [.. ReportForms.All.SelectMany(form => form.Tables.Select(table => (form.Id, table.Key)))];

    [Theory, MemberData(nameof(Tables))]
    public void Every_field_of_the_grid_is_covered_exactly_once(string formId, string tableKey)
    {
        var layout = Layout(formId, tableKey);
        var covered = new int[layout.Rows.Count, layout.ColumnWidths.Count];

        foreach (var cell in layout.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    covered[row, column]++;
            }
        }

        Assert.All(covered.Cast<int>(), count => Assert.Equal(1, count));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_cell_of_the_form_is_printed_once_in_the_forms_order(string formId, string tableKey)
    {
        var layout = Layout(formId, tableKey);
        var form = ReportForms.Find(formId)!;

        Assert.Equal(
            form.Cells.Where(cell => cell.Table.Key == tableKey),
            layout.Cells.OfType<LayoutValue>().Select(value => value.Figure));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_figure_is_named_by_its_row_and_its_column(string formId, string tableKey) =>
        Assert.All(Layout(formId, tableKey).Cells.OfType<LayoutValue>(), value =>
        {
            Assert.Contains(value.Headings, heading => heading.Text == value.Figure.Row.Label);
            Assert.Contains(value.Headings, heading => heading.Text == value.Figure.Column.Label);
            Assert.All(value.Figure.Row.Groups, group => Assert.Contains(value.Headings, heading => heading.Text == group));
        });

    [Fact]
    public void Table_two_has_four_columns_with_each_clause_across()
    {
        var layout = Layout("2021", "proactive");

        Assert.Equal([1, 1, 1, 1], layout.ColumnWidths);
        Assert.Equal("第二十条第（一）项 4x1|信息内容 1x1|本年制发件数 1x1|本年废止件数 1x1|现行有效件数 1x1", Labels(layout, 0, 1));
        Assert.Equal("第二十条第（五）项 4x1|信息内容 1x1|本年处理决定数量 3x1", Labels(layout, 4, 5));
        Assert.Equal(0, layout.RepeatedRows);
    }

    [Fact]
    public void Table_two_of_2019_fits_three_columns_and_two_into_one_grid()
    {
        var layout = Layout("2019", "proactive");

        Assert.Equal([2, 2, 1, 1, 2], layout.ColumnWidths);
        Assert.Equal("第二十条第（一）项 5x1|信息内容 1x1|本年新制作数量 1x1|本年新公开数量 2x1|对外公开总数量 1x1", Labels(layout, 0, 1));
        Assert.Contains("上一年项目数量 2x1|本年增/减 2x1", Labels(layout, 12, 13), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_three_has_a_head_of_three_rows_and_merged_results()
    {
        var layout = Layout("2021", "applications");

        Assert.Equal(3, layout.RepeatedRows);
        Assert.Equal(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3x3|申请人情况 7x1"
                + "|自然人 1x2|法人或其他组织 5x1|总计 1x2|商业企业 1x1|科研机构 1x1|社会公益组织 1x1|法律服务机构 1x1|其他 1x1",
            Labels(layout, 0, 2));
        Assert.Equal("一、本年新收政府信息公开申请数量 3x1|二、上年结转政府信息公开申请数量 3x1", Labels(layout, 3, 4));
        Assert.Equal("三、本年度办理结果 1x22|（一）予以公开 2x1", Labels(layout, 5, 5));
        Assert.Equal("（三）不予公开 1x8|1.属于国家秘密 1x1", Labels(layout, 7, 7));
        Assert.Equal("（七）总计 2x1|四、结转下年度继续办理 3x1", Labels(layout, 26, 27));
        Assert.Equal(28, layout.Rows.Count);
    }

    [Fact]
    public void Table_four_lies_in_one_row_of_fifteen()
    {
        var layout = Layout("2021", "disputes");

        Assert.Equal(15, layout.ColumnWidths.Count);
        Assert.Equal("行政复议 5x1|行政诉讼 10x1", Labels(layout, 0, 0));
        Assert.Equal(
            "结果维持 1x2|结果纠正 1x2|其他结果 1x2|尚未审结 1x2|总计 1x2|未经复议直接起诉 5x1|复议后起诉 5x1", Labels(layout, 1, 1));
        Assert.Equal(15, layout.Rows[3].Cells.Count);
        Assert.Equal(3, layout.RepeatedRows);
    }

    private static TableLayout Layout(string formId, string tableKey)
    {
        var form = ReportForms.Find(formId)!;
        return TableLayout.Of(form, form.Table(tableKey)!);
    }

    // Each label with columns x rows that it covers.
    private static string Labels(TableLayout layout, int firstRow, int lastRow) => string.Join('|', layout.Rows
        .Skip(firstRow).Take(lastRow - firstRow + 1)
        .SelectMany(row => row.Cells).OfType<LayoutLabel>()
        .Select(label => $"{label.Text} {label.ColumnSpan}x{label.RowSpan}"));
}
