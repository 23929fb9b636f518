using AngleSharp;
using AngleSharp.Dom;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.Attachments.Pdfs;
using Gongkai.Documents.Attachments.Pictures;
using Gongkai.Domain;

namespace Gongkai.Documents.Attachments;

/// <summary>A file as the public may get it.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Removed">What was taken out.</param>
public sealed record CleanedAttachment(byte[] Content, IReadOnlyList<HiddenTrace> Removed);

/// <summary>
/// Takes out of a file what it holds without showing it. The result is opened again and proved whole: readers see the same
/// text, nothing hidden is left, the package has no new fault. Where that cannot be had the file is refused and the
/// original stays as it is. The same file always gives the same bytes.
/// </summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
public sealed class AttachmentCleaning(ReadingLimits? limits = null)
{
    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;
    private readonly AttachmentText reader = new(limits) { RecognisesScans = false };

    /// <summary>Cleans a file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>
    /// The cleaned file, or a refusal with reason and remedy: <c>attachment.macro</c>, <c>attachment.embedded</c>, <c>attachment.external</c>,
    /// <c>attachment.pivot</c>, <c>attachment.hidden_sheet</c>, <c>attachment.hidden_rows</c>, <c>attachment.hidden_layer</c>, <c>attachment.signed</c>,
    /// <c>attachment.changes</c>, <c>attachment.old_format</c>, <c>attachment.not_whole</c>, <c>attachment.not_clean</c>, or the code of a file that
    /// cannot be read.
    /// </returns>
    public Result<CleanedAttachment> Clean(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        AttachmentText.Attempt(content, limits, token => Cleaned(content, token), cancellation);

    private CleanedAttachment Cleaned(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var format = AttachmentFormats.Of(content, limits);
        if (format == AttachmentFormat.LegacyOffice)
            throw new UnreadableException("attachment.old_format", "旧式文档（doc、xls、wps、rtf、odt）中的隐藏信息无法可靠去除。请另存为 docx、xlsx 或 pdf 后重新上传。");
        var before = Read(content, cancellation);
        if (format == AttachmentFormat.Text)
            return new CleanedAttachment(content.ToArray(), []);
        var cleaned = format switch
        {
            AttachmentFormat.Docx or AttachmentFormat.Xlsx or AttachmentFormat.Pptx => OfficeCleaning.Clean(format, content, limits, cancellation),
            AttachmentFormat.Pdf => PdfCleaning.Clean(content, limits, cancellation),
            AttachmentFormat.Html => CleanPage(content),
            _ => PictureCleaning.Clean(format, content),
        };
        Prove(format, content, before, cleaned, cancellation);
        return new CleanedAttachment(cleaned, before.Traces);
    }

    private void Prove(AttachmentFormat format, ReadOnlyMemory<byte> content, AttachmentContent before, byte[] cleaned, CancellationToken cancellation)
    {
        var after = Read(cleaned, cancellation);
        if (after.Format != format || after.ShownText != before.ShownText || after.Pages != before.Pages)
            throw new UnreadableException("attachment.not_whole", "去除隐藏信息后，文件的内容与原来不一致，已保留原文件。请在原程序中检查文档（接受修订、删除批注和属性）后另存，再重新上传。");
        if (after.Traces is [var left, ..])
            throw new UnreadableException("attachment.not_clean", $"有隐藏信息未能去除：{left}。请在原程序中删除后重新上传。");
        if (format is AttachmentFormat.Docx or AttachmentFormat.Xlsx or AttachmentFormat.Pptx && OfficeProof.NewFault(format, content, cleaned, cancellation) is { } fault)
            throw new UnreadableException("attachment.not_whole", $"去除隐藏信息后，文件不再符合格式标准（{fault}），已保留原文件。请用 Word、Excel 或 WPS 另存后重新上传。");
    }

    private AttachmentContent Read(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var read = reader.Read(content, cancellation);
        return read.IsDone ? read.Value : throw new UnreadableException(read.Refusal.Code, read.Refusal.Message);
    }

    private static byte[] CleanPage(ReadOnlyMemory<byte> content)
    {
        using var page = HtmlTraces.Parse(content);
        foreach (var node in page.Descendants<IComment>().Cast<INode>().Concat(page.All.Where(element => HtmlTraces.IsHidden(element) || HtmlTraces.IsPersonal(element))).ToList())
            node.Parent?.RemoveChild(node);
        foreach (var meta in page.All.Where(element => element.LocalName == "meta" && (element.HasAttribute("charset")
            || string.Equals(element.GetAttribute("http-equiv"), "content-type", StringComparison.OrdinalIgnoreCase))).ToList())
            meta.Remove();
        if (page.Head is { } head)
        {
            var charset = page.CreateElement("meta");
            charset.SetAttribute("charset", "utf-8");
            head.Prepend(charset);
        }

        return System.Text.Encoding.UTF8.GetBytes(page.ToHtml());
    }
}
