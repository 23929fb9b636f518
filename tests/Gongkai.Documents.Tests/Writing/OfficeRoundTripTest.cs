using CsCheck;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>What is written as a Word document or a workbook is read as the same report.</summary>
public sealed class OfficeRoundTripTest
{
    [Theory]
    [InlineData("2021", ".docx")]
    [InlineData("2019", ".docx")]
    [InlineData("2021", ".xlsx")]
    [InlineData("2019", ".xlsx")]
    public void A_report_reads_as_it_was_written(string form, string extension) => RandomPrintedReports.Of(ReportForms.Find(form)!).Sample(
        report => ReadBack.AssertWhole(report, extension),
        iter: 60);

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public void A_report_saved_again_by_LibreOffice_reads_as_it_was_written(string extension)
    {
        Assert.True(OutsideProgram.IsInstalled("soffice"), "LibreOffice is missing: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui");
        foreach (var form in ReportForms.All)
        {
            var report = RandomPrintedReports.Of(form).Single(_ => true, "0N0XIzNsQ0O2");

            var read = new ReportReader().Read(SavedAgain(report, extension), "报告" + extension, TestContext.Current.CancellationToken);

            Assert.Null(read.Error);
            Assert.Empty(ReportDifferences.Between(report, read.Report!));
        }
    }

    private static byte[] SavedAgain(AnnualReport report, string extension)
    {
        using var folder = new WorkFolder();
        using (var file = File.Create(folder.At("report" + extension)))
            ReportWriter.Find(extension)!.Write(report, file);
        OutsideProgram.Run(
            "soffice",
            ["--headless", "-env:UserInstallation=file://" + folder.At("profile"), "--convert-to", extension[1..], "--outdir", folder.At("again"), "report" + extension],
            folder.Path,
            TestContext.Current.CancellationToken);
        return File.ReadAllBytes(folder.At("again/report" + extension));
    }
}
