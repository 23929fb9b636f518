using System.Text;
using CsCheck;
using Gongkai.Documents.PlainText;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.PlainText;

/// <summary>The text that poppler takes from pdfs: our own, and those that LibreOffice prints of a report in another format.</summary>
public sealed class PdfTextTest
{
    private static readonly string[] Formats = [".pdf", ".docx", ".xlsx", ".html"];

    private static readonly string[] Forms = [.. ReportForms.All.Select(form => form.Id)];

    private static readonly Lazy<Dictionary<(string Format, string Form, bool Gaps), (AnnualReport Report, byte[] Pdf)>> Pdfs = new(Print);

    public static TheoryData<string, string> Printed { get; } = new MatrixTheoryData<string, string>(Formats, Forms);

    [Theory]
    [MemberData(nameof(Printed))]
    public void Every_figure_is_read_from_the_text_laid_out_as_the_page_and_none_is_read_wrong_from_the_bare_text(string format, string form)
    {
        var (report, pdf) = Pdfs.Value[(format, form, false)];

        var laidOut = Read(pdf, "-layout");
        var bare = Read(pdf, "-nopgbrk");

        Assert.Empty(ReportDifferences.Between(report.Figures, laidOut.Figures));
        Assert.Empty(Errors(laidOut));
        AssertReadOrTold(report, bare);
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void Where_zeros_were_left_empty_no_figure_is_read_wrong(string format, string form)
    {
        var (report, pdf) = Pdfs.Value[(format, form, true)];

        AssertReadOrTold(report, Read(pdf, "-layout"));
    }

    [Fact]
    public void Pages_and_lines_are_counted_as_an_editor_does_and_page_numbers_are_no_text()
    {
        var text = "云溪市财政局2023年政府信息公开工作年度报告\n一、总体情况\n公开12件。\n- 1 -\n\f二、主动公开政府信息情况\n无。\n\n2\n\f";

        var document = PlainTextReader.Read(Encoding.UTF8.GetBytes(text), ReadingLimits.Default, default);

        Assert.Equal(
            ["第1页 文本第1行", "第1页 文本第2行", "第1页 文本第3行", "第2页 文本第5行", "第2页 文本第6行"],
            document.Blocks.Select(block => block.Place.ToString()));
    }

    // Whatever is not read is named in a note of the reader, and nothing is called wrong.
    private static void AssertReadOrTold(AnnualReport report, AnnualReport read)
    {
        Assert.Equal(report.Form, read.Form);
        var told = read.ReadingFindings.SelectMany(finding => finding.Cells).ToHashSet();
        var blankAsZero = (Cell cell) => cell.State == CellState.Blank ? 0 : cell.Value;
        Assert.Empty(report.Form.Cells
            .Where(cell => read.Figures[cell].State == CellState.Absent ? !told.Contains(cell) : blankAsZero(report.Figures[cell]) != blankAsZero(read.Figures[cell]))
            .Select(cell => $"{cell.Path}: {report.Figures[cell].Shown} was read as {read.Figures[cell].State} {read.Figures[cell].Shown}"));
        Assert.Empty(Errors(read));
    }

    private static IEnumerable<string> Errors(AnnualReport read) =>
        RuleBook.Check(read).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message);

    private static Dictionary<(string Format, string Form, bool Gaps), (AnnualReport Report, byte[] Pdf)> Print()
    {
        var reports = Formats.SelectMany(format => Forms.SelectMany(form => new[] { (format, form, false), (format, form, true) }))
            .Select((key, seed) => (Key: key, Report: Report(key.form, key.Item3, (uint)seed))).ToList();
        var files = reports.ConvertAll(report => (Content: SampleReport.Written(report.Report, report.Key.format), From: report.Key.format[1..]));
        var others = Office.Converted(files.FindAll(file => file.From != "pdf"), "pdf");
        var pdfs = files.FindAll(file => file.From == "pdf").Select(file => file.Content).Concat(others);
        return reports.Zip(pdfs, (report, pdf) => (report.Key, Value: (report.Report, pdf))).ToDictionary(entry => entry.Key, entry => entry.Value);
    }

    private static AnnualReport Report(string form, bool zerosAreGaps, uint seed)
    {
        var report = RandomReports.Correct(ReportForms.Find(form)!).Generate(new PCG(seed, seed), null, out _);
        foreach (var cell in report.Form.Cells.Where(cell => zerosAreGaps && cell.Table.Section > 2 && report.Figures[cell] is { HasNumber: true, Number: 0 }))
            report.Figures[cell] = Cell.Blank();
        return report;
    }

    private static AnnualReport Read(byte[] pdf, string option)
    {
        using var folder = new TemporaryFolder();
        folder.Save("report.pdf", pdf);
        InstalledProgram.Run("pdftotext", "poppler-utils", option, folder["report.pdf"], folder["report.txt"]);
        var read = new ReportReader().Read(File.ReadAllBytes(folder["report.txt"]), "报告.txt", TestContext.Current.CancellationToken);
        Assert.True(read.Error is null, read.Error?.Message);
        return read.Report!;
    }
}
