using System.Text;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Pdf;

/// <summary>Reports printed by the programs that agencies use, in the layouts seen on their sites.</summary>
public sealed class PdfOfOtherProgramsTest
{
    [Theory]
    [InlineData("2021", "")]
    [InlineData("2019", "")]
    // The head of table 3 is not repeated on the next page.
    [InlineData("2021", "thead { display: table-row-group } h1 { margin-top: 12cm }")]
    // Labels wrap over many lines beside their figures.
    [InlineData("2021", "@page { size: A5; margin: 15mm } table { font-size: 7pt }")]
    [InlineData("2021", "@page { size: A4 landscape; margin: 20mm }")]
    // Headings of columns written from top to bottom, and lying on their side.
    [InlineData("2021", "thead th { writing-mode: vertical-rl }")]
    [InlineData("2019", "thead th { writing-mode: vertical-rl; text-orientation: sideways }")]
    [InlineData("2021", "thead th { writing-mode: sideways-lr }")]
    public void A_page_printed_by_Chromium_is_read_as_it_was(string form, string style)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);
        using var folder = new TemporaryFolder();
        var page = Encoding.UTF8.GetString(SampleReport.Written(report, ".html")).Replace("</style>", style + "</style>", StringComparison.Ordinal);
        folder.Save("report.html", Encoding.UTF8.GetBytes(page));
        InstalledProgram.Run(
            "chromium", "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + folder["profile"],
            "--print-to-pdf=" + folder["report.pdf"], "file://" + folder["report.html"]);

        AssertRead(report, File.ReadAllBytes(folder["report.pdf"]));
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_document_printed_by_LibreOffice_is_read_as_it_was(string form)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);

        AssertRead(report, Office.Converted(SampleReport.Written(report, ".docx"), "docx", "pdf"));
    }

    [Theory]
    [InlineData("2021", "btLr")]
    [InlineData("2019", "tbRl")]
    [InlineData("2021", "tbRlV")]
    public void Headings_of_columns_turned_in_Word_are_read_in_the_printed_file(string form, string direction)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);
        var turned = ZipFile.Replace(SampleReport.Written(report, ".docx"), "word/document.xml", xml => System.Text.RegularExpressions.Regex.Replace(
            xml, "(?<=<w:tcPr>(?:(?!</w:tcPr>).)*)<w:vAlign w:val=\"center\"\\s*/>(?=</w:tcPr>(?:(?!</w:tc>).)*(?:商业企业|科研机构|社会公益组织|法律服务机构|结果维持|结果纠正|其他结果|尚未审结))",
            match => $"<w:textDirection w:val=\"{direction}\"/>{match.Value}"));

        Assert.NotEqual(SampleReport.Written(report, ".docx"), turned);
        AssertRead(report, Office.Converted(turned, "docx", "pdf"));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Pages_turned_by_the_scanner_or_the_user_are_read_upright(int turn)
    {
        var report = SampleReport.Of(ReportForms.Form2021);
        var pdf = Encoding.Latin1.GetString(SampleReport.Written(report, ".pdf"));
        var turned = System.Text.RegularExpressions.Regex.Replace(pdf, "/StructParents [0-9]+/Tabs/S>>", match => $"/Rotate {turn}>>".PadRight(match.Length));

        Assert.NotEqual(pdf, turned);
        AssertRead(report, Encoding.Latin1.GetBytes(turned));
    }

    private static void AssertRead(Domain.Reports.AnnualReport report, byte[] pdf)
    {
        var read = new ReportReader(new ReadingLimits { Time = TimeSpan.FromMinutes(10) }).Read(pdf, "报告.pdf", TestContext.Current.CancellationToken);
        Assert.True(read.Error is null, read.Error?.Message);
        var differences = ReportDifferences.Between(report, read.Report!);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
