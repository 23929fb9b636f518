using System.Text.RegularExpressions;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Documents.Writing.Typefaces;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Writing;

public sealed partial class PdfWriterTest
{
    private const string Poppler = "poppler-utils";

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_report_comes_back_from_its_pdf_as_it_was(string form) => RandomPrintedReports.Of(ReportForms.Find(form)!).Sample(
        report => ReadBack.AssertWhole(report, ".pdf"),
        iter: 60);

    [Fact]
    public void Poppler_finds_nothing_wrong_and_gives_the_text_back_character_by_character()
    {
        // 一 and 人 share their glyphs with radicals, 𠮷 is beyond 16 bits, no font has the last one.
        var report = Report("一人依法申请，𠮷林路社区答复二件；户口、大小、生活、文化、高⼾\U0010FFFD。");

        using var folder = new TemporaryFolder();
        var file = folder.Save("report.pdf", Pdf(report));
        var (text, errors) = InstalledProgram.Run("pdftotext", Poppler, "-raw", file, "-");
        var (_, drawingErrors) = InstalledProgram.Run("pdftoppm", Poppler, "-r", "30", "-png", file, folder["page"]);

        Assert.Equal("", errors);
        Assert.Equal("", drawingErrors);
        Assert.Contains("一人依法申请，𠮷林路社区答复二件；户口、大小、生活、文化、高⼾\U0010FFFD。", text.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Contains("— 1 —", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_fonts_are_embedded_and_cut_to_the_glyphs_in_use()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Save("report.pdf", Pdf(Report("公开。")));

        var fonts = InstalledProgram.Run("pdffonts", Poppler, file).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        // embedded, subset, with a map to Unicode
        Assert.All(fonts, font => Assert.Matches("yes yes yes", font));
        Assert.InRange(new FileInfo(file).Length, 1, 200_000);
    }

    [Fact]
    public void Screen_readers_find_headings_tables_and_what_heads_a_column()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Save("report.pdf", Pdf(Report("公开。")));

        var structure = InstalledProgram.Run("pdfinfo", Poppler, "-struct-text", file).Output;
        var information = InstalledProgram.Run("pdfinfo", Poppler, file).Output;

        Assert.Matches("Tagged: +yes", information);
        Assert.Contains("云溪市财政局2022年政府信息公开工作年度报告", information, StringComparison.Ordinal);
        Assert.Matches("Author: +云溪市财政局", information);
        Assert.Matches("""H1 \(block\)\s+"云溪市财政局""", structure);
        Assert.Equal(6, H2().Count(structure));
        Assert.Equal(3, Table().Count(structure));
        Assert.Contains("/Scope /Column", InstalledProgram.Run("pdfinfo", Poppler, "-struct", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_breaks_over_a_page_repeats_its_heads_and_is_read_as_one()
    {
        var broken = 0;
        for (var paragraphs = 8; paragraphs < 20; paragraphs++)
        {
            var report = Report([.. Enumerable.Repeat("依法做好主动公开，及时更新目录和指南，规范办理申请，加强信息管理，优化平台建设。", paragraphs)]);
            using var folder = new TemporaryFolder();
            var file = folder.Save("report.pdf", Pdf(report));

            ReadBack.AssertWhole(report, ".pdf");
            var heads = Heads().Count(InstalledProgram.Run("pdftotext", Poppler, file, "-").Output);
            Assert.InRange(heads, 1, 2);
            broken += heads - 1;
        }

        Assert.InRange(broken, 1, 11);
    }

    [Fact]
    public void A_character_that_the_Chinese_font_does_not_have_is_printed_from_another()
    {
        const string armenian = "Ա";
        Assert.True(InstalledFonts.OfMachine.For(TypeRole.Body).Glyph(armenian[0]) == 0, "This test needs a letter that the body's font does not have.");
        Assert.True(InstalledFonts.OfMachine.WithCharacter(armenian[0], InstalledFonts.OfMachine.For(TypeRole.Body)) is { HasCff: false }, "apt-get install fonts-dejavu-core");
        using var folder = new TemporaryFolder();
        var file = folder.Save("report.pdf", Pdf(Report($"公开{armenian}项。")));

        Assert.Contains($"公开{armenian}项", InstalledProgram.Run("pdftotext", Poppler, "-raw", file, "-").Output, StringComparison.Ordinal);
        Assert.Equal("", InstalledProgram.Run("pdftoppm", Poppler, "-r", "30", "-png", file, folder["page"]).Errors);
        Assert.Contains("TrueType", InstalledProgram.Run("pdffonts", Poppler, file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_Chinese_font_the_error_names_the_package_to_install()
    {
        using var folder = new TemporaryFolder();
        folder.Save("broken.ttf", "no font at all"u8.ToArray());

        var error = Assert.Throws<UnwritableException>(() => PdfWriter.Write(Report("公开。"), Stream.Null, new InstalledFonts([folder.Path, "/no/such/folder"])));

        Assert.Equal("font.missing", error.Code);
        Assert.Contains("apt-get install fonts-noto-cjk", error.Message, StringComparison.Ordinal);
    }

    private static AnnualReport Report(params string[] preamble) => SampleReport.Of(ReportForms.Form2021.Zeros(), preamble);

    private static byte[] Pdf(AnnualReport report) => SampleReport.Written(report, ".pdf");

    [GeneratedRegex(@"^\s*H2 \(block\)", RegexOptions.Multiline)]
    private static partial Regex H2();

    [GeneratedRegex(@"^\s*Table \(block\)", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex("申请人情况")]
    private static partial Regex Heads();
}
