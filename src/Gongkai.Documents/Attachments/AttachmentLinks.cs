using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.Attachments.Pdfs;
using Gongkai.Domain;

namespace Gongkai.Documents.Attachments;

/// <summary>A link in a file that leads out of it.</summary>
/// <param name="Target">Where it leads, as written.</param>
/// <param name="Where">Where it stands, in Chinese (正文第3段; 工作表“名单” B2; 第2页).</param>
/// <param name="Words">The words to click on; empty where they cannot be told.</param>
public sealed record AttachmentLink(string Target, string Where, string Words);

/// <summary>
/// Finds where the links of an attachment lead: of Office Open XML, pdf and web pages. Old office files are not looked into (they would
/// have to be converted); plain text, pictures and videos have none.
/// </summary>
/// <param name="limits">Bounds on what is read; the default ones where null.</param>
public sealed class AttachmentLinks(ReadingLimits? limits = null)
{
    /// <summary>The most links that are told of one file.</summary>
    public const int Most = 500;

    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;

    /// <summary>The links in the order of the file, at most <see cref="Most"/>.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The links, or the refusal with which <see cref="AttachmentText"/> refuses such a file.</returns>
    public Result<IReadOnlyList<AttachmentLink>> Read(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        AttachmentText.Attempt<IReadOnlyList<AttachmentLink>>(content, limits, token => [.. Find(content, token).Take(Most).Select(link => link with { Target = StrangersText.Clean(link.Target), Words = StrangersText.Clean(link.Words) })], cancellation);

    private IEnumerable<AttachmentLink> Find(ReadOnlyMemory<byte> content, CancellationToken cancellation) => AttachmentFormats.Of(content, limits) switch
    {
        AttachmentFormat.Docx or AttachmentFormat.Xlsx or AttachmentFormat.Pptx => OfficeLinks.Of(OfficeFile.Open(content, limits, cancellation)),
        AttachmentFormat.Pdf => PdfLinks.Of(content, limits, cancellation),
        AttachmentFormat.Html => HtmlTraces.Links(content),
        _ => [],
    };
}
