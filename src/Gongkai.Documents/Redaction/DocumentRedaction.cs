using Gongkai.Documents.Attachments;
using Gongkai.Documents.Conversion;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Documents.Redaction;

/// <summary>
/// Blacks out passages and areas of documents so that the text is really gone: from the text layer, from metadata, from what
/// is hidden. The result is read again; where anything is left the file is refused and nothing is given out.
/// </summary>
/// <param name="limits">Bounds on what is read; those of redaction where null.</param>
/// <param name="programs">Where poppler is; those on the path where null.</param>
public sealed class DocumentRedaction(ReadingLimits? limits = null, OutsidePrograms? programs = null)
{
    /// <summary>The most marks in one file.</summary>
    public const int MarkLimit = 500;

    private static readonly Dictionary<SensitiveKind, string> Personal = new()
    {
        [SensitiveKind.ResidentIdentity] = "居民身份证号码",
        [SensitiveKind.MobilePhone] = "手机号码",
        [SensitiveKind.Landline] = "固定电话号码",
        [SensitiveKind.BankCard] = "银行卡号",
        [SensitiveKind.HomeAddress] = "家庭住址",
    };

    // Pages are drawn one by one.
    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default with { Pages = 100, Time = TimeSpan.FromMinutes(5) };
    private readonly OutsidePrograms programs = programs ?? OutsidePrograms.OnPath;

    /// <summary>Proposes personal data to black out, in the order of the text, each once.</summary>
    /// <returns>The proposals, or the refusal of a file that cannot be read.</returns>
    public Result<IReadOnlyList<RedactionProposal>> Propose(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var read = new AttachmentText(limits, programs).Read(content, cancellation);
        if (!read.IsDone)
            return read.Refusal;
        var privacy = Ground.Find("privacy")!;
        return read.Value.Findings().Where(found => Personal.ContainsKey(found.Kind)).OrderBy(found => found.Start).DistinctBy(found => found.Excerpt)
            .Select(found => new RedactionProposal(found.Excerpt, found.Place?.Where ?? "", Personal[found.Kind], privacy)).ToList();
    }

    /// <summary>Blacks out what is marked.</summary>
    /// <param name="name">Name of the document, for the list of what is withheld.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="marks">What to black out, at least one.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>
    /// The file, or a refusal with reason and remedy: <c>redaction.marks</c>; <c>redaction.format</c>: neither docx, xlsx, pptx, text nor pdf;
    /// <c>redaction.area</c>: areas are of a pdf only, on one of its pages; <c>redaction.not_found</c>: a passage does not stand in the file;
    /// <c>redaction.left</c>: something could not be taken out; <c>redaction.not_installed</c>; or the code of a file that cannot be read.
    /// </returns>
    public Result<RedactedFile> Redact(string name, ReadOnlyMemory<byte> content, IReadOnlyList<RedactionMark> marks, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(marks);
        if (marks.Count is 0 or > MarkLimit)
            return new Refusal("redaction.marks", $"请标出1至{MarkLimit}处要遮盖的内容。");
        return AttachmentText.Attempt(content, limits, token => Redacted(name.UpTo(WithheldPart.TextLimit / 2), content, marks, token), cancellation);
    }

    private RedactedFile Redacted(string name, ReadOnlyMemory<byte> content, IReadOnlyList<RedactionMark> marks, CancellationToken cancellation)
    {
        var format = AttachmentFormats.Of(content, limits);
        switch (format)
        {
            case AttachmentFormat.Pdf:
                return new PdfRedaction(limits, programs).Redact(name, content, marks, cancellation);
            case AttachmentFormat.Docx or AttachmentFormat.Xlsx or AttachmentFormat.Pptx or AttachmentFormat.Text:
                return new OfficeRedaction(limits).Redact(name, format, content, marks, cancellation);
            default:
                throw new UnreadableException("redaction.format", "只能遮盖 docx、xlsx、pptx、txt 和 pdf 文件。请先将文件（包括图片、旧式文档）转换为 pdf。");
        }
    }

    /// <summary>The list of places, numbered as they stand in the document.</summary>
    internal static IReadOnlyList<WithheldPart> List(string name, IEnumerable<(string Where, RedactionMark Mark)> places) =>
        [.. places.Select((place, i) => WithheldPart.Create($"《{name}》第{i + 1}处（{place.Where}）", place.Mark.Ground.Key, place.Mark.Reason).Require())];

    /// <summary>A passage that is nowhere in the file.</summary>
    internal static UnreadableException NotFound(string passage) => new(
        "redaction.not_found", $"文件中没有找到“{passage.UpTo(40)}”，没有遮盖任何内容。请核对文字；文字在图片中的，请转换为 pdf 后框选区域。");

    /// <summary>A passage that is still there.</summary>
    internal static UnreadableException Left(string passage) => new(
        "redaction.left", $"“{passage.UpTo(40)}”在文件中的一处未能去除，已停止，没有生成文件。请将文件转换为 pdf 后再遮盖。");
}
