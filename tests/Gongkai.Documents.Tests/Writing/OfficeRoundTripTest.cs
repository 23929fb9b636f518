using CsCheck;
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
        foreach (var form in ReportForms.All)
        {
            var report = RandomPrintedReports.Of(form).Single(_ => true, "0N0XIzNsQ0O2");

            var read = new ReportReader().Read(Office.Converted(SampleReport.Written(report, extension), extension[1..], extension[1..]), "报告" + extension, TestContext.Current.CancellationToken);

            Assert.Null(read.Error);
            Assert.Empty(ReportDifferences.Between(report, read.Report!));
        }
    }
}
