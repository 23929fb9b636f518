using UglyToad.PdfPig;
using UglyToad.PdfPig.Logging;

namespace Gongkai.Documents.Pdf;

/// <summary>
/// PdfPig's options together with our bounds, so that the code PdfPig calls back
/// (filters, page factory, log) can give up in the middle of a hostile file.
/// </summary>
internal sealed class PdfReadingOptions : ParsingOptions, ILog
{
    /// <summary>Most straight lines and areas of one page that are looked at as parts of a table.</summary>
    public const int LinesAPage = 200_000;

    private int glyphsLeft;

    public PdfReadingOptions(ReadingLimits limits, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        glyphsLeft = limits.TextCharacters;
        UseLenientParsing = true;
        // A font that is missing costs its letters, not the report.
        SkipMissingFonts = true;
        MaxStackDepth = Math.Min(limits.Depth, 256);
        FilterProvider = BoundedFilters.For(limits, cancellation);
        // PdfPig logs every oddity it steps over: a place to stop in loops that nothing else bounds.
        Logger = this;
    }

    public CancellationToken Cancellation { get; }

    /// <summary>Counts a character against the most that one file may hold.</summary>
    public void CountGlyph()
    {
        if (--glyphsLeft < 0)
            throw new UnreadableException("pdf.too_much_text", "pdf 文件的文字数量超出上限，不像是年度报告。请检查文件，或拆分后再试。");
    }

    public void Debug(string message) => Cancellation.ThrowIfCancellationRequested();

    public void Debug(string message, Exception ex) => Cancellation.ThrowIfCancellationRequested();

    public void Warn(string message) => Cancellation.ThrowIfCancellationRequested();

    public void Error(string message) => Cancellation.ThrowIfCancellationRequested();

    public void Error(string message, Exception ex) => Cancellation.ThrowIfCancellationRequested();
}
