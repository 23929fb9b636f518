using System.Xml;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.Attachments.Pdfs;
using Gongkai.Documents.Attachments.Pictures;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.Source;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Attachments;

/// <summary>Reads what an attachment says, shown and hidden.</summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
/// <param name="programs">Programs that may help with old office files and scans; those on the path where null.</param>
public sealed class AttachmentText(ReadingLimits? limits = null, OutsidePrograms? programs = null)
{
    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;
    private readonly OutsidePrograms programs = programs ?? OutsidePrograms.OnPath;

    /// <summary>Whether the text of scanned pages is recognised, which takes seconds a page.</summary>
    internal bool RecognisesScans { get; init; } = true;

    /// <summary>Reads an attachment. What is wrong with the file is said in the refusal; nothing is thrown for it.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>
    /// The content, or a refusal: <c>attachment.too_large</c>, <c>file.too_slow</c>, <c>file.damaged</c> or the code of the
    /// reader of its format.
    /// </returns>
    public Result<AttachmentContent> Read(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        Attempt(content, limits, token => Content(content, token), cancellation);

    /// <summary>
    /// Screens the file of an attachment for <see cref="Item.Screen"/>. A file that cannot be read is a finding of its own:
    /// somebody has to look at it.
    /// </summary>
    /// <param name="number">Number of the attachment.</param>
    /// <param name="hash">Hash of the file.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public AttachmentScreening Screen(int number, string hash, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var read = Read(content, cancellation);
        return new AttachmentScreening(number, hash, read.IsDone
            ? read.Value.Findings()
            : [new SensitivePassage(SensitiveKind.Unreadable, 0, 0, read.Refusal.Message, null)]);
    }

    /// <summary>Runs work on a file within its bounds; what the file brings about becomes a refusal.</summary>
    internal static Result<T> Attempt<T>(ReadOnlyMemory<byte> content, ReadingLimits limits, Func<CancellationToken, T> work, CancellationToken cancellation)
        where T : notnull
    {
        if (content.Length > limits.FileBytes)
            return new Refusal("attachment.too_large", $"附件有{content.Length >> 20} MB，超过上限{limits.FileBytes >> 20} MB。请压缩其中的图片或拆分后再上传。");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limits.Time);
        try
        {
            return work(deadline.Token);
        }
        catch (UnreadableException exception)
        {
            return new Refusal(exception.Code, exception.Message);
        }
        catch (XmlException exception)
        {
            return new Refusal("office.damaged_part", $"文件内的部件已损坏（{exception.GetType().Name}，第{exception.LineNumber}行）。请用 Word、Excel 或 WPS 打开后重新保存。");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Refusal("file.too_slow", $"文件在{limits.Time.TotalSeconds:0}秒内未能处理完，已停止。请检查文件是否正常，或拆分后再试。");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One file that no reader foresaw must not stop the work on an item.
            return new Refusal("file.damaged", $"文件无法处理，可能已损坏（{exception.GetType().Name}）。请重新保存后再上传。");
        }
    }

    private AttachmentContent Content(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var format = AttachmentFormats.Of(content, limits);
        var builder = new AttachmentContent.Builder(limits);
        Read(builder, format, content, cancellation);
        return builder.Content(format);
    }

    private void Read(AttachmentContent.Builder builder, AttachmentFormat format, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        switch (format)
        {
            case AttachmentFormat.LegacyOffice:
                var converted = LibreOffice.Convert(content, programs, cancellation);
                Read(builder, AttachmentFormats.Of(converted, limits), converted, cancellation);
                break;
            case AttachmentFormat.Jpeg or AttachmentFormat.Png or AttachmentFormat.Mp4:
                PictureTraces.Read(builder, format, content);
                break;
            case AttachmentFormat.Pptx:
                OfficeTraces.Read(builder, OfficeFile.Open(content, limits, cancellation));
                break;
            case AttachmentFormat.Pdf:
                Show(builder, SourceFormat.Pdf, content, cancellation);
                PdfTraces.Read(builder, content, limits, cancellation);
                break;
            case AttachmentFormat.Docx or AttachmentFormat.Xlsx:
                Show(builder, format == AttachmentFormat.Docx ? SourceFormat.Docx : SourceFormat.Xlsx, content, cancellation);
                OfficeTraces.Read(builder, OfficeFile.Open(content, limits, cancellation));
                break;
            case AttachmentFormat.Html:
                Show(builder, SourceFormat.Html, content, cancellation);
                HtmlTraces.Read(builder, content);
                break;
            default:
                Show(builder, SourceFormat.Text, content, cancellation);
                break;
        }
    }

    private void Show(AttachmentContent.Builder builder, SourceFormat format, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Show(builder, (format == SourceFormat.Pdf && !RecognisesScans
            ? PdfReader.Read(content, limits, cancellation)
            : new DocumentReading(limits, programs).Read(format, content, cancellation)).Blocks, format);

    private static void Show(AttachmentContent.Builder builder, IReadOnlyList<SourceBlock> blocks, SourceFormat format)
    {
        foreach (var block in blocks)
        {
            if (block is SourceParagraph paragraph)
                builder.Show(Where(paragraph.Place, format), paragraph.Text);
            if (block is not SourceTable table)
                continue;
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                if (cell.Blocks.Count > 0)
                    Show(builder, cell.Blocks, format);
                else
                    builder.Show(Where(cell.Place, format), cell.Text);
            }
        }
    }

    /// <summary>A place as the program that shows the file names it.</summary>
    private static string Where(Place place, SourceFormat format) => format switch
    {
        SourceFormat.Xlsx when place.Row > 0 => $"第{place.Page}张工作表 {SheetPlaces.Cell(place.Column - 1, place.Row)}",
        SourceFormat.Docx when place is { Table: 0, Paragraph: > 0 } => $"第{place.Paragraph}段",
        _ => place.ToString(),
    };
}
