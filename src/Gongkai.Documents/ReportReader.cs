using Gongkai.Documents.Conversion;
using Gongkai.Documents.Html;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Documents.Word;
using Gongkai.Documents.Workbooks;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents;

/// <summary>Reads an annual report from a file of any supported format.</summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
/// <param name="programs">Programs that may help with old office files and scans; those on the path where null.</param>
public sealed class ReportReader(ReadingLimits? limits = null, OutsidePrograms? programs = null)
{
    /// <summary>A page of a pdf with fewer characters is taken for a scan.</summary>
    private const int CharactersOfScan = 30;

    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;
    private readonly OutsidePrograms programs = programs ?? OutsidePrograms.OnPath;

    /// <summary>Reads a report. What is wrong with the file is said in the result; nothing is thrown for it.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="source">The file as named by the user.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public ReadingResult Read(ReadOnlyMemory<byte> content, string source, CancellationToken cancellation = default)
    {
        if (content.Length > limits.FileBytes)
            return Failed(source, "file.too_large", $"文件有{content.Length >> 20} MB，超过上限{limits.FileBytes >> 20} MB。年度报告一般不超过几 MB，请检查文件，或去掉其中的图片后再试。");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limits.Time);
        try
        {
            return new ReadingResult(source) { Report = Report(content, source, deadline.Token) };
        }
        catch (UnreadableException exception)
        {
            return Failed(source, exception.Code, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(source, "file.too_slow", $"文件在{limits.Time.TotalSeconds:0}秒内未能读完，已停止读取。请检查文件是否正常，或另存后再试。");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One file that no reader foresaw must not end a batch of thousands.
            return Failed(source, "file.damaged", $"文件无法读取，可能已损坏（{exception.GetType().Name}）。请重新保存或重新下载后再试。");
        }
    }

    private AnnualReport Report(ReadOnlyMemory<byte> content, string source, CancellationToken cancellation)
    {
        var format = FormatDetection.Of(content, limits);
        if (format == SourceFormat.Json)
            return ReportJson.Read(content, source);
        if (format == SourceFormat.Text && ReportCsv.IsReport(content.Span))
            return ReportCsv.Read(content, source);
        return ReportRecognizer.Recognize(Document(format, content, cancellation), source, cancellation);
    }

    private SourceDocument Document(SourceFormat format, ReadOnlyMemory<byte> content, CancellationToken cancellation) => format switch
    {
        SourceFormat.Pdf => Pdf(content, cancellation),
        SourceFormat.Html => HtmlReader.Read(content, limits, cancellation),
        SourceFormat.Picture => Tesseract.ReadPicture(content, limits, programs, cancellation),
        SourceFormat.LegacyOffice => Converted(content, cancellation),
        SourceFormat.Docx => DocxReader.Read(content, limits, cancellation),
        SourceFormat.Xlsx => XlsxReader.Read(content, limits, cancellation),
        _ => PlainTextReader.Read(content, limits, cancellation),
    };

    private SourceDocument Converted(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var converted = LibreOffice.Convert(content, programs, cancellation);
        return Document(FormatDetection.Of(converted, limits), converted, cancellation);
    }

    private SourceDocument Pdf(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var document = PdfReader.Read(content, limits, cancellation);
        return IsScan(document) ? Tesseract.ReadPdf(content, limits, programs, cancellation) : document;
    }

    private static bool IsScan(SourceDocument document)
    {
        var pictures = document.Blocks.OfType<SourcePicture>().Count();
        return pictures > 0
            && document.Blocks.All(block => block is not SourceTable)
            && document.Blocks.OfType<SourceParagraph>().Sum(paragraph => paragraph.Text.Length) < CharactersOfScan * pictures;
    }

    private static ReadingResult Failed(string source, string code, string message) =>
        new(source) { Error = new ReadingError(code, message) };
}
