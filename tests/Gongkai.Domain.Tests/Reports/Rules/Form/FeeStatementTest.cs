using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class FeeStatementTest
{
    [Theory]
    [InlineData("本年度未收取信息处理费。")]
    [InlineData("2024年，本机关没有产生信息处理费。")]
    [InlineData("按照规定，2024年发出收费通知0件，总金额0元。")]
    [InlineData("全市实际收取信息处理费共计400元。")]
    [InlineData("依据国务院办公厅有关规定，本机关2024年度未产生信息公开处理费。")]
    [InlineData("办理依申请公开未向申请人收取任何费用。")]
    [InlineData("一、信息处理费：无。二、其他事项：无。")]
    [InlineData("不存在收费情况。")]
    [InlineData("本年度信息 处理费收取情况：0元。")]
    [InlineData("收取信息处理费的总金额为零。无其他需要报告的事项。")]
    [InlineData("本机关政府信息公开均未收费。")]
    public void Whoever_speaks_of_the_fee_has_reported_it(string text) => Assert.Empty(FormReport.Check(FormReport.With(fee: text)));

    [Theory]
    [InlineData("无。")]
    [InlineData("无其他需要报告的事项。")]
    [InlineData("暂无")]
    [InlineData("")]
    [InlineData("2024年承办建议提案12件，办理结果均已公开，工作经费得到保障。")]
    public void A_section_without_a_word_of_the_fee_is_found(string text)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(fee: text)));

        Assert.Equal(("form.fee_statement", Severity.Warning, 6), (finding.Rule, finding.Severity, finding.Section));
        Assert.Contains("信息处理费", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stated_in_another_section_it_only_stands_in_the_wrong_place() =>
        Assert.Equal(
            Severity.Info,
            Assert.Single(FormReport.Check(FormReport.With(first: "办理申请3件，未收取信息处理费。", fee: "无。"))).Severity);

    [Fact]
    public void Before_the_fee_was_introduced_nothing_need_be_said() =>
        Assert.Empty(FormReport.Check(FormReport.With(
            preamble: "现将有关情况报告如下。", fee: "无。", year: 2019, form: ReportForms.Form2019)));
}
