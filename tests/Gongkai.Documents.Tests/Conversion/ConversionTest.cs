using Gongkai.Documents.Conversion;
using Gongkai.Documents.Scans;
using Gongkai.Documents.Tests.Scans;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Conversion;

public sealed class ConversionTest
{
    // Recognition and conversion take seconds; on a busy machine minutes.
    private static readonly ReadingLimits Patient = new() { Time = TimeSpan.FromMinutes(10) };

    [Theory]
    [InlineData("docx", "doc")]
    [InlineData("docx", "odt")]
    [InlineData("docx", "rtf")]
    [InlineData("xlsx", "xls")]
    public void A_document_in_an_older_format_is_read_through_LibreOffice(string written, string extension)
    {
        var report = SampleReport.Of(ReportForms.Form2021);
        var file = Office.Converted(SampleReport.Written(report, "." + written), written, extension);

        var read = new ReportReader(Patient).Read(file, "报告." + extension, TestContext.Current.CancellationToken);

        Assert.True(read.Error is null, read.Error?.Message);
        Assert.Empty(ReportDifferences.Between(report, read.Report!));
    }

    [Fact]
    public void Without_LibreOffice_the_error_says_what_to_install_or_do()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]];

        var error = new ReportReader(programs: OutsidePrograms.None).Read(compound, "报告.doc", TestContext.Current.CancellationToken).Error;

        Assert.Equal("office.not_installed", error?.Code);
        Assert.Contains("libreoffice-writer-nogui", error!.Message, StringComparison.Ordinal);
        Assert.Contains("docx", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_LibreOffice_cannot_open_is_said_to_be_damaged()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]];

        Assert.Equal("office.not_converted", new ReportReader(Patient).Read(compound, "报告.doc", TestContext.Current.CancellationToken).Error?.Code);
    }

    [Fact]
    public void Without_Tesseract_the_error_says_that_the_file_is_a_scan_and_what_to_install()
    {
        var error = new ReportReader(programs: OutsidePrograms.None).Read(Scanner.Pdf([GreyRaster.Blank(8, 8)]), "扫描.pdf", TestContext.Current.CancellationToken).Error;

        Assert.Equal("ocr.not_installed", error?.Code);
        Assert.Contains("扫描件", error!.Message, StringComparison.Ordinal);
        Assert.Contains("poppler-utils", error.Message, StringComparison.Ordinal);
    }
}
