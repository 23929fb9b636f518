using System.Globalization;
using System.Text;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Tables of pages that are no tables to html: rows and cells by style sheets, lists for telephones, labels apart from their figures.</summary>
public class DrawnTablesTests
{
    public static TheoryData<string, string, string, int> Grids
    {
        get
        {
            var data = new TheoryData<string, string, string, int>();
            foreach (var seed in (int[])[1, 2, 3])
            {
                data.Add("<div class='tr'>", "<div class='td'>{0}</div>", "</div>", seed);
                data.Add("<div style='display: table-row'>", "<div style='display:table-cell;width:90px'>{0}</div>", "</div>", seed);
                data.Add("<div class='tbl-body tr'>", "<span class='td'><b>{0}</b></span>", "</div>", seed);
                data.Add("<div class='divTableRow'>\n", "<div class='divTableCell'>&nbsp;{0}</div>\n", "</div>\n", seed);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void Rows_and_cells_by_style_or_class(string row, string cell, string end, int seed)
    {
        foreach (var form in ReportForms.All)
        {
            var report = RandomReports.Correct(form).Generate(new PCG((uint)seed, (uint)seed), null, out _);
            AssertRead(report, report, layout => Rows(layout, report, row, cell, end));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Empty_cells_of_such_a_row_move_no_figure(int seed)
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Generate(new PCG((uint)seed, (uint)seed), null, out _);
        foreach (var cell in report.Form.Cells.Where(cell => cell.Table.Section > 2 && report.Figures[cell] is { HasNumber: true, Number: 0 }))
            report.Figures[cell] = Cell.Blank(default);

        AssertRead(report, report, layout => Rows(layout, report, "<div class=tr>", "<div class=td>{0}</div>", "</div>"));
    }

    [Theory]
    [InlineData("<p>{0}：{1}</p>", 6)]
    [InlineData("<li>{0}: {1}件</li>", 7)]
    [InlineData("<div><span>{0}</span>：<span>{1}</span></div>", 8)]
    [InlineData("<dt>{0}</dt><dd>{1}</dd>", 9)]
    public void Lists_for_telephones_name_the_column_of_each_figure(string item, int seed)
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Generate(new PCG((uint)seed, (uint)seed), null, out _);

        AssertRead(report, report, layout => string.Concat(layout.Table.Blocks.SelectMany(block => block.Rows.SelectMany(row =>
            row.Groups.Append(row.Label).Select(label => $"<p>{label}</p>")
                .Concat(report.Form.Row(layout.Table.Key, row.Key).Select(cell => string.Format(CultureInfo.InvariantCulture, item, cell.Column.Label, Number(report, cell))))))));
    }

    private static string Rows(TableLayout layout, AnnualReport report, string row, string cell, string end) => string.Concat(layout.Rows.Select(line =>
        row + string.Concat(line.Cells.Select(each => string.Format(CultureInfo.InvariantCulture, cell, Text(each, report)))) + end));

    private static string Text(LayoutCell cell, AnnualReport report) => cell switch
    {
        LayoutLabel label => label.Text,
        LayoutValue value => Number(report, value.Figure),
        _ => throw new InvalidOperationException("A cell is a label or a figure."),
    };

    private static string Number(AnnualReport report, FormCell cell) => report.Figures[cell] is { HasNumber: true } figure
        ? figure.Number.ToString(CultureInfo.InvariantCulture)
        : report.Figures[cell].Raw ?? "";

    private static void AssertRead(AnnualReport report, AnnualReport expected, Func<TableLayout, string> table)
    {
        var page = new StringBuilder($"<h1>{report.Title}</h1>");
        foreach (var section in report.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{"一二三四五六"[section.Number - 1]}、{section.Title}</p>");
            foreach (var paragraph in section.Paragraphs)
                page.Append(CultureInfo.InvariantCulture, $"<p>{paragraph.Text}</p>");
            foreach (var printed in report.Form.Tables.Where(printed => printed.Section == section.Number))
                page.Append(table(TableLayout.Of(report.Form, printed)));
        }

        var read = new ReportReader().Read(Encoding.UTF8.GetBytes(page.ToString()), "年报.html").Report!;

        var differences = ReportDifferences.Between(expected.Figures, read.Figures).ToArray();
        Assert.True(differences.Length == 0, string.Join('\n', differences.Take(8)));
        Assert.Equal((report.Organization, report.Year), (read.Organization, read.Year));
        Assert.Equal(report.Sections.Select(section => section.Paragraphs.Count), read.Sections.Select(section => section.Paragraphs.Count));
    }
}
