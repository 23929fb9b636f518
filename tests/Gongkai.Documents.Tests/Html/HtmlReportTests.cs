using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Ways in which agencies' pages differ from the form.</summary>
public class HtmlReportTests
{
    private static readonly AnnualReport Report = ReportMarkup.Example;

    private static readonly ReportMarkup Markup = new(Report);

    private static string Title => $"<h1>{Report.Title}</h1>";

    [Fact]
    public void Section_2_as_one_table_for_each_clause() => HtmlDocument.AssertHolds(
        Report, Title + Markup.Body.Replace(Markup.Table(2), Markup.TablePerClause(2), StringComparison.Ordinal));

    [Fact]
    public void Headings_worded_slightly_differently()
    {
        string[] headings =
        [
            "一、总体情况", "二、主动公开政府信息的情况", "三、收到和处理政府信息公开申请的情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "五、存在问题及改进情况", "六、其他需要报告的事项",
        ];
        var expected = new AnnualReport(Report.Figures)
        {
            Title = Report.Title,
            Organization = Report.Organization,
            Year = Report.Year,
            Preamble = Report.Preamble,
            Sections = [.. Report.Sections.Select(section => new ReportSection(section.Number, headings[section.Number - 1][2..], section.Paragraphs))],
            Signature = Report.Signature,
            SignedOn = Report.SignedOn,
        };

        HtmlDocument.AssertHolds(expected, Title + new ReportMarkup(Report) { Headings = headings }.Body);
    }

    [Fact]
    public void Section_numbers_as_pictures() => HtmlDocument.AssertHolds(
        Report, Title + new ReportMarkup(Report) { InHeading = heading => $"<p><img src='n{heading[0] % 7}.gif'>{heading[2..]}</p>" }.Body);

    [Fact]
    public void Headings_as_rows_of_one_great_table()
    {
        var page = $"<table border=1><tr><td colspan=10>{Report.Title}</td></tr>"
            + string.Concat(Report.Sections.Select(section => $"<tr><td colspan=10>{Markup.Headings[section.Number - 1]}</td></tr>"
                + string.Concat(section.Paragraphs.Select(paragraph => $"<tr><td colspan=10>{paragraph.Text}</td></tr>"))
                + (section.Number is >= 2 and <= 4 ? Markup.Table(section.Number)["<table border=\"1\"><tbody>".Length..^"</tbody></table>".Length] : "")))
            + "</table>";

        var read = new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes(page), "年报.html").Report!;

        Assert.Empty(Gongkai.Testing.ReportDifferences.Between(Report.Figures, read.Figures));
        Assert.Equal((Report.Organization, Report.Year), (read.Organization, read.Year));
        Assert.Equal([1, 2, 3, 4, 5, 6], read.Sections.Select(section => section.Number));
    }

    [Fact]
    public void A_list_of_other_years_before_and_after_changes_neither_title_nor_year() => HtmlDocument.AssertHolds(
        Report,
        "<ul>" + string.Concat(Enumerable.Range(2015, 8).Select(year => $"<li>{year}年政府信息公开工作年度报告</li>")) + "</ul>" + Title + Markup.Body
            + "<ul>" + string.Concat(Enumerable.Range(2015, 8).Select(year => $"<li><a href=\"{year}.html\">青禾县财政局{year}年政府信息公开工作年度报告</a></li>")) + "</ul>");

    [Fact]
    public void Print_buttons_and_captions_of_codes_are_no_prose() => HtmlDocument.AssertHolds(
        Report, Title + Markup.Body + "<p>打印本页</p><p>关闭窗口</p><p>扫一扫在手机打开当前页</p><p>主办：青禾县人民政府</p>");

    [Fact]
    public void A_table_as_a_picture_is_named_with_its_section()
    {
        var page = Title + Markup.Body.Replace(Markup.Table(3), "<p align=center><img src='/img/biao3.png' width='650' height='900'></p>", StringComparison.Ordinal);

        var finding = Assert.Single(new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes(page), "年报.html").Report!.ReadingFindings);

        Assert.Equal(3, finding.Section);
        Assert.Contains("图片", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_with_units_and_full_width_digits_are_read()
    {
        var markup = new ReportMarkup(Report)
        {
            InCell = text => text switch
            {
                "1208" => "1,208件",
                "12.5" => "１２．５万元",
                "12" => "１２",
                "0" => "&nbsp;0&nbsp;",
                _ => text,
            },
        };

        HtmlDocument.AssertHolds(Report, Title + markup.Body);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("—")]
    [InlineData("无")]
    public void A_stroke_or_word_in_a_cell_is_not_a_number(string mark)
    {
        var page = Title + new ReportMarkup(Report) { InCell = text => text == "1208" ? mark : text }.Body;

        var cell = new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes(page), "年报.html").Report!.Figures["proactive.licensing.decisions"];

        Assert.Equal((CellState.NotANumber, mark), (cell.State, cell.Raw));
    }

    [Fact]
    public void The_title_may_be_said_by_the_metadata_alone() => HtmlDocument.AssertHolds(
        Report, $"<title>青禾县人民政府</title><meta name=ArticleTitle content=\"{Report.Title}\">" + Markup.Body);

    [Fact]
    public void The_page_may_name_the_agency_where_title_and_foot_do_not()
    {
        var body = Markup.Body[..Markup.Body.LastIndexOf("<p>青禾县财政局", StringComparison.Ordinal)];

        var read = new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes("<meta name=ContentSource content=青禾县财政局><h1>2023年政府信息公开工作年度报告</h1>" + body), "年报.html").Report!;

        Assert.Equal(("青禾县财政局", 2023), (read.Organization, read.Year));
    }
}
