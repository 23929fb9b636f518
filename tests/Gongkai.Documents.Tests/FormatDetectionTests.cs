using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Source;
using Gongkai.Documents.Tests.Html;

namespace Gongkai.Documents.Tests;

public class FormatDetectionTests
{
    [Theory]
    [InlineData(".docx", SourceFormat.Docx)]
    [InlineData(".xlsx", SourceFormat.Xlsx)]
    [InlineData(".html", SourceFormat.Html)]
    [InlineData(".json", SourceFormat.Json)]
    [InlineData(".txt", SourceFormat.Text)]
    public void What_is_written_is_told(string extension, SourceFormat format)
    {
        Assert.Equal(format, Of(SampleReport.Written(ReportMarkup.Example, extension)));
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", SourceFormat.Pdf)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4", SourceFormat.Pdf)]
    [InlineData("{\\rtf1\\ansi 报告}", SourceFormat.LegacyOffice)]
    [InlineData("  \n<!-- saved from url=(0022)http://www.yunxi.gov.cn/ -->\n<HTML><BODY>", SourceFormat.Html)]
    [InlineData("<TABLE border=1><TR><TD>规章</TABLE>", SourceFormat.Html)]
    [InlineData("<p>一、总体情况</p>", SourceFormat.Html)]
    [InlineData("\n [ {\"year\": 2023} ]", SourceFormat.Json)]
    [InlineData("一、总体情况\n公开率<90%，同比>3%。", SourceFormat.Text)]
    [InlineData("[打印] 政府信息公开年度报告", SourceFormat.Text)]
    [InlineData("无", SourceFormat.Text)]
    [InlineData("好的。", SourceFormat.Text)]
    [InlineData("已收到，谢谢！", SourceFormat.Text)]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", SourceFormat.LegacyOffice)]
    public void The_first_bytes_tell_the_format(string content, SourceFormat format) => Assert.Equal(format, Of(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", SourceFormat.LegacyOffice)]
    [InlineData("89504E470D0A1A0A", SourceFormat.Picture)]
    [InlineData("FFD8FFE000104A46", SourceFormat.Picture)]
    [InlineData("49492A0008000000", SourceFormat.Picture)]
    public void Binary_files_are_told_by_their_marks(string hex, SourceFormat format) => Assert.Equal(format, Of(Convert.FromHexString(hex + new string('1', 64))));

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData(" \r\n\0\0\t", "file.empty")]
    [InlineData("Rar!\u001a\u0007", "file.archive")]
    // Found by ./fuzz: shorter than the record that ends a zip file.
    [InlineData("PK\u0003\u0004\u0014\0\0\0\u0008\0\0", "zip.damaged")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related", "html.archive")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010", "format.unknown")]
    public void What_can_hold_no_report_is_refused_with_a_remedy(string content, string code)
    {
        var exception = Assert.Throws<UnreadableException>(() => Of(Encoding.UTF8.GetBytes(content)));

        Assert.Equal(code, exception.Code);
        Assert.Contains("请", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("无")]
    [InlineData("好的。")]
    [InlineData("x")]
    public void A_few_words_are_text_without_a_report(string words)
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(words)).ToArray()])
        {
            var error = new ReportReader().Read(bytes, "说明.txt").Error;

            Assert.Equal("report.not_found", error?.Code);
            Assert.Contains("请", error!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_zip_of_something_else_is_an_archive()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("2023/年报.docx");

        Assert.Equal("file.archive", Assert.Throws<UnreadableException>(() => Of(stream.ToArray())).Code);
    }

    [Theory]
    [InlineData(".docx", "年报.pdf")]
    [InlineData(".html", "年报.doc")]
    [InlineData(".txt", "年报.xlsx")]
    [InlineData(".json", "年报.html")]
    [InlineData(".csv", "年报.txt")]
    public void A_misleading_name_changes_nothing(string extension, string name)
    {
        var read = new ReportReader().Read(SampleReport.Written(ReportMarkup.Example, extension), name);

        Assert.True(read.Error is null, read.Error?.Message);
        Assert.Empty(Testing.ReportDifferences.Between(ReportMarkup.Example.Figures, read.Report!.Figures));
        Assert.Equal((ReportMarkup.Example.Organization, ReportMarkup.Example.Year), (read.Report.Organization, read.Report.Year));
    }

    private static SourceFormat Of(byte[] content) => FormatDetection.Of(content, ReadingLimits.Default);
}
