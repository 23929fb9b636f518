using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.Tests.Recognition;

public class TitleRecognitionTests
{
    [Theory]
    [InlineData("云溪市财政局2023年政府信息公开工作年度报告", "云溪市财政局", 2023)]
    [InlineData("2023年云溪市财政局政府信息公开工作年度报告", "云溪市财政局", 2023)]
    [InlineData("2023年度云溪市财政局政府信息公开年度报告", "云溪市财政局", 2023)]
    [InlineData("云溪市财政局政府信息公开工作年度报告（2023年度）", "云溪市财政局", 2023)]
    [InlineData("云溪市财政局政府信息公开工作年度报告(2023)", "云溪市财政局", 2023)]
    [InlineData("云溪市人民政府信息公开工作2022年年度报告", "云溪市人民政府", 2022)]
    [InlineData("云溪市人民政府2022年政府信息公开工作年度报告", "云溪市人民政府", 2022)]
    [InlineData("云溪市人民政府办公室关于2021年度政府信息公开工作情况的报告", "云溪市人民政府办公室", 2021)]
    [InlineData("青禾县教育局关于2024年政府信息公开工作年度报告", "青禾县教育局", 2024)]
    [InlineData("关于青禾县教育局2024年政府信息公开工作年度报告", "青禾县教育局", 2024)]
    [InlineData("青禾经济开发区管委会 2022年度 政府信息公开年度报告", "青禾经济开发区管委会", 2022)]
    [InlineData("青禾县石桥镇人民政府二〇二三年政府信息公开工作年度报告", "青禾县石桥镇人民政府", 2023)]
    [InlineData("青禾县临江街道办事处2023年度政务公开工作年度报告", "青禾县临江街道办事处", 2023)]
    [InlineData("青禾县司法局2023年政府信息公开年报", "青禾县司法局", 2023)]
    [InlineData("2020年青禾县卫生健康委员会信息公开工作报告", "青禾县卫生健康委员会", 2020)]
    [InlineData("《青禾县统计局2025年政府信息公开工作年度报告》", "青禾县统计局", 2025)]
    [InlineData("国家税务总局青禾县税务局2023年政府信息公开工作年度报告", "国家税务总局青禾县税务局", 2023)]
    [InlineData("青禾县大数据中心２０２３年政府信息公开工作年度报告", "青禾县大数据中心", 2023)]
    [InlineData("2019年政府信息公开工作年度报告", null, 2019)]
    [InlineData("政府信息公开工作年度报告", null, null)]
    [InlineData("青禾县统计局政府信息公开工作年度报告", "青禾县统计局", null)]
    [InlineData("青禾县统计局2025年政府信息公开工作年度报告_政府信息公开年报_青禾县人民政府", "青禾县统计局", 2025)]
    public void A_title_gives_agency_and_year(string title, string? agency, int? year)
    {
        var parsed = TitleRecognition.Parse(title);

        Assert.NotNull(parsed);
        Assert.Equal((agency, year), (parsed.Organization, parsed.Year));
    }

    [Theory]
    [InlineData("政府信息公开指南")]
    [InlineData("政府信息公开年报栏目")]
    [InlineData("三、收到和处理政府信息公开申请情况")]
    [InlineData("发布日期：2026-03-20 来源：市政府办公室")]
    public void Other_lines_are_no_titles(string line) => Assert.Null(TitleRecognition.Parse(line));

    [Theory]
    [InlineData("青禾县统计局2025年政府信息公开", "工作年度报告")]
    [InlineData("青禾县统计局2025年政府信息公开工作年度报", "告")]
    public void A_title_broken_by_its_width_is_one(string first, string second)
    {
        var text = first + "\n" + second + "\n一、总体情况\n依法公开政府信息。\n";

        var report = new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes(text), "报告.txt", TestContext.Current.CancellationToken).Report;

        Assert.Equal(("青禾县统计局", 2025), (report?.Organization, report?.Year));
    }

    [Theory]
    [InlineData("2023年1月16日", 2023, 1, 16)]
    [InlineData("二〇二三年一月十六日", 2023, 1, 16)]
    [InlineData("二○二四年三月三十一日", 2024, 3, 31)]
    [InlineData("发布日期：2020-01-31", 2020, 1, 31)]
    [InlineData("2024年 1月 5日", 2024, 1, 5)]
    [InlineData("２０２４年１月５日", 2024, 1, 5)]
    [InlineData("2024.1.20", 2024, 1, 20)]
    public void Dates_are_read_in_all_spellings(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), ChineseDates.Find(text));

    [Theory]
    [InlineData("2023年13月1日")]
    [InlineData("2023年2月30日")]
    [InlineData("国办公开办函〔2021〕30号")]
    public void Impossible_dates_are_no_dates(string text) => Assert.Null(ChineseDates.Find(text));
}
