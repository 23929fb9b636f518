using System.Globalization;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Pdf;
using Gongkai.Domain;
using UglyToad.PdfPig;

namespace Gongkai.Documents.Redaction;

/// <summary>Pages of a pdf as pictures, for somebody who marks areas on them.</summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
/// <param name="programs">Where poppler is; on the path where null.</param>
public sealed class PagePictures(ReadingLimits? limits = null, OutsidePrograms? programs = null)
{
    /// <summary>Pixels of a page's longer side.</summary>
    private const string LongSide = "1200";

    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;
    private readonly OutsidePrograms programs = programs ?? OutsidePrograms.OnPath;

    /// <summary>How many pages a pdf has.</summary>
    /// <returns>The number, or the refusal of a file that cannot be read.</returns>
    public Result<int> Count(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) => AttachmentText.Attempt(
        content,
        limits,
        token => GuardedThread.Run<object>(
            inner =>
            {
                using var pdf = PdfDocument.Open(content, new PdfReadingOptions(limits, inner));
                return pdf.NumberOfPages;
            },
            limits.Time,
            token) is int pages ? pages : 0,
        cancellation);

    /// <summary>Draws a page as png.</summary>
    /// <param name="content">The pdf.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The picture; null where the page cannot be drawn, or poppler is not installed.</returns>
    public byte[]? Draw(ReadOnlyMemory<byte> content, int page, CancellationToken cancellation = default)
    {
        using var folder = new WorkFolder();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limits.Time);
        folder.Save("input.pdf", content.Span);
        var number = page.ToString(CultureInfo.InvariantCulture);
        programs.Run("pdftoppm", ["-cropbox", "-png", "-scale-to", LongSide, "-f", number, "-l", number, "-singlefile", "input.pdf", "page"], folder.Path, deadline.Token);
        return folder.Take("page.png");
    }
}
