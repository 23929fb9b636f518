using System.Text;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using UglyToad.PdfPig.Exceptions;

namespace Gongkai.Documents.Attachments;

/// <summary>A file that may be attached.</summary>
/// <param name="FileName">Its name, cleaned.</param>
/// <param name="Format">What it is by its content.</param>
/// <param name="Kind">Its medium.</param>
/// <param name="MediaType">The media type under which it is served.</param>
public sealed record AcceptedUpload(string FileName, AttachmentFormat Format, AttachmentKind Kind, string MediaType);

/// <summary>Looks at a file before it is taken in: what it is by its content, what its name claims, what it could do.</summary>
public static class AttachmentUpload
{
    /// <summary>Checks an uploaded file.</summary>
    /// <param name="name">The name it was uploaded under.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">Bounds; the default ones where null.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <returns>
    /// The file as it may be attached, or a refusal: <c>attachment.name</c>, <c>attachment.empty</c>, <c>attachment.too_large</c>,
    /// <c>attachment.mismatch</c>, <c>attachment.program</c>, <c>attachment.picture</c>, <c>attachment.archive</c>,
    /// <c>attachment.macro</c>, <c>attachment.script</c>, <c>attachment.encrypted</c> or the code of a damaged file.
    /// </returns>
    public static Result<AcceptedUpload> Check(string name, ReadOnlyMemory<byte> content, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = CleanName(name);
        if (Path.GetFileNameWithoutExtension(clean).Trim('.', ' ').Length == 0)
            return new Refusal("attachment.name", "附件没有名称。请给文件起一个能说明内容的名称后再上传。");
        if (content.Length == 0)
            return new Refusal("attachment.empty", $"附件“{clean}”是空文件，请检查后重新上传。");
        var checkedFile = AttachmentText.Attempt(content, limits ?? ReadingLimits.Default, token => Checked(clean, content, limits ?? ReadingLimits.Default, token), cancellation);
        return checkedFile.Refusal is { } refusal ? Reworded(refusal, clean) : checkedFile;
    }

    /// <summary>A name without path, control and direction characters, not longer than an attachment's name may be.</summary>
    public static string CleanName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            // Direction marks make a name read as another (fdp.exe); unassigned and private characters show as anything.
            var category = Rune.GetUnicodeCategory(rune);
            if (category is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
                or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned)
                && rune.Value != 0xFFFD && !"<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal))
                clean.Append(rune);
        }

        var whole = clean.ToString().Trim(' ', '.', '　');
        var extension = Path.GetExtension(whole);
        if (whole.Length <= Attachment.FileNameLimit || extension.Length > 10)
            return whole.UpTo(Attachment.FileNameLimit);
        return whole[..^extension.Length].UpTo(Attachment.FileNameLimit - extension.Length) + extension;
    }

    private static AcceptedUpload Checked(string name, ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        var format = AttachmentFormats.Of(content, limits);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var expected = AttachmentFormats.Extensions(format);
        if (!expected.Contains(extension))
        {
            throw new UnreadableException("attachment.mismatch",
                $"文件名“{name}”与内容不符：内容是{Chinese(format)}。请把扩展名改为 {string.Join(" 或 ", expected)}，或上传正确的文件。");
        }

        if (format is AttachmentFormat.Docx or AttachmentFormat.Xlsx or AttachmentFormat.Pptx)
            CheckOffice(OfficeFile.Open(content, limits, cancellation));
        else if (format == AttachmentFormat.Pdf)
            CheckPdf(content, limits, cancellation);
        else if (format == AttachmentFormat.Html)
            CheckPage(content);
        var kind = format switch
        {
            AttachmentFormat.Jpeg or AttachmentFormat.Png => AttachmentKind.Picture,
            AttachmentFormat.Mp4 => AttachmentKind.Video,
            _ => AttachmentKind.Document,
        };
        return new AcceptedUpload(name, format, kind, AttachmentFormats.MediaType(format, extension));
    }

    private static void CheckOffice(OfficeFile file)
    {
        if (file.Main is null)
            throw new UnreadableException("zip.damaged", "文件已损坏或不完整，缺少正文。请用 Word、Excel 或 WPS 重新保存。");
        if (OfficeRefusals.Macros(file) is { } macros)
            throw macros;
    }

    private static void CheckPdf(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            Pdf.GuardedThread.Run(
                token =>
                {
                    using var pdf = UglyToad.PdfPig.PdfDocument.Open(content, new Pdf.PdfReadingOptions(limits, token));
                    return pdf.IsEncrypted ? throw new PdfDocumentEncryptedException("") : pdf.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
                },
                limits.Time,
                cancellation);
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new UnreadableException("pdf.encrypted", "", exception);
        }
        catch (Exception exception) when (exception is not (UnreadableException or OperationCanceledException))
        {
            throw new UnreadableException("pdf.damaged", "pdf 文件已损坏或不完整，无法打开。请重新导出 pdf 后再上传。", exception);
        }
    }

    private static void CheckPage(ReadOnlyMemory<byte> content)
    {
        using var page = HtmlTraces.Parse(content);
        var active = page.All.FirstOrDefault(element =>
            element.LocalName is "script" or "iframe" or "object" or "embed" or "applet" or "svg" or "form" or "base"
            || element.Attributes.Any(attribute =>
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || string.Concat(attribute.Value.Where(c => c > ' ')).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            || (element.LocalName == "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)));
        if (active is not null)
            throw new UnreadableException("attachment.script", $"网页中有脚本或活动内容（{active.LocalName}），不能作为附件。请另存为 docx 或 pdf 后上传。");
    }

    private static Refusal Reworded(Refusal refusal, string name) => refusal.Code switch
    {
        "file.empty" => new Refusal("attachment.empty", $"附件“{name}”没有内容，请检查后重新上传。"),
        "file.archive" => new Refusal("attachment.archive", $"“{name}”是压缩包，无法逐个检查其中的文件。请解压后分别上传。"),
        "office.encrypted" or "pdf.encrypted" =>
            new Refusal("attachment.encrypted", $"“{name}”设有密码或权限限制，无法检查。请去除密码后重新上传。"),
        "format.unknown" => new Refusal("attachment.unknown", $"无法识别“{name}”的格式。可以上传 docx、xlsx、pptx、pdf、doc、xls、wps、txt、csv、html、jpg、png、mp4。"),
        "html.archive" => new Refusal("attachment.archive", $"“{name}”是网页存档。请在浏览器中打开后另存为“网页，仅 HTML”，或转换为 pdf 后上传。"),
        _ => refusal,
    };

    private static string Chinese(AttachmentFormat format) => format switch
    {
        AttachmentFormat.Docx => "Word 文档",
        AttachmentFormat.Xlsx => "Excel 工作簿",
        AttachmentFormat.Pptx => "演示文稿",
        AttachmentFormat.Pdf => "pdf 文件",
        AttachmentFormat.Html => "网页",
        AttachmentFormat.Jpeg => "jpg 图片",
        AttachmentFormat.Png => "png 图片",
        AttachmentFormat.Mp4 => "mp4 视频",
        AttachmentFormat.LegacyOffice => "旧式文档（doc、xls、wps、rtf、odt）",
        _ => "纯文本",
    };
}
