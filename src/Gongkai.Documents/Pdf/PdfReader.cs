using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Gongkai.Documents.Pdf;

/// <summary>Reads the text layer of a pdf: paragraphs, and tables with their merged cells.</summary>
public static class PdfReader
{
    /// <summary>Reads a pdf.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">Bounds on pages, unpacked bytes, characters, cells and time.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="UnreadableException">
    /// <c>pdf.encrypted</c>: a password is needed; <c>pdf.too_many_pages</c>, <c>pdf.too_large</c>, <c>pdf.too_complex</c>,
    /// <c>pdf.too_much_text</c>, <c>pdf.too_many_cells</c>, <c>pdf.too_slow</c>: a bound was met;
    /// <c>pdf.damaged</c>: the file cannot be understood as a pdf.
    /// </exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation) =>
        GuardedThread.Run(token => ReadText(content, limits, token), limits.Time, cancellation);

    /// <summary>What each page shows, for work on places of a page; same bounds and errors.</summary>
    internal static List<PageMarks> ReadMarks(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation) =>
        GuardedThread.Run(token => Open(content, limits, pdf => Marks(pdf, token).ToList(), token), limits.Time, cancellation);

    private static SourceDocument ReadText(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        return Open(content, limits, Text, cancellation);

        SourceDocument Text(PdfDocument pdf)
        {
            var pages = new List<PageLayout>(pdf.NumberOfPages);
            var (visible, invisible) = (0, 0);
            foreach (var marks in Marks(pdf, cancellation))
            {
                visible += marks.Glyphs.Count - marks.InvisibleGlyphs;
                invisible += marks.InvisibleGlyphs;
                pages.Add(PageLayout.From(marks, pages.Count + 1, limits));
            }

            return new SourceDocument
            {
                Format = SourceFormat.Pdf,
                Blocks = DocumentAssembly.Blocks(pages),
                Title = string.IsNullOrWhiteSpace(pdf.Information.Title) ? null : pdf.Information.Title,
                // Text recognition lays its text invisibly over the scanned page.
                Origin = invisible > visible ? TextOrigin.Recognised : TextOrigin.Characters,
            };
        }
    }

    private static T Open<T>(ReadOnlyMemory<byte> content, ReadingLimits limits, Func<PdfDocument, T> read, CancellationToken cancellation)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new PdfReadingOptions(limits, cancellation));
            if (pdf.NumberOfPages > limits.Pages)
                throw new UnreadableException("pdf.too_many_pages", $"pdf 共 {pdf.NumberOfPages} 页，超过上限 {limits.Pages} 页。年度报告一般不超过几十页，请检查文件，或拆分后再试。");
            pdf.AddPageFactory<PageMarks, PageMarksFactory>();
            return read(pdf);
        }
        catch (Exception exception) when (exception is not UnreadableException && Unreadable(exception) is { } unreadable)
        {
            throw unreadable;
        }
    }

    private static IEnumerable<PageMarks> Marks(PdfDocument pdf, CancellationToken cancellation)
    {
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return pdf.GetPage<PageMarks>(number);
        }
    }

    /// <summary>What the user is told of an exception; null where the reading was cancelled.</summary>
    private static UnreadableException? Unreadable(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is OperationCanceledException)
                return null;
            if (cause is UnreadableException unreadable)
                return unreadable;
        }

        return exception switch
        {
            PdfDocumentEncryptedException => new UnreadableException("pdf.encrypted", "pdf 文件设有打开密码，无法读取。请先去除密码再试。", exception),
            OutOfMemoryException => new UnreadableException("pdf.too_large", "pdf 文件占用内存过大，已停止读取。请用正常方式重新导出 pdf。", exception),
            _ => new UnreadableException("pdf.damaged", "pdf 文件已损坏或不完整，无法读取。请重新导出或重新下载 pdf。", exception),
        };
    }
}
