using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Gongkai.Documents.PlainText;

/// <summary>Turns bytes of unknown encoding into text: Unicode by its marks, UTF-8 where it is valid, else GB18030, else the likeliest.</summary>
internal static class TextDecoding
{
    private const int Sample = 1 << 16;

    private const int IdeographsToADamagedByte = 16;

    private const int ManyDamagedBytes = 64;

    /// <summary>GB18030, of which GBK and GB2312 are parts; throws on bytes that are none.</summary>
    private static readonly Encoding StrictChinese = Chinese();

    /// <summary>The text of the bytes, without byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Wide(bytes) is { } wide)
            return wide.GetString(bytes);
        return NearlyUtf8(bytes) ?? Strictly(StrictChinese, bytes) ?? Likeliest(bytes).GetString(bytes);
    }

    /// <summary>The encoding of a long text by its beginning: UTF-8 where that is valid, else GB18030; marks of Unicode are for the reader.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> beginning) => Utf8.IsValid(beginning) ? Encoding.UTF8 : StrictChinese;

    // Half of the bytes of digits, spaces and line ends in UTF-16 are zero.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var index = 0; index < sample.Length; index++)
        {
            if (sample[index] != 0)
                continue;
            if (index % 2 == 0)
                even++;
            else
                odd++;
        }

        var enough = Math.Max(2, sample.Length / 64);
        if (odd >= enough && even * 8 < odd)
            return Encoding.Unicode;
        return even >= enough && odd * 8 < even ? Encoding.BigEndianUnicode : null;
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // UTF-8 needs no guess where it is valid. A file cut off inside a character, or with a few bytes damaged: in other
    // encodings hardly any ideograph is valid UTF-8.
    private static string? NearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var (ideographs, damaged) = (0, 0);
        for (var rest = bytes; rest.Length > 0 && damaged < ManyDamagedBytes + (ideographs / IdeographsToADamagedByte);)
        {
            if (Rune.DecodeFromUtf8(rest, out _, out var length) != OperationStatus.Done)
                damaged++;
            else if (length >= 3)
                ideographs++;
            rest = rest[length..];
        }

        return ideographs >= damaged * IdeographsToADamagedByte ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static Encoding Likeliest(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        return detected is { Encoding: { } encoding, Confidence: > 0.8f } && !encoding.WebName.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            ? encoding
            : Encoding.GetEncoding("GB18030");
    }

    private static Encoding Chinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
