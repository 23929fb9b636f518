using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class CitationsTest
{
    private const string Office = "国务院办公厅政府信息与政务公开办公室";

    [Theory]
    [InlineData("根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）编制。")]
    [InlineData("根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）编制。")]
    [InlineData("根据《政府信息公开条例》编制。")]
    [InlineData("根据国务院令第492号公布、第711号修订的《中华人民共和国政府信息公开条例》编制。")]
    [InlineData("根据《" + Office + "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。")]
    [InlineData("根据《" + Office + "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知》(国办公开办函[2021]30号)编制。")]
    [InlineData("根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。")]
    [InlineData("根据" + Office + "《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。")]
    [InlineData("按照《" + Office + "关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）要求完善平台。")]
    [InlineData("依据《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）执行。")]
    [InlineData("落实《国务院办公厅关于印发2023年政务公开工作要点的通知》（国办发〔2023〕9号）。")]
    [InlineData("根据《云溪省人民政府办公厅转发" + Office + "关于政府信息公开工作年度报告有关事项的通知》（云政办函〔2019〕12号）编制。")]
    [InlineData("根据《关于做好2024年政府信息公开工作年度报告编制工作的通知》（青政办函〔2024〕30号）编制。")]
    [InlineData("国务院办公厅电子政务办公室、国务院办公厅秘书局来函。")]
    [InlineData("落实《国务院办公厅关于某项工作的通知》（国办函〔2021〕30号）。")]
    [InlineData("按照国办发〔2021〕30号文件要求改进窗口服务。根据条例编制本报告。")]
    [InlineData("根据《国务院办公厅关于某项工作的通知》（国办发〔2021〕30号）编制目录。")]
    public void Right_citations_and_unknown_documents_raise_nothing(string text) =>
        Assert.Empty(FormReport.Check(FormReport.With(first: text)));

    [Fact]
    public void A_number_that_may_be_misread_raises_nothing() => Assert.Empty(FormReport.Check(
        FormReport.With(preamble: "按照国办公开函〔2021〕30号文件要求编制，XX。", origin: TextOrigin.Recognised)));

    [Theory]
    [InlineData("《" + Office + "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开函〔2021〕30号）", "国办公开函〔2021〕30号", "国办公开办函〔2021〕30号")]
    [InlineData("《中华人民共和国政府信息公开工作年度报告格式》(国办公开办函[2021]13号)", "国办公开办函〔2021〕13号", "国办公开办函〔2021〕30号")]
    [InlineData("按照国办公开函〔2021〕30号文件要求", "国办公开函〔2021〕30号", "国办公开办函〔2021〕30号")]
    [InlineData("本报告按国办发〔2021〕30号文件编制", "国办发〔2021〕30号", "国办公开办函〔2021〕30号")]
    [InlineData("年度报告格式见国办函〔2019〕60号", "国办函〔2019〕60号", "国办公开办函〔2019〕60号")]
    [InlineData("《中华人民共和国政府信息公开条例》（国务院令第771号）", "国务院令第771号", "国务院令第711号")]
    [InlineData("《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）", "国办函〔2021〕109号", "国办函〔2020〕109号")]
    [InlineData("《" + Office + "关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕60号）", "国办公开办函〔2019〕60号", "国办公开办函〔2019〕61号")]
    public void A_wrong_number_is_found_with_the_right_one(string text, string actual, string expected)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(preamble: $"根据{text}编制。")));

        Assert.Equal(
            ("form.citation", Severity.Warning, actual, expected, expected),
            (finding.Rule, finding.Severity, finding.Actual, finding.Expected, finding.Suggestion));
    }

    [Theory]
    [InlineData("国务院办公厅信息与政务公开办公室")]
    [InlineData("国务院办公厅政府信息和政务公开办公室")]
    [InlineData("国务院办公厅政府信息政务公开办公室")]
    public void A_wrong_name_of_the_issuing_office_is_found_once(string office)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(
            preamble: $"根据《{office}关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。")));

        Assert.Equal(("form.issuing_office", office, Office), (finding.Rule, finding.Actual, finding.Expected));
    }

    [Fact]
    public void Number_and_office_that_are_both_wrong_are_both_found() =>
        Assert.Equal(
            ["form.issuing_office", "form.citation"],
            FormReport.Check(FormReport.With(
                preamble: "按照《国务院办公厅信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（国办公开函〔2021〕30号）编制。"))
                .Select(finding => finding.Rule));

    [Theory]
    [InlineData("《中华人民共和国信息公开条例》", Severity.Info)]
    [InlineData("《中华人民共和国政府信息公开条列》（国务院令第711号）", Severity.Warning)]
    [InlineData("《" + Office + "关于政府信息公开年度报告有关事项的通知》（国办公开办函〔2019〕60号）", Severity.Info)]
    [InlineData("《关于做好年度总结工作的通知》（国办公开办函〔2021〕30号）", Severity.Warning)]
    public void A_wrong_title_is_found(string text, Severity severity)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(preamble: $"根据{text}编制。")));

        Assert.Equal(("form.citation", severity), (finding.Rule, finding.Severity));
        Assert.StartsWith("《", finding.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_regulation_by_its_former_number_only_is_a_matter_of_form() =>
        Assert.Equal(
            Severity.Info,
            Assert.Single(FormReport.Check(FormReport.With(preamble: "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。"))).Severity);
}
