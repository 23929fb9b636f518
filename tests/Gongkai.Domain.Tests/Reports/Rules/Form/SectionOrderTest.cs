using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class SectionOrderTest
{
    [Fact]
    public void Six_sections_in_order_are_right() => Assert.Empty(FormReport.Check(FormReport.With()));

    [Theory]
    [InlineData(1, "工作总体情况")]
    [InlineData(1, "概述")]
    [InlineData(1, "基本情况")]
    [InlineData(2, "行政机关主动公开政府信息情况")]
    [InlineData(2, "主动公开情况")]
    [InlineData(3, "行政机关收到和处理政府信息公开申请情况")]
    [InlineData(3, "依申请公开办理情况")]
    [InlineData(4, "因政府信息公开工作被申请行政复议、提起行政诉讼情况")]
    [InlineData(4, "行政复议和行政诉讼情况")]
    [InlineData(5, "存在问题及改进情况")]
    [InlineData(5, "政府信息公开工作存在的主要问题及改进情况")]
    [InlineData(5, "存在的不足和改进措施")]
    [InlineData(6, "其他需要报告的情况")]
    [InlineData(6, "其它事项")]
    [InlineData(6, "需要说明的事项")]
    public void Agencies_may_word_titles_their_own_way(int number, string title) =>
        Assert.Empty(FormReport.Check(FormReport.With(sections: Exchanged(number, title))));

    [Theory]
    [InlineData(1, "机构职能")]
    [InlineData(2, "政策解读与回应关切")]
    [InlineData(5, "下一步工作打算")]
    [InlineData(6, "附件")]
    public void A_title_that_says_something_else_is_found(int number, string title)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(sections: Exchanged(number, title))));

        Assert.Equal(("form.section_title", number, title), (finding.Rule, finding.Section, finding.Actual));
        Assert.Equal(new Place(Line: number * 100), finding.Place);
    }

    [Theory]
    [InlineData(1, Severity.Warning)]
    [InlineData(3, Severity.Info)]
    [InlineData(5, Severity.Warning)]
    [InlineData(6, Severity.Warning)]
    public void A_missing_section_is_found_less_gravely_where_its_table_is_there(int number, Severity severity)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(
            sections: [.. FormReport.Sections().Where(section => section.Number != number)])));

        Assert.Equal(("form.section_missing", severity, number), (finding.Rule, finding.Severity, finding.Section));
    }

    [Fact]
    public void A_section_printed_twice_is_found()
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(
            sections: [.. FormReport.Sections(), FormReport.Section(6, "其他需要报告的事项", "无其他事项。")])));

        Assert.Equal(("form.section_doubled", 6), (finding.Rule, finding.Section));
    }

    [Fact]
    public void Only_the_section_in_the_wrong_place_is_named()
    {
        var sections = FormReport.Sections();

        var finding = Assert.Single(FormReport.Check(FormReport.With(
            sections: [sections[4], sections[0], sections[1], sections[2], sections[3], sections[5]])));

        Assert.Equal(("form.section_order", 5), (finding.Rule, finding.Section));
    }

    [Fact]
    public void A_section_of_prose_without_content_is_found()
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(
            sections: [.. FormReport.Sections().Select(section => section.Number == 5 ? section with { Paragraphs = [] } : section)])));

        Assert.Equal(("form.section_empty", 5), (finding.Rule, finding.Section));
    }

    [Fact]
    public void Figures_by_themselves_have_no_sections_to_judge() =>
        Assert.Empty(FormReport.Check(new AnnualReport(ReportForms.Form2021.Zeros())));

    private static IReadOnlyList<ReportSection> Exchanged(int number, string title) =>
        [.. FormReport.Sections().Select(section => section.Number == number ? section with { Title = title } : section)];
}
