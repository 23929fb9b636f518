using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Writing;

public sealed class OfficeFilesTest
{
    private static readonly Gen<AnnualReport> Reports = Gen.OneOf([.. ReportForms.All.Select(RandomPrintedReports.WithAnything)]);

    [Fact]
    public void Every_Word_document_follows_its_schema() => Reports.Sample(
        report =>
        {
            using var stream = Written(report, ".docx");
            using var package = WordprocessingDocument.Open(stream, false);
            Assert.Empty(Errors(package));
        },
        iter: 20);

    [Fact]
    public void Every_workbook_follows_its_schema() => Reports.Sample(
        report =>
        {
            using var stream = Written(report, ".xlsx");
            using var package = SpreadsheetDocument.Open(stream, false);
            Assert.Empty(Errors(package));
        },
        iter: 20);

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var report = RandomPrintedReports.Of(ReportForms.Form2021).Single(_ => true, "0N0XIzNsQ0O2");

        Assert.All(ReportWriter.Formats, format => Assert.Equal(Written(report, format.Extension).ToArray(), Written(report, format.Extension).ToArray()));
    }

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}");

    private static MemoryStream Written(AnnualReport report, string extension)
    {
        var stream = new MemoryStream();
        ReportWriter.Find(extension)!.Write(report, stream);
        stream.Position = 0;
        return stream;
    }
}
