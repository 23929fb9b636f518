using System.Text;

namespace Gongkai.Documents.Attachments.Pictures;

/// <summary>What pictures and videos tell beside what they show: camera, time, place, programs, remarks.</summary>
internal static class PictureTraces
{
    /// <summary>Reads a picture or video that is the attachment itself.</summary>
    /// <exception cref="UnreadableException"><c>picture.damaged</c>: it is not whole.</exception>
    public static void Read(AttachmentContent.Builder content, AttachmentFormat format, ReadOnlyMemory<byte> bytes)
    {
        var told = format switch
        {
            AttachmentFormat.Jpeg => OfJpeg(bytes),
            AttachmentFormat.Png => OfPng(bytes),
            _ => Mp4File.Read(bytes)?.Telling.Select(box => (box.Name, box.Content)),
        };
        Add(content, "文件", told ?? throw new UnreadableException("picture.damaged", "图片或视频已损坏或不完整，无法检查。请重新导出后再上传。"));
    }

    /// <summary>Reads a picture inside an office file; one that is damaged, or of another kind, tells nothing here.</summary>
    public static void ReadInside(AttachmentContent.Builder content, string part, ReadOnlyMemory<byte> bytes)
    {
        if ((OfJpeg(bytes) ?? (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? OfPng(bytes) : null)) is { } told)
            Add(content, part, told);
    }

    private static IEnumerable<(string, ReadOnlyMemory<byte>)>? OfJpeg(ReadOnlyMemory<byte> bytes) =>
        JpegFile.Read(bytes) is not { } file
            ? null
            : file.Telling.Select(segment => ($"段{segment.Marker:X2}", segment.Content)).Concat(Rest(file.Trailing));

    private static IEnumerable<(string, ReadOnlyMemory<byte>)>? OfPng(ReadOnlyMemory<byte> bytes) =>
        PngFile.Read(bytes) is not { } file
            ? null
            : file.Telling.Select(chunk => (chunk.Name, chunk.Content)).Concat(Rest(file.Trailing));

    private static IEnumerable<(string, ReadOnlyMemory<byte>)> Rest(int trailing) =>
        trailing > 0 ? [($"图片结束之后另有{trailing}字节", default)] : [];

    private static void Add(AttachmentContent.Builder content, string where, IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> told)
    {
        foreach (var (name, bytes) in told)
            content.Trace(HiddenTraceKind.PictureProperty, $"{where} {name}", Words(bytes.Span));
    }

    // The words in it: runs of letters; the rest are numbers in many codes.
    private static string Words(ReadOnlySpan<byte> bytes)
    {
        var words = new StringBuilder();
        var run = new StringBuilder();
        foreach (var c in Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 64 << 10)]).Append('\0'))
        {
            if (!char.IsControl(c) && c != '\uFFFD')
            {
                run.Append(c);
                continue;
            }

            if (run.Length >= 4)
                words.Append(words.Length == 0 ? "" : " ").Append(run);
            run.Clear();
        }

        return words.ToString();
    }
}
