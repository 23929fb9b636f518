using System.Text;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.PlainText;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Documents.Attachments;

/// <summary>
/// Puts masks in the place of sensitive passages inside docx, xlsx, pptx and text files, for <see cref="Item.MaskInFile"/>.
/// The result is read again: what was masked must be gone from every part of the file.
/// </summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
public sealed class AttachmentMasking(ReadingLimits? limits = null)
{
    private static readonly HashSet<string> MediaTypes =
    [
        AttachmentFormats.MediaType(AttachmentFormat.Docx, ""), AttachmentFormats.MediaType(AttachmentFormat.Xlsx, ""), AttachmentFormats.MediaType(AttachmentFormat.Pptx, ""),
        .. AttachmentFormats.Extensions(AttachmentFormat.Text).Select(extension => AttachmentFormats.MediaType(AttachmentFormat.Text, extension)),
    ];

    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;

    /// <summary>Whether files of a media type can be masked in; of others the source must be corrected.</summary>
    public static bool Knows(string mediaType) => MediaTypes.Contains(mediaType);

    /// <summary>Masks passages. Each is masked wherever it stands in the file, hidden places included: one that stays would tell the other.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="passages">What was found in it; each with a mask of its own length.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>
    /// The masked file, or a refusal: <c>finding.no_mask</c>: one has no mask; <c>attachment.not_maskable</c>: its format cannot be
    /// masked in; <c>attachment.not_masked</c>: a passage is still in the file, or the file lost its form.
    /// </returns>
    public Result<byte[]> Mask(ReadOnlyMemory<byte> content, IReadOnlyCollection<SensitivePassage> passages, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(passages);
        if (passages.FirstOrDefault(passage => passage.Mask is null || passage.Mask.Length != passage.Excerpt.Length) is { } bare)
            return new Refusal("finding.no_mask", $"“{bare.Excerpt}”不能直接遮盖，请退回修改，或在核实后说明无需处理的理由。");
        // The longest first: a shorter one may be part of it.
        var masks = passages.Select(passage => new PassageMask(passage.Excerpt, passage.Mask!)).Distinct().OrderByDescending(mask => mask.Excerpt.Length).ToList();
        return AttachmentText.Attempt(content, limits, token => Masked(content, masks, token), cancellation);
    }

    private byte[] Masked(ReadOnlyMemory<byte> content, List<PassageMask> masks, CancellationToken cancellation)
    {
        var format = AttachmentFormats.Of(content, limits);
        switch (format)
        {
            case AttachmentFormat.Text:
                var text = new StringBuilder(TextDecoding.Decode(content.Span));
                masks.ForEach(mask => mask.Apply(text.ToString(), (at, c) => text[at] = c));
                return Proved(masks, text.ToString(), Encoding.UTF8.GetBytes(text.ToString()));
            case AttachmentFormat.Docx or AttachmentFormat.Xlsx or AttachmentFormat.Pptx:
                var masked = OfficeMasking.Mask(content, masks, limits, cancellation);
                if (OfficeProof.NewFault(format, content, masked, cancellation) is { } fault)
                    throw new UnreadableException("attachment.not_masked", $"遮盖后文件不再符合格式标准（{fault}），已保留原文件。请在原程序中修改后重新上传。");
                var read = new AttachmentText(limits).Read(masked, cancellation);
                if (!read.IsDone)
                    throw new UnreadableException(read.Refusal.Code, read.Refusal.Message);
                return Proved(masks, $"{read.Value.Text}\n{OfficeMasking.Everything(masked, limits, cancellation)}", masked);
            default:
                throw new UnreadableException("attachment.not_maskable", "这种格式的文件不能直接遮盖。请在源文件（docx、xlsx）中修改后重新导出，并替换附件。");
        }
    }

    private static byte[] Proved(List<PassageMask> masks, string text, byte[] masked) =>
        masks.Find(mask => mask.StandsIn(text)) is { } left
            ? throw new UnreadableException("attachment.not_masked", $"“{left.Excerpt}”在文件中的一处未能遮盖（可能在公式、图形或域中），已保留原文件。请在原程序中修改后重新上传。")
            : masked;
}
