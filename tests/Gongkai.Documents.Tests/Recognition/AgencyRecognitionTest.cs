using System.Text;
using Gongkai.Documents.Tests.Html;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Tests.Recognition;

/// <summary>The agency where neither title nor signature names it, and titles as offices set them.</summary>
public class AgencyRecognitionTest
{
    private static readonly AnnualReport Report = ReportMarkup.Example;

    private static string Body
    {
        get
        {
            var body = new ReportMarkup(Report).Body;
            return body[..body.LastIndexOf("<p>青禾县财政局", StringComparison.Ordinal)];
        }
    }

    [Theory]
    [InlineData("<h1>2023年政府信息公开工作年度报告</h1><p>根据《中华人民共和国政府信息公开条例》，现公布青禾县财政局2023年政府信息公开工作年度报告。</p>")]
    [InlineData("<h1>2023年政府信息公开工作年度报告</h1><p>按照条例规定，现将青禾县财政局2023年度政府信息公开工作情况报告如下。</p>")]
    [InlineData("<h1>2023年政府信息公开工作年度报告</h1><p>按照县政府办公室要求，青禾县财政局编制了2023年政府信息公开工作年度报告。</p>")]
    [InlineData("<h1>2023年政府信息公开工作年度报告</h1><p>本报告由青禾县财政局按照《中华人民共和国政府信息公开条例》编制。</p>")]
    [InlineData("<title>2023年政府信息公开工作年度报告_通知公告_青禾县财政局</title><h1>2023年政府信息公开工作年度报告</h1>")]
    [InlineData("<h1>青禾县财政局：2023年政府信息公开工作年度报告</h1>")]
    [InlineData("<h1>青禾县财政局2023年政府信息公开工作<br/>年 度 报 告</h1>")]
    [InlineData("<h1>青禾县财政局二○二三年政府信息公开年报</h1>")]
    [InlineData("<p>青禾县财政局</p><p>政府信息公开工作年度报告</p><p>（2023年）</p>")]
    [InlineData("<h1>2023年政府信息公开工作年度报告</h1><p>根据条例规定，编制青禾县财政局2023年政府信息公开工作年度报告。</p>")]
    public void The_page_says_it_somewhere(string head)
    {
        var read = Read(head + Body);

        Assert.Equal(("青禾县财政局", 2023), (read.Organization, read.Year));
    }

    [Theory]
    [InlineData("<div class=footer><p>主办单位：青禾县财政局</p><p>地址：中心路8号</p></div>")]
    [InlineData("<p>打印本页</p><p>主办：青禾县财政局 承办：青禾县大数据中心</p>")]
    public void The_host_of_the_page_is_the_last_resort(string foot)
    {
        Assert.Equal("青禾县财政局", Read("<h1>2023年政府信息公开工作年度报告</h1>" + Body + foot).Organization);
        Assert.Equal("青禾县教育局", Read("<h1>青禾县教育局2023年政府信息公开工作年度报告</h1>" + Body + foot).Organization);
    }

    [Fact]
    public void We_and_the_office_that_asked_for_the_report_name_nobody() => Assert.Null(
        Read("<h1>2023年政府信息公开工作年度报告</h1><p>按照县政府办公室的统一安排，我局编制了本报告。</p>" + Body).Organization);

    [Theory]
    [InlineData("<p>如对本报告有疑问，请与青禾县财政局办公室联系（地址：中心路8号）。</p>")]
    [InlineData("<p>如有疑问,请联系:青禾县财政局(电话:0999-1234567)。</p>")]
    [InlineData("<p>如对本报告有任何疑问，请与青禾县财政局（地址：中心路8号；电话：0999-1234567）联系。</p>")]
    public void The_agency_to_ask_is_the_one_that_reports(string preamble) =>
        Assert.Equal("青禾县财政局", Read(preamble + Body[Body.IndexOf("一、总体情况", StringComparison.Ordinal)..]).Organization);

    [Theory]
    [InlineData("<p>发布机构：青禾县财政局 发布日期：2024-01-24 08:47</p>")]
    [InlineData("<p>索引号：0001-2024 发文机关：青禾县财政局</p>")]
    [InlineData("<p>单位：青禾县财政局</p><h1>2023年政府信息公开工作年度报告</h1>")]
    [InlineData("<table><tr><td>索 引 号:</td><td>0001</td><td>发布时间:</td><td>2024年1月24日</td></tr><tr><td>来 源:</td><td>网站</td><td>发布机构:</td><td>青禾县财政局</td></tr></table>")]
    public void A_label_above_the_report_names_the_agency(string above)
    {
        Assert.Equal("青禾县财政局", Read(above + Body).Organization);
        Assert.Equal("青禾县教育局", Read(above + "<h1>青禾县教育局2023年政府信息公开工作年度报告</h1>" + Body).Organization);
    }

    private static AnnualReport Read(string page) => new ReportReader().Read(Encoding.UTF8.GetBytes(page), "年报.html").Report!;
}
