using Gongkai.Documents.Conversion;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents;

/// <summary>Reads an annual report from a file of any supported format.</summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
/// <param name="programs">Programs that may help with old office files and scans; those on the path where null.</param>
public sealed class ReportReader(ReadingLimits? limits = null, OutsidePrograms? programs = null)
{
    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;
    private readonly DocumentReading documents = new(limits ?? ReadingLimits.Default, programs ?? OutsidePrograms.OnPath);

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
        return ReportRecognizer.Recognize(documents.Read(format, content, cancellation), source, cancellation);
    }

    private static ReadingResult Failed(string source, string code, string message) =>
        new(source) { Error = new ReadingError(code, message) };
}
