using System.Globalization;
using System.Text;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Writing.PdfFile;
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
        var error = new ReportReader(programs: OutsidePrograms.None).Read(ScannedPdf([new Scan(8, 8, new byte[64])]), "扫描.pdf", TestContext.Current.CancellationToken).Error;

        Assert.Equal("ocr.not_installed", error?.Code);
        Assert.Contains("扫描件", error!.Message, StringComparison.Ordinal);
        Assert.Contains("poppler-utils", error.Message, StringComparison.Ordinal);
    }

    private static byte[] ScannedPdf(Scan[] scans)
    {
        using var stream = new MemoryStream();
        using var objects = new PdfObjects(stream);
        var tree = objects.Reserve();
        var pages = new StringBuilder();
        foreach (var scan in scans)
        {
            var picture = objects.AddStream(scan.Grey, string.Create(CultureInfo.InvariantCulture,
                $"/Type/XObject/Subtype/Image/Width {scan.Width}/Height {scan.Height}/ColorSpace/DeviceGray/BitsPerComponent 8"));
            var content = objects.AddStream("595 0 0 842 0 0 cm /P Do"u8);
            var page = objects.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P {picture} 0 R>>>>/Contents {content} 0 R>>");
            pages.Append(CultureInfo.InvariantCulture, $"{page} 0 R ");
        }

        objects.Add(tree, $"<</Type/Pages/Count {scans.Length}/Kids[{pages}]>>");
        objects.End(objects.Add($"<</Type/Catalog/Pages {tree} 0 R>>"), objects.Add("<</Producer(Scanner)>>"));
        return stream.ToArray();
    }

    /// <summary>A scanned page, a byte a point.</summary>
    private sealed record Scan(int Width, int Height, byte[] Grey);
}
