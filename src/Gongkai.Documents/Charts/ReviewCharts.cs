using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Documents.Charts;

/// <summary>The charts of a region's review, and the tables of what stands out.</summary>
public static class ReviewCharts
{
    /// <summary>Most reports of a table of what stands out; the first are the most striking.</summary>
    public const int MostNoted = 50;

    private static readonly string[] Compared = ["applicants", "outcomes", "refusals", "disputes"];

    private static readonly (string Name, string Key)[] Volumes = [("新收申请", "新收申请"), ("办结申请", "办结申请"), ("结转下年度", "结转下年度")];

    /// <summary>All, in the order of a page.</summary>
    /// <param name="review">The review.</param>
    /// <param name="withDoubts">Whether what stands out is listed: it is for the superior to look into, not for everybody.</param>
    public static IReadOnlyList<ChartData> Of(RegionReview review, bool withDoubts)
    {
        ArgumentNullException.ThrowIfNull(review);
        return
        [
            .. Compared.Select(key => OverTheYears(FigureChart.Named(key), review)),
            Volume(review),
            Shares(review),
            .. Indicator.All.Select(indicator => Ranking(review, indicator.Key, $"{indicator.Name}（%）", indicator.Meaning, review.Ranked(indicator), ("其中", "总数"))),
            .. review.InTime() is { } inTime
                ? [Ranking(review, "in-time", "按时报送率（%）", "在截止日前报送的报告占应报送报告的比例，含所属各级", inTime, ("按时", "应报"))]
                : Array.Empty<ChartData>(),
            .. withDoubts ? [Outliers(review), Repeated(review), Copied(review)] : Array.Empty<ChartData>(),
        ];
    }

    private static ChartData OverTheYears(FigureChart chart, RegionReview review)
    {
        var years = review.Trend.Select(year => chart.In(year.Figures)).ToList();
        return new ChartData(chart.Key, chart.Title, "项目", Names(review), [.. chart.Rows.Select((row, index) =>
            new ChartRow(row.Name, [.. years.Select(year => (decimal?)year[index].Number)]))], ChartShape.Bars);
    }

    private static ChartData Volume(RegionReview review) => new(
        "volume", "历年申请数量（件）", "年度", [.. Volumes.Select(volume => volume.Name)],
        [.. review.Trend.Select(year => new ChartRow($"{year.Year}", [.. Volumes.Select(volume => FigureChart.Years.Rows.First(row => row.Name == volume.Key).Sum.In(year.Figures))]))],
        ChartShape.Lines);

    private static ChartData Shares(RegionReview review) => new(
        "shares", "历年公开率、不予公开率、复议诉讼纠错率（%）", "年度", [.. Indicator.All.Select(indicator => indicator.Name)],
        [.. review.Trend.Select(year => new ChartRow($"{year.Year}", [.. Indicator.All.Select(indicator => indicator.In(year.Figures))]))], ChartShape.Lines)
    {
        Meaning = string.Join('；', Indicator.All.Select(indicator => $"{indicator.Name}是{indicator.Meaning}")),
    };

    private static ChartData Ranking(RegionReview review, string key, string title, string meaning, IReadOnlyList<RankedUnit> units, (string Part, string Whole) names) => new(
        $"rank-{key}", $"各地区、各部门{title}", "单位", ["比例", names.Part, names.Whole],
        [.. units.Select(unit => new ChartRow(Unit(review, unit.Place).Name, [unit.Share, unit.Part, unit.Whole]) { Code = CodeOf(review, unit.Place) })], ChartShape.Bars)
    {
        Meaning = units.Count > SvgChart.MostBars ? $"{meaning}；图中只画前{SvgChart.MostBars}个，数据表和下载的文件列出全部" : meaning,
        Drawn = 0,
    };

    private static ChartData Outliers(RegionReview review) => new(
        "outliers", "明显偏离同类单位的报告", "单位", ["本单位（%）", "同类中位数（%）", "同类单位数", "偏离程度"],
        [.. review.Outliers.Take(MostNoted).Select(outlier => new ChartRow(
            Unit(review, outlier.Place).Name, [Round(outlier.Share), Round(outlier.Median), outlier.Peers, Round(Math.Clamp(outlier.Distance, -1e6, 1e6))]) { Note = outlier.Indicator.Name })], ChartShape.TableOnly)
    {
        NoteName = "指标",
        Meaning = "同类指同一层级、同一类别的单位。偏离程度是与中位数的距离（以稳健标准差计），超过3.5的列出；偏离不等于有错，请核对",
    };

    private static ChartData Repeated(RegionReview review) => new(
        "repeated", "与上年数字雷同的报告", "单位", ["相同的数", "填报的数（10以上）", "其中最大的"],
        [.. review.Repeated.Take(MostNoted).Select(repeated => new ChartRow(
            Unit(review, repeated.Place).Name, [repeated.Same, repeated.Filled, repeated.Number]) { Note = repeated.Largest.Label })], ChartShape.TableOnly)
    {
        NoteName = "最大的数在",
        Meaning = "当年新发生的数很少与上年完全相同。有3个以上且过半相同，或者有1000以上的数相同的列出；请核对是否沿用了上年的数",
    };

    private static ChartData Copied(RegionReview review) => new(
        "copied", "文字与其他单位雷同的报告", "单位", ["雷同比例（%）"],
        [.. review.Copied.Take(MostNoted).Select(copy => new ChartRow(
            Unit(review, copy.Place).Name, [copy.Share]) { Note = $"{Unit(review, copy.Other).Name}：{copy.Example}" })], ChartShape.TableOnly)
    {
        NoteName = "与之雷同的单位和最长的一句",
        Meaning = "按句比对，带数字的句子、多数单位通用的句子和平台模板的句子不计；60%以上相同的列出",
    };

    private static string[] Names(RegionReview review) => [.. review.Trend.Select(year => $"{year.Year}年")];

    private static ReportingUnit Unit(RegionReview review, int place) => review.Year.Reports.Units[place];

    private static string? CodeOf(RegionReview review, int place) => review.Year.Below(place).IsEmpty ? null : Unit(review, place).Code;

    private static decimal Round(double number) => decimal.Round((decimal)number, 1, MidpointRounding.AwayFromZero);
}
