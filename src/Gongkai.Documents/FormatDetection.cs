using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Source;

namespace Gongkai.Documents;

/// <summary>Tells a file's format by its content; its name says nothing.</summary>
internal static class FormatDetection
{
    private const int Head = 4096;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The format of the content.</summary>
    /// <exception cref="UnreadableException">It is none that can hold a report; the message says what to do.</exception>
    public static SourceFormat Of(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var bytes = content.Span;
        var head = bytes[..Math.Min(bytes.Length, Head)];
        if (bytes.IndexOfAnyExcept("\0\t\r\n "u8) < 0)
            throw new UnreadableException("file.empty", "文件是空的，没有内容。请检查是否保存或下载完整。");
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return SourceFormat.Pdf;
        if (head.StartsWith("PK"u8) && head.Length > 3 && head[2] < 9)
            return OfZip(content, limits);
        if (head.StartsWith(CompoundFile))
        {
            return bytes.IndexOf(EncryptedPackage) >= 0
                ? throw new UnreadableException("office.encrypted", "文件设有打开密码，无法读取。请先去除密码再试。")
                : SourceFormat.LegacyOffice;
        }

        if (head.StartsWith(@"{\rtf"u8))
            return SourceFormat.LegacyOffice;
        if (IsPicture(head))
            return SourceFormat.Picture;
        if (Archive(head) is { } archive)
            throw new UnreadableException("file.archive", $"这是{archive}压缩包，不是报告本身。请解压后再检查其中的文件。");
        return OfText(head, bytes);
    }

    private static SourceFormat OfZip(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.ZipEntries)
                throw new UnreadableException("zip.too_many_entries", $"文件内有{zip.Entries.Count}个部件，超过上限{limits.ZipEntries}个，已停止读取。请用 Word 或 WPS 重新保存。");
            foreach (var entry in zip.Entries)
            {
                var name = entry.FullName.AsSpan();
                if (name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
                    return SourceFormat.Docx;
                if (name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                    return SourceFormat.Xlsx;
                if (name.Equals("content.xml", StringComparison.OrdinalIgnoreCase))
                    return SourceFormat.LegacyOffice;
            }
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableException("zip.damaged", "文件已损坏或不完整，无法打开。请重新保存或重新下载。", exception);
        }

        throw new UnreadableException("file.archive", "这是 zip 压缩包，不是报告本身。请解压后再检查其中的文件。");
    }

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith("II*\0"u8)
        || head.StartsWith("MM\0*"u8);

    private static string? Archive(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("Rar!"u8))
            return " rar ";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]))
            return " 7z ";
        return head.Length > 2 && BinaryPrimitives.ReadUInt16BigEndian(head) == 0x1F8B ? " gzip " : null;
    }

    private static SourceFormat OfText(ReadOnlySpan<byte> head, ReadOnlySpan<byte> bytes)
    {
        var text = PlainText.TextDecoding.Decode(head).AsSpan().TrimStart();
        if (LooksBinary(text))
        {
            throw new UnreadableException("format.unknown",
                "无法识别文件格式。支持 docx、doc、wps、pdf、html、xlsx、xls、txt、csv、json 以及扫描图片，请转换后再试。");
        }

        if (text.StartsWith("{") || (text.StartsWith("[") && text[1..].TrimStart().StartsWith("{")))
            return SourceFormat.Json;
        if (text.Contains("<?mso-application", StringComparison.Ordinal) || text.Contains("<pkg:package", StringComparison.Ordinal)
            || text.Contains("office:document", StringComparison.Ordinal))
            return SourceFormat.LegacyOffice;
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || text.Contains("multipart/related", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableException("html.archive", "这是网页存档（mht）。请在浏览器中打开后另存为“网页，仅 HTML”，再检查。");
        return IsHtml(text) || (text.StartsWith("<") && IsHtml(PlainText.TextDecoding.Decode(bytes))) ? SourceFormat.Html : SourceFormat.Text;
    }

    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        foreach (var tag in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<tr", "<meta", "<h1", "<h2", "<title", "<span"])
        {
            if (text.Contains(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool LooksBinary(ReadOnlySpan<char> text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A')) || char.IsSurrogate(c))
                odd++;
        }

        return odd * 20 > text.Length;
    }
}
