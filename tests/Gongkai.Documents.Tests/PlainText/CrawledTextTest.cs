using System.Text;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.PlainText;

/// <summary>Texts as crawlers leave them of agencies' pages: tables run together, lines lost, scripts converted.</summary>
public class CrawledTextTest
{
    // The characters of the form, simplified and as a machine turns them.
    private const string Simplified = "国务开报规数请处关项内条废现单总计织机构会组结转办与区属于稳护执询无没补确访举诉类复当认获经维纠审续继采购减对发体题进统据应编间县财农环资东门医学镇";

    private const string Traditional = "國務開報規數請處關項內條廢現單總計織機構會組結轉辦與區屬於穩護執詢無沒補確訪舉訴類復當認獲經維糾審續繼採購減對發體題進統據應編間縣財農環資東門醫學鎮";

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Of_cells_with_nothing_between_them_none_is_guessed(string formId) =>
        RandomReports.Correct(ReportForms.Find(formId)!).Sample(
            report =>
            {
                var read = Read(Print(report, CrawledLayouts.Glued));
                foreach (var cell in report.Form.Cells.Where(cell => read.Figures[cell].HasNumber && cell.Kind == ValueKind.Count))
                    Assert.Equal(report.Figures[cell].Number, read.Figures[cell].Number);
                Assert.DoesNotContain(Check(read), finding => finding.Severity == Severity.Error);
            },
            iter: 60);

    [Fact]
    public void Where_empty_cells_have_vanished_from_between_others_no_parts_are_guessed()
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Single();
        foreach (var cell in report.Form.Cells.Where(cell => cell.Table.Section > 2))
            report.Figures[cell] = Cell.Blank(default);
        // 1414893378 could also be 14, 1, 48, 9, 3, 3 and 78.
        foreach (var (column, count) in (ReadOnlySpan<(int, int)>)[(0, 14), (1, 14), (3, 8), (4, 9), (5, 33), (6, 78)])
            report.Figures[$"applications.received[{column}]"] = Cell.Of(count);

        Assert.All(report.Form.Row("applications", "received"), cell => Assert.False(Read(Print(report, CrawledLayouts.Glued)).Figures[cell].HasNumber));
    }

    [Fact]
    public void Empty_cells_are_counted_by_the_lines_of_their_markup()
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Single();
        foreach (var cell in report.Form.Cells)
            report.Figures[cell] = cell.Table.Section == 2 ? Cell.Of(3) : Cell.Blank(default);
        foreach (var row in new[] { "received", "disclosed", "total" })
        {
            foreach (var (column, count) in (ReadOnlySpan<(int, int)>)[(0, 20), (1, 4), (4, 2), (6, 26)])
                report.Figures[$"applications.{row}[{column}]"] = Cell.Of(count);
        }

        report.Figures["disputes.reconsideration.upheld"] = Cell.Of(1);
        report.Figures["disputes.reconsideration.total"] = Cell.Of(1);

        var read = Read(Print(report, CrawledLayouts.All["TheLinesOfTheMarkup"]));

        Assert.Empty(ReportDifferences.Between(report.Figures, read.Figures));
    }

    [Fact]
    public void Behind_the_last_table_empty_lines_are_no_cells_and_take_none_of_its_own()
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Single();
        foreach (var cell in report.Form.Cells)
            report.Figures[cell] = cell.Table.Section == 4 ? Cell.Blank(default) : Cell.Of(0);
        foreach (var path in new[] { "disputes.reconsideration.corrected", "disputes.reconsideration.total" })
            report.Figures[path] = Cell.Of(12);

        var read = Read(Print(report, CrawledLayouts.All["ALineForEachCell"]).Replace("\n五、", "\n\n\n\n\n五、"));

        Assert.Empty(ReportDifferences.Between(report.Figures, read.Figures));
    }

    [Fact]
    public void Of_cells_with_nothing_between_them_those_are_read_that_can_be_one_thing_only()
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Single();
        foreach (var cell in report.Form.Cells)
            report.Figures[cell] = Cell.Of(0);
        foreach (var path in new[] { "applications.received[0]", "applications.received[6]", "applications.disclosed[0]", "applications.disclosed[6]", "applications.total[0]", "applications.total[6]", "disputes.reconsideration.upheld", "disputes.reconsideration.total" })
            report.Figures[path] = Cell.Of(12);
        report.Figures["proactive.licensing.decisions"] = Cell.Of(1894);

        Assert.Empty(ReportDifferences.Between(report.Figures, Read(Print(report, CrawledLayouts.Glued)).Figures));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_in_traditional_characters_is_read(bool withReadings) =>
        RandomReports.Correct(ReportForms.Form2021).Sample(
            report =>
            {
                var text = string.Concat(Print(report, CrawledLayouts.All["RowsFilledUp"]).Select(character => Turned(character, withReadings)));

                Assert.Empty(ReportDifferences.Between(report, Read(text)));
            },
            iter: 20);

    [Fact]
    public void Of_a_crawl_that_drops_lines_seen_before_nothing_is_misread() =>
        RandomReports.Correct(ReportForms.Form2021).Sample(
            report =>
            {
                var read = Read(string.Join('\n', Print(report, (layout, text) => layout.Cells.Select(text)).Split('\n').Distinct()));

                Assert.DoesNotContain(Check(read), finding => finding.Severity == Severity.Error);
            },
            iter: 60);

    [Fact]
    public void A_report_whose_paragraphs_are_one_line_has_its_sections()
    {
        var report = RandomReports.Correct(ReportForms.Form2021).Single();
        var text = Print(report, CrawledLayouts.All["RowsFilledUp"]);
        var table = text.IndexOf("第二十条", StringComparison.Ordinal);

        var read = Read(text[..text.IndexOf('\n')] + "\n" + text[(text.IndexOf('\n') + 1)..(table - 1)].Replace('\n', ' ') + text[(table - 1)..]);

        Assert.Equal([1, 2, 3, 4, 5, 6], read.Sections.Select(section => section.Number));
    }

    [Fact]
    public void Marks_of_Markdown_are_no_words()
    {
        var read = Read("# 云溪市教育局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n**（一）主动公开。**全年公开138****0012等12条。\n\n**二、主动公开政府信息情况**\n");

        Assert.Equal(["总体情况", "主动公开政府信息情况"], read.Sections.Select(section => section.Title));
        Assert.Equal("（一）主动公开。全年公开138****0012等12条。", Assert.Single(read.Sections[0].Paragraphs).Text);
    }

    [Fact]
    public void A_label_may_carry_its_definition()
    {
        var report = RandomReports.Correct(ReportForms.Form2019).Single();
        var text = Print(report, CrawledLayouts.All["RowsFilledUp"])
            .Replace("\n规章 |", "\n规章：地方行政规章指设区的市以上人民政府根据法律和行政法规等制定和发布的规范性文件。规章的名称一般称“规定”、“办法”，但不得称“条例”。 |");

        Assert.Empty(ReportDifferences.Between(report.Figures, Read(text).Figures));
    }

    private static string Turned(char character, bool withReadings) => Simplified.IndexOf(character) is >= 0 and var at
        ? Traditional[at] + (withReadings && "發數規".Contains(Traditional[at]) ? "(fā)" : "")
        : character.ToString();

    private static AnnualReport Read(string text) => new ReportReader().Read(Encoding.UTF8.GetBytes(text), "年报.txt").Report!;

    private static IReadOnlyList<Finding> Check(AnnualReport report) => RuleBook.Check(report);

    private static string Print(AnnualReport report, Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> print) =>
        TextLayoutsTests.Print(report, print, value => value, false);
}
