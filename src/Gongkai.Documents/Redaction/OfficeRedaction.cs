using System.Text;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Attachments.Office;
using Gongkai.Documents.PlainText;

namespace Gongkai.Documents.Redaction;

/// <summary>Blacks out passages in office files and texts: what is hidden goes first, then each passage wherever it stands becomes blocks (█).</summary>
internal sealed class OfficeRedaction(ReadingLimits limits)
{
    private const char Block = '█';

    /// <summary>Blacks out; see <see cref="DocumentRedaction.Redact"/>.</summary>
    public RedactedFile Redact(string name, AttachmentFormat format, ReadOnlyMemory<byte> content, IReadOnlyList<RedactionMark> marks, CancellationToken cancellation)
    {
        if (marks.Any(mark => mark.Area is not null))
            throw new UnreadableException("redaction.area", "只能在 pdf 的页面上框选区域。请标出文字，或者将文件转换为 pdf 后再框选。");
        var cleaning = new AttachmentCleaning(limits).Clean(content, cancellation);
        if (!cleaning.IsDone)
            throw new UnreadableException(cleaning.Refusal.Code, cleaning.Refusal.Message);
        var clean = cleaning.Value.Content;
        var text = Read(clean, cancellation);
        var lines = marks.SelectMany(mark => mark.Passage!.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (Line: line, Mark: mark))).ToList();
        var places = lines.SelectMany(one => Places(text.Text, one.Line).Select(at => (At: at, one.Mark))).OrderBy(place => place.At).ToList();
        if (lines.Find(one => !text.Text.Contains(one.Line, StringComparison.Ordinal)) is { Line: { } absent })
            throw DocumentRedaction.NotFound(absent);

        // The longest first: a shorter one may be part of it.
        var masks = lines.Select(one => one.Line).Distinct().OrderByDescending(line => line.Length)
            .Select(line => new PassageMask(line, new string(Block, line.Length)) { IsWithinWords = true }).ToList();
        var redacted = format == AttachmentFormat.Text ? Plain(clean, masks) : OfficeMasking.Mask(clean, masks, limits, cancellation);
        Prove(format, content, redacted, masks, cancellation);
        return new RedactedFile(redacted, AttachmentFormats.MediaType(format, ".txt"), DocumentRedaction.List(name, places.Select(place => (text.Where(place.At), place.Mark))));
    }

    private void Prove(AttachmentFormat format, ReadOnlyMemory<byte> original, byte[] redacted, List<PassageMask> masks, CancellationToken cancellation)
    {
        var all = new StringBuilder(Read(redacted, cancellation).Text);
        if (format != AttachmentFormat.Text)
        {
            if (OfficeProof.NewFault(format, original, redacted, cancellation) is { } fault)
                throw new UnreadableException("redaction.left", $"遮盖后文件不再符合格式标准（{fault}），没有生成文件。请将文件转换为 pdf 后再遮盖。");
            all.Append('\n').Append(OfficeMasking.Everything(redacted, limits, cancellation));
            // Every part as it is, links to other places too.
            var file = OfficeFile.Open(redacted, limits, cancellation);
            foreach (var part in file.Parts)
                all.Append('\n').Append(part).Append('\n').Append(Encoding.UTF8.GetString(file.Bytes(part)));
        }

        var left = all.ToString();
        if (masks.Find(mask => mask.StandsIn(left)) is { } still)
            throw DocumentRedaction.Left(still.Excerpt);
    }

    private static byte[] Plain(ReadOnlyMemory<byte> content, List<PassageMask> masks)
    {
        var text = new StringBuilder(TextDecoding.Decode(content.Span));
        masks.ForEach(mask => mask.Apply(text.ToString(), (at, c) => text[at] = c));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private AttachmentContent Read(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var read = new AttachmentText(limits).Read(content, cancellation);
        return read.IsDone ? read.Value : throw new UnreadableException(read.Refusal.Code, read.Refusal.Message);
    }

    private static IEnumerable<int> Places(string text, string passage)
    {
        for (var at = text.IndexOf(passage, StringComparison.Ordinal); at >= 0; at = text.IndexOf(passage, at + passage.Length, StringComparison.Ordinal))
            yield return at;
    }
}
