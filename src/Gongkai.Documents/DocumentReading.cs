using Gongkai.Documents.Conversion;
using Gongkai.Documents.Html;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Scans;
using Gongkai.Documents.Source;
using Gongkai.Documents.Word;
using Gongkai.Documents.Workbooks;

namespace Gongkai.Documents;

/// <summary>Reads a file of any format by the reader of that format; old formats and scans by way of outside programs.</summary>
internal sealed class DocumentReading(ReadingLimits limits, OutsidePrograms programs)
{
    /// <summary>A page of a pdf with fewer characters is taken for a scan.</summary>
    private const int CharactersOfScan = 30;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableException">The file cannot be read; the message says why and what to do.</exception>
    public SourceDocument Read(SourceFormat format, ReadOnlyMemory<byte> content, CancellationToken cancellation) => format switch
    {
        SourceFormat.Pdf => Pdf(content, cancellation),
        SourceFormat.Html => HtmlReader.Read(content, limits, cancellation),
        SourceFormat.Picture => ScanReader.ReadPicture(content, limits, programs, cancellation),
        SourceFormat.LegacyOffice => Converted(content, cancellation),
        SourceFormat.Docx => DocxReader.Read(content, limits, cancellation),
        SourceFormat.Xlsx => XlsxReader.Read(content, limits, cancellation),
        _ => PlainTextReader.Read(content, limits, cancellation),
    };

    private SourceDocument Converted(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var converted = LibreOffice.Convert(content, programs, cancellation);
        return Read(FormatDetection.Of(converted, limits), converted, cancellation);
    }

    private SourceDocument Pdf(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var document = PdfReader.Read(content, limits, cancellation);
        return IsScan(document) ? ScanReader.ReadPdf(content, limits, programs, cancellation) : document;
    }

    private static bool IsScan(SourceDocument document)
    {
        var pictures = document.Blocks.OfType<SourcePicture>().Count();
        return pictures > 0
            && document.Blocks.All(block => block is not SourceTable)
            && document.Blocks.OfType<SourceParagraph>().Sum(paragraph => paragraph.Text.Length) < CharactersOfScan * pictures;
    }
}
