using System.Text;
using System.Xml.Linq;
using Gongkai.Documents.Charts;
using Gongkai.Domain.Reports;
using Gongkai.Testing;
using Parquet;

namespace Gongkai.Documents.Tests.Charts;

public class ChartTest
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly ChartData Bars = new("outcomes", "办理结果（件）<甲&乙>", "项目", ["2023年", "2024年"],
        [new("予以公开", [10, 20]), new("=不予公开", [null, 5]), new("其他", [0, 0])], ChartShape.Bars);

    private static readonly ChartData Lines = new("shares", "历年", "年度", ["公开率", "纠错率"],
        [new("2022", [50.5m, null]), new("2023", [null, 3]), new("2024", [70, 4])], ChartShape.Lines);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chart_is_sound_xml_that_tells_its_figures_to_those_who_do_not_see_it(bool isBars)
    {
        var chart = isBars ? Bars : Lines;
        var svg = XDocument.Parse(Encoding.UTF8.GetString(SvgChart.ToFile(chart))).Root!;
        Assert.Equal(Svg + "svg", svg.Name);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(chart.Title, svg.Element(Svg + "title")!.Value);
        var told = svg.Element(Svg + "desc")!.Value;
        Assert.All(isBars ? (string[])["予以公开20", "=不予公开5"] : ["公开率：202250.5", "纠错率：2022—，20233，20244"], words => Assert.Contains(words, told, StringComparison.Ordinal));
        Assert.Equal((string[])["svg-" + chart.Key + "-title", "svg-" + chart.Key + "-text"], svg.Attribute("aria-labelledby")!.Value.Split(' '));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Attribute("style") is not null || element.Name.LocalName is "style" or "script");
    }

    [Fact]
    public void Bars_are_as_long_as_their_figures_and_lines_break_where_there_is_none()
    {
        var bars = XDocument.Parse(Encoding.UTF8.GetString(SvgChart.ToFile(Bars))).Root!.Elements(Svg + "rect").Where(rect => rect.Attribute("height")!.Value == "11").Select(Width).ToList();
        Assert.Equal(4, bars[0] / bars[1], 1);
        Assert.Equal(0, bars[2]);
        var paths = XDocument.Parse(Encoding.UTF8.GetString(SvgChart.ToFile(Lines))).Root!.Elements(Svg + "path").Select(path => path.Attribute("d")!.Value).ToList();
        Assert.Equal([2, 1], paths.Select(path => path.Count(sign => sign == 'M')));

        static double Width(XElement rect) => double.Parse(rect.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Csv_and_parquet_hold_what_the_table_holds()
    {
        Assert.Equal("\uFEFF项目,2023年,2024年\r\n予以公开,10,20\r\n'=不予公开,,5\r\n其他,0,0\r\n", Encoding.UTF8.GetString(Bars.ToCsv()));
        using var file = new MemoryStream(await Bars.ToParquetAsync());
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["name", "2023年", "2024年"], reader.Schema.DataFields.Select(field => field.Name));
        using var group = reader.OpenRowGroupReader(0);
        var numbers = new double?[3];
        await group.ReadAsync<double>(reader.Schema.DataFields[1], numbers.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([10, null, 0], numbers);
    }

    [Fact]
    public void A_review_draws_every_chart_of_a_region_and_lists_doubts_only_for_the_superior()
    {
        var year = ReportedNation.Year(2024, (code, figures) =>
        {
            ReportedNation.Cases(figures, 100, code == "A1" ? 0 : 80);
            figures["disputes.reconsideration.corrected"] = Cell.Of(1);
            figures["disputes.reconsideration.upheld"] = Cell.Of(3);
        }, _ => true);
        var review = ReportedNation.Review("S", [], year);
        var charts = ReviewCharts.Of(review, withDoubts: true);
        Assert.Equal(
            ["applicants", "outcomes", "refusals", "disputes", "volume", "shares", "rank-disclosure", "rank-refusal", "rank-lost", "rank-in-time", "outliers", "repeated", "copied"],
            charts.Select(chart => chart.Key));
        Assert.Equal(25, charts.Single(chart => chart.Key == "rank-lost").Rows[0].Values[0]);
        Assert.Equal("A县第1局", charts.Single(chart => chart.Key == "outliers").Rows[0].Label);
        Assert.Equal(100, charts.Single(chart => chart.Key == "rank-in-time").Rows[0].Values[0]);
        Assert.DoesNotContain(ReviewCharts.Of(review, withDoubts: false), chart => chart.Key is "outliers" or "repeated" or "copied");
        Assert.All(charts.Where(chart => chart.Shape != ChartShape.TableOnly), chart => XDocument.Parse(Encoding.UTF8.GetString(SvgChart.ToFile(chart))));
    }
}
