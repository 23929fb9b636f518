using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class StatisticPeriodTest
{
    [Theory]
    [InlineData("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。")]
    [InlineData("报告中所列数据统计期限为2024年1月1日至12月31日。")]
    [InlineData("本报告中所列数据的统计期限从 2024 年 1 月 1 日 到 12 月 31 日 止。")]
    [InlineData("数据统计期限：２０２４年１月１日—２０２４年１２月３１日。")]
    [InlineData("数据统计时间为二〇二四年一月一日至二〇二四年十二月三十一日。")]
    [InlineData("统计期限为2024.1.1-2024.12.31。")]
    [InlineData("统计期限为2024-01-01至2024-12-31。")]
    [InlineData("所列数据统计期限自2024年1月1日起至当年12月31日止。")]
    [InlineData("2023年1月1日至2023年12月31日，本机关开展了专项清理。")]
    [InlineData("上年同期（统计期限2023年1月1日至2023年12月31日）公开信息12条。")]
    [InlineData("现将2024年度工作情况报告如下。")]
    public void The_year_in_any_spelling_is_right(string preamble) => Assert.Empty(FormReport.Check(FormReport.With(preamble: preamble)));

    [Theory]
    [InlineData("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", "2023年1月1日起至2023年12月31日")]
    [InlineData("所列数据的统计期限自2024年1月1日起至2023年12月31日止。", "2024年1月1日起至2023年12月31日")]
    [InlineData("统计期限为2024年1月1日至11月30日。", "2024年1月1日至11月30日")]
    [InlineData("数据统计时间为二〇二三年一月一日至十二月三十一日。", "二〇二三年一月一日至十二月三十一日")]
    [InlineData("统计期限为2025年1月1日到12月31日。", "2025年1月1日到12月31日")]
    public void Another_period_is_found(string preamble, string actual)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(preamble: preamble)));

        Assert.Equal(
            ("form.period", Severity.Warning, actual, "2024年1月1日至2024年12月31日"),
            (finding.Rule, finding.Severity, finding.Actual, finding.Expected));
    }

    [Fact]
    public void It_is_looked_for_in_the_first_section_as_well() =>
        Assert.Equal(1, Assert.Single(FormReport.Check(FormReport.With(first: "统计期限为2023年1月1日至12月31日。"))).Section);

    [Fact]
    public void An_agency_set_up_within_the_year_is_only_asked_to_say_so() =>
        Assert.Equal(
            Severity.Info,
            Assert.Single(FormReport.Check(FormReport.With(preamble: "统计期限自2024年3月12日至12月31日。"))).Severity);
}
