using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Scans;

/// <summary>Reads scanned pages: their ruled lines from the picture, their text by Tesseract, where it is installed.</summary>
internal static partial class ScanReader
{
    /// <summary>Pixels of a page's longer side: 300 dots an inch on A4, bounded on any paper.</summary>
    private const string LongSide = "3508";

    /// <summary>The text and tables of a scanned pdf.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="limits">Bounds on pages and cells.</param>
    /// <param name="programs">Where Tesseract and poppler may be.</param>
    /// <param name="cancellation">Ends the recognition.</param>
    /// <exception cref="UnreadableException"><c>ocr.not_installed</c>: a program is missing; <c>ocr.too_many_pages</c>; <c>ocr.failed</c>: no page could be made out.</exception>
    public static SourceDocument ReadPdf(ReadOnlyMemory<byte> pdf, ReadingLimits limits, OutsidePrograms programs, CancellationToken cancellation)
    {
        using var folder = new WorkFolder();
        var tesseract = new Tesseract(programs, folder);
        Require(programs, tesseract, cancellation);
        folder.Save("input.pdf", pdf.Span);
        return Read("input.pdf", folder, tesseract, limits, programs, cancellation);
    }

    /// <summary>The text and tables of a page that is a picture (png, jpeg, tiff).</summary>
    /// <param name="picture">The file's bytes.</param>
    /// <param name="limits">Bounds on pages and cells.</param>
    /// <param name="programs">Where Tesseract and poppler may be.</param>
    /// <param name="cancellation">Ends the recognition.</param>
    /// <exception cref="UnreadableException"><c>ocr.not_installed</c>: a program is missing; <c>ocr.too_many_pages</c>; <c>ocr.failed</c>: nothing could be made out.</exception>
    public static SourceDocument ReadPicture(ReadOnlyMemory<byte> picture, ReadingLimits limits, OutsidePrograms programs, CancellationToken cancellation)
    {
        using var folder = new WorkFolder();
        var tesseract = new Tesseract(programs, folder);
        Require(programs, tesseract, cancellation);
        folder.Save("picture", picture.Span);
        return Read(tesseract.Wrap("picture", cancellation), folder, tesseract, limits, programs, cancellation);
    }

    private static SourceDocument Read(
        string pdf, WorkFolder folder, Tesseract tesseract, ReadingLimits limits, OutsidePrograms programs, CancellationToken cancellation)
    {
        var pages = new PageLayout?[PageCount(pdf, folder, programs, cancellation)];
        if (pages.Length > limits.ScannedPages)
            throw new UnreadableException("ocr.too_many_pages", $"扫描件共{pages.Length}页，文字识别每份最多{limits.ScannedPages}页。请只保留年度报告所在的页，或改用可复制文字的版本。");
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.For(0, pages.Length, options, index => pages[index] = Page(index + 1));
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions.FirstOrDefault(inner => inner is UnreadableException) ?? exception.InnerExceptions[0]);
        }

        var blocks = DocumentAssembly.Blocks([.. pages.OfType<PageLayout>()]);
        if (blocks.Count == 0)
            throw new UnreadableException("ocr.failed", "扫描件中没有识别出文字。请检查扫描是否清晰、文件是否完整，或改用可复制文字的版本。");
        return new SourceDocument { Format = SourceFormat.Pdf, Blocks = blocks, Origin = TextOrigin.Recognised };

        PageLayout? Page(int number)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"page{number}");
            var digits = number.ToString(CultureInfo.InvariantCulture);
            programs.Run("pdftoppm", ["-gray", "-scale-to", LongSide, "-f", digits, "-l", digits, "-singlefile", pdf, name], folder.Path, cancellation);
            if (folder.Take(name + ".pgm") is not { } file || GreyRaster.ReadPgm(file) is not { } scan)
                return null;
            var page = new ScannedPage(scan, limits.TableCells);
            var marks = page.Marks(
                tesseract.ReadPage(page.Rest, name, cancellation),
                tesseract.ReadFigures(page.Figures, name + "-figure", cancellation),
                tesseract.ReadLabels(page.Labels, name + "-label", cancellation));
            return PageLayout.From(marks, number, limits);
        }
    }

    private static int PageCount(string pdf, WorkFolder folder, OutsidePrograms programs, CancellationToken cancellation)
    {
        var found = Pages().Match(programs.Run("pdfinfo", [pdf], folder.Path, cancellation) ?? "");
        return int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    private static void Require(OutsidePrograms programs, Tesseract tesseract, CancellationToken cancellation)
    {
        if (!programs.IsInstalled("pdftoppm") || !programs.IsInstalled("pdfinfo"))
            throw Missing("pdftoppm", "poppler-utils");
        if (!programs.IsInstalled(Tesseract.Program))
            throw Missing("tesseract", "tesseract-ocr 和 tesseract-ocr-chi-sim");
        if (!tesseract.KnowsChinese(cancellation))
            throw Missing("tesseract 的中文和数字识别数据", "tesseract-ocr-chi-sim 和 tesseract-ocr-eng");
    }

    private static UnreadableException Missing(string what, string packages) => new(
        "ocr.not_installed", $"这是扫描件，没有文字层，需要文字识别，而本机没有安装 {what}。请安装 {packages}，或改用可复制文字的版本。");

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pages();
}
