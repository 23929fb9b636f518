using Gongkai.Documents.Collection;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Tests.Collection;

public sealed class FindingsLetterTest
{
    private static readonly FindingsLetter Letter = new("青禾县财政局", "青禾县人民政府", 2024, 2, "请更正\n并说明原因",
    [
        new Finding("table.row_total", Severity.Error, "总计不等于各列之和。") { Cells = [ReportForms.Form2021["applications.received[6]"]], Place = new Place(Table: 2, Row: 5), Suggestion = "7" },
        new Finding("form.dates", Severity.Info, "落款日期缺失。") { Section = 6 },
    ], new DateOnly(2025, 1, 20));

    [Fact]
    public void The_letter_names_each_finding_with_its_place_and_what_would_be_right()
    {
        var lines = Letter.Text.Split('\n');
        Assert.Equal("关于退回2024年政府信息公开工作年度报告的通知", lines[0]);
        Assert.Contains("　　请更正", lines);
        Assert.Contains("　　并说明原因", lines);
        Assert.Contains("　　1．［错误］总计不等于各列之和。（表三“一、本年新收政府信息公开申请数量”总计，第2个表 第5行）建议改为：7。", lines);
        Assert.Contains("　　2．［格式］落款日期缺失。（第6部分）", lines);
        Assert.Contains("2025年1月20日", lines);
    }

    [Fact]
    public void The_document_says_the_same_and_is_the_same_each_time()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        Letter.WriteDocx(first);
        Letter.WriteDocx(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(first, false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            Letter.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('　')),
            body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document));
    }

    [Fact]
    public void A_checked_report_is_read_back_with_figures_and_places()
    {
        var report = new AnnualReport(ReportForms.Form2021) { Organization = "青禾县财政局", Year = 2024 };
        report.Figures["applications.received[0]"] = Cell.Of(3);
        report.Figures["applications.received[6]"] = Cell.Of(4, new Place(Table: 2, Row: 5, Column: 7));
        var kept = CheckedReport.Of(report, null);
        Assert.NotEmpty(kept.Findings);
        Assert.Equal(4, CheckedReport.Read(kept.Json).Figures["applications.received[6]"].Number);
        Assert.Equal(kept.Findings.Select(finding => (finding.Rule, finding.Severity, finding.Message, finding.Place)), CheckedReport.ReadFindings(kept.Json).Select(finding => (finding.Rule, finding.Severity, finding.Message, finding.Place)));
    }
}
