namespace Gongkai.Documents.Attachments.Pictures;

/// <summary>
/// Strips pictures and videos of what they tell beside what they show. What makes the picture is copied byte by byte, never
/// coded anew, and compared afterwards.
/// </summary>
internal static class PictureCleaning
{
    /// <summary>The file without it.</summary>
    /// <exception cref="UnreadableException"><c>picture.damaged</c>: it is not whole, before or after.</exception>
    public static byte[] Clean(AttachmentFormat format, ReadOnlyMemory<byte> content)
    {
        var cleaned = format switch
        {
            AttachmentFormat.Jpeg => OfJpeg(content),
            AttachmentFormat.Png => OfPng(content),
            _ => Mp4File.Read(content)?.Stripped(),
        };
        return cleaned ?? throw new UnreadableException("picture.damaged", "图片或视频已损坏或不完整，无法去除拍摄信息，已保留原文件。请用图片、视频软件另存后重新上传。");
    }

    /// <summary>A picture inside another file without it; as it was where it is damaged, or of another kind.</summary>
    public static byte[] Inside(byte[] content) =>
        OfJpeg(content) ?? (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? OfPng(content) : null) ?? content;

    private static byte[]? OfJpeg(ReadOnlyMemory<byte> content)
    {
        if (JpegFile.Read(content) is not { } before)
            return null;
        var stripped = before.Stripped();
        return JpegFile.Read(stripped) is { } after && after.ShowsTheSame(before) ? stripped : null;
    }

    private static byte[]? OfPng(ReadOnlyMemory<byte> content)
    {
        if (PngFile.Read(content) is not { } before)
            return null;
        var stripped = before.Stripped();
        return PngFile.Read(stripped) is { } after && after.ShowsTheSame(before) ? stripped : null;
    }
}
