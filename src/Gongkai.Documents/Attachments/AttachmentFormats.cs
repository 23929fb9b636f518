using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Attachments;

/// <summary>Tells attachments apart by their content.</summary>
internal static class AttachmentFormats
{
    private const int Head = 4096;

    /// <summary>The format of a file.</summary>
    /// <exception cref="UnreadableException">It is none that may be attached; the message says what to do.</exception>
    public static AttachmentFormat Of(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var head = content.Span[..Math.Min(content.Length, Head)];
        if (IsProgram(head))
            throw new UnreadableException("attachment.program", "这是可执行程序或脚本，不能作为附件。请上传文档、表格、图片或视频。");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return AttachmentFormat.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return AttachmentFormat.Png;
        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8))
            return AttachmentFormat.Mp4;
        if (IsOtherPicture(head) is { } picture)
            throw new UnreadableException("attachment.picture", $"{picture} 图片不能作为附件。请另存为 png 或 jpg 后上传。");
        if (head.StartsWith("PK"u8) && IsSlides(content, limits))
            return AttachmentFormat.Pptx;
        return FormatDetection.Of(content, limits) switch
        {
            SourceFormat.Docx => AttachmentFormat.Docx,
            SourceFormat.Xlsx => AttachmentFormat.Xlsx,
            SourceFormat.Pdf => AttachmentFormat.Pdf,
            SourceFormat.Html => AttachmentFormat.Html,
            SourceFormat.LegacyOffice => AttachmentFormat.LegacyOffice,
            SourceFormat.Text or SourceFormat.Json => AttachmentFormat.Text,
            _ => throw new UnreadableException("attachment.picture", "tiff 图片不能作为附件。请另存为 png 或 jpg 后上传。"),
        };
    }

    /// <summary>The media type under which it is served.</summary>
    public static string MediaType(AttachmentFormat format, string extension) => format switch
    {
        AttachmentFormat.Docx => MediaTypes.Docx,
        AttachmentFormat.Xlsx => MediaTypes.Xlsx,
        AttachmentFormat.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        AttachmentFormat.Pdf => MediaTypes.Pdf,
        AttachmentFormat.Html => "text/html",
        AttachmentFormat.Jpeg => "image/jpeg",
        AttachmentFormat.Png => "image/png",
        AttachmentFormat.Mp4 => "video/mp4",
        AttachmentFormat.LegacyOffice => extension switch
        {
            ".xls" or ".et" => "application/vnd.ms-excel",
            ".rtf" => "application/rtf",
            ".odt" => "application/vnd.oasis.opendocument.text",
            ".ods" => "application/vnd.oasis.opendocument.spreadsheet",
            ".wps" => "application/vnd.ms-works",
            _ => "application/msword",
        },
        _ => extension switch
        {
            ".csv" => "text/csv",
            ".json" => "application/json",
            ".vtt" => "text/vtt",
            _ => "text/plain",
        },
    };

    /// <summary>The endings that a name of this format has, the usual one first.</summary>
    public static IReadOnlyList<string> Extensions(AttachmentFormat format) => format switch
    {
        AttachmentFormat.Docx => [".docx"],
        AttachmentFormat.Xlsx => [".xlsx"],
        AttachmentFormat.Pptx => [".pptx"],
        AttachmentFormat.Pdf => [".pdf"],
        AttachmentFormat.Html => [".html", ".htm"],
        AttachmentFormat.Jpeg => [".jpg", ".jpeg"],
        AttachmentFormat.Png => [".png"],
        AttachmentFormat.Mp4 => [".mp4", ".m4v"],
        AttachmentFormat.LegacyOffice => [".doc", ".xls", ".wps", ".et", ".rtf", ".odt", ".ods"],
        _ => [".txt", ".csv", ".json", ".vtt"],
    };

    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        (head.StartsWith("MZ"u8) && head.Contains((byte)0))
        || head.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F'])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith("#!"u8)
        || head.StartsWith("<?php"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0])
        || head.StartsWith("@echo off"u8);

    private static string? IsOtherPicture(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("GIF8"u8))
            return "gif ";
        if (head.StartsWith("BM"u8) && head.Length > 14 && head[6] == 0 && head[7] == 0)
            return "bmp ";
        if (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
            return "webp ";
        var text = Encoding.Latin1.GetString(head);
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase) && !text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? "svg "
            : null;
    }

    private static bool IsSlides(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
            return zip.Entries.Count <= limits.ZipEntries
                && zip.Entries.Any(entry => entry.FullName.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            // The detection of formats says what is wrong with it.
            return false;
        }
    }
}
