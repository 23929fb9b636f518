using System.Globalization;
using System.Text;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Conversion;

/// <summary>Recognises the text of scanned pages by Tesseract, where it is installed.</summary>
internal static class Tesseract
{
    private const string Language = "chi_sim";

    private const int Resolution = 300;

    /// <summary>The text of a scanned pdf.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="limits">Bounds on pages and time.</param>
    /// <param name="programs">Where Tesseract may be.</param>
    /// <param name="cancellation">Ends the recognition.</param>
    /// <exception cref="UnreadableException"><c>ocr.not_installed</c>: a program is missing; <c>ocr.failed</c>: no page could be made out.</exception>
    public static SourceDocument ReadPdf(ReadOnlyMemory<byte> pdf, ReadingLimits limits, OutsidePrograms programs, CancellationToken cancellation)
    {
        Require(programs, "pdftoppm", "poppler-utils");
        Require(programs, "tesseract", "tesseract-ocr 和 tesseract-ocr-chi-sim");
        using var folder = new WorkFolder();
        Save(pdf, folder.At("input.pdf"));
        programs.Run(
            "pdftoppm",
            ["-r", Resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-png", "-l", limits.Pages.ToString(CultureInfo.InvariantCulture), "input.pdf", "page"],
            folder.Path,
            cancellation);
        return Read(folder, Directory.GetFiles(folder.Path, "page*.png"), limits, programs, cancellation);
    }

    /// <summary>The text of a page that is a picture (png, jpeg, tiff).</summary>
    /// <param name="picture">The file's bytes.</param>
    /// <param name="limits">Bounds on pages and time.</param>
    /// <param name="programs">Where Tesseract may be.</param>
    /// <param name="cancellation">Ends the recognition.</param>
    /// <exception cref="UnreadableException"><c>ocr.not_installed</c>: Tesseract is missing; <c>ocr.failed</c>: nothing could be made out.</exception>
    public static SourceDocument ReadPicture(ReadOnlyMemory<byte> picture, ReadingLimits limits, OutsidePrograms programs, CancellationToken cancellation)
    {
        Require(programs, "tesseract", "tesseract-ocr 和 tesseract-ocr-chi-sim");
        using var folder = new WorkFolder();
        Save(picture, folder.At("page"));
        return Read(folder, [folder.At("page")], limits, programs, cancellation);
    }

    private static SourceDocument Read(WorkFolder folder, string[] pages, ReadingLimits limits, OutsidePrograms programs, CancellationToken cancellation)
    {
        Array.Sort(pages, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            // A page is one block of text: reports are printed in a single column.
            if (programs.Run("tesseract", [page, "-", "-l", Language, "--psm", "6", "--dpi", "300"], folder.Path, cancellation) is { } found)
                text.Append(found).Append('\n');
        }

        if (string.IsNullOrWhiteSpace(text.ToString()))
            throw new UnreadableException("ocr.failed", "扫描件中没有识别出文字。请确认安装了中文识别数据 tesseract-ocr-chi-sim，或改用可复制文字的版本。");
        var document = PlainTextReader.Read(text.ToString(), limits, cancellation);
        return new SourceDocument { Format = document.Format, Blocks = document.Blocks, Origin = Domain.Reports.TextOrigin.Recognised };
    }

    private static void Require(OutsidePrograms programs, string program, string packages)
    {
        if (!programs.IsInstalled(program))
            throw new UnreadableException("ocr.not_installed", $"这是扫描件，没有文字层，需要文字识别，而本机没有安装 {program}。请安装 {packages}，或改用可复制文字的版本。");
    }

    private static void Save(ReadOnlyMemory<byte> content, string path)
    {
        using var file = File.Create(path);
        file.Write(content.Span);
    }
}
