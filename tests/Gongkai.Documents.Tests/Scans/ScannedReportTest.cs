using System.Text;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Tests.Scans;

/// <summary>Reports that were printed and scanned, read by the real programs.</summary>
public sealed class ScannedReportTest
{
    // Recognition takes seconds a page; on a busy machine minutes.
    private static readonly ReadingLimits Patient = new() { Time = TimeSpan.FromMinutes(10) };

    [Theory]
    [InlineData("2021", 0, 0, 0.95)]
    [InlineData("2019", 0, 0, 0.95)]
    [InlineData("2021", 1, 16, 0.90)]
    [InlineData("2021", -1.5, 16, 0.90)]
    public void A_scanned_report_has_its_figures_agency_and_year(string form, double askew, int noise, double share)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);
        var pages = Scanner.Pages(SampleReport.Written(report, ".pdf"));
        if (noise > 0)
            pages = pages.Select(page => Scanner.Askew(page, askew, noise));

        var read = Read(Scanner.Pdf(pages), "扫描.pdf");

        Assert.Equal(report.Organization, read.Organization);
        Assert.Equal(report.Year, read.Year);
        Assert.Equal(TextOrigin.Recognised, read.Origin);
        Assert.Contains(read.ReadingFindings, finding => finding.Rule == ReadingRule.RecognisedText.Id);
        AssertRight(report.Form.Cells, report.Figures, read.Figures, share);
    }

    [Fact]
    public void A_picture_of_table_3_alone_gives_table_3_and_nothing_else()
    {
        var report = SampleReport.Of(ReportForms.Form2021);
        var html = Encoding.UTF8.GetString(SampleReport.Written(report, ".html"));
        const string OnlyTable3 = "h1, h2, p, section:not(:has(tr:nth-child(20))) { display: none } body { background: #fff }";

        var read = Read(Scanner.Screenshot(html.Replace("</style>", OnlyTable3 + "</style>", StringComparison.Ordinal)), "表三.png");

        var table3 = report.Form.Tables.Single(table => table.Section == 3);
        AssertRight([.. report.Form.Cells.Where(cell => cell.Table == table3)], report.Figures, read.Figures, 0.95);
        Assert.All(report.Form.Cells.Where(cell => cell.Table != table3), cell => Assert.Equal(CellState.Absent, read.Figures[cell].State));
        Assert.Null(read.Organization);
        Assert.Null(read.Year);
    }

    [Fact]
    public void A_scan_of_more_pages_than_can_be_recognised_in_time_says_so()
    {
        var pages = Scanner.Pages(SampleReport.Written(SampleReport.Of(ReportForms.Form2021), ".pdf"));

        var result = new ReportReader(Patient with { ScannedPages = 1 }).Read(Scanner.Pdf(pages), "扫描.pdf", TestContext.Current.CancellationToken);

        Assert.Equal("ocr.too_many_pages", result.Error?.Code);
        Assert.Contains("最多1页", result.Error!.Message, StringComparison.Ordinal);
    }

    private static AnnualReport Read(byte[] content, string name)
    {
        var result = new ReportReader(Patient).Read(content, name, TestContext.Current.CancellationToken);
        Assert.True(result.Error is null, result.Error?.Message);
        return result.Report!;
    }

    private static void AssertRight(IReadOnlyCollection<FormCell> cells, Figures expected, Figures actual, double share)
    {
        var wrong = cells.Where(cell => expected[cell].Value != actual[cell].Value).ToArray();
        Assert.True(
            wrong.Length <= (1 - share) * cells.Count,
            $"{wrong.Length} of {cells.Count} cells: " + string.Join("; ", wrong.Select(cell => $"{cell.Path} {expected[cell].Value} read as {actual[cell].State} {actual[cell].Raw}")));
    }
}
