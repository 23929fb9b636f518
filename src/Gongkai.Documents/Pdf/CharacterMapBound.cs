using System.Globalization;

namespace Gongkai.Documents.Pdf;

/// <summary>
/// Measures the ranges of a pdf's character maps. A map can state in thirty bytes that four thousand million codes have a
/// meaning, and each would get an entry.
/// </summary>
internal sealed class CharacterMapBound
{
    /// <summary>Most codes in one range: all that two bytes can say.</summary>
    public const int LargestRange = 0x10000;

    /// <summary>Most codes in all ranges of a file.</summary>
    private const long MostCodes = 2_000_000;

    private long codes;

    /// <summary>What a reader is told who meets a range beyond the bounds.</summary>
    public static UnreadableException Damaged() => new("pdf.damaged", "pdf 文件的字体编码表异常，无法读取。请重新导出 pdf。");

    /// <summary>Checks an unpacked map.</summary>
    public void Check(ReadOnlySpan<byte> map)
    {
        while (map.IndexOf("beginbfrange"u8) is var begin and >= 0)
        {
            map = map[(begin + "beginbfrange"u8.Length)..];
            var end = map.IndexOf("endbfrange"u8);
            CheckRanges(end < 0 ? map : map[..end]);
        }
    }

    private void CheckRanges(ReadOnlySpan<byte> ranges)
    {
        while (NextCode(ref ranges) is { } first && NextCode(ref ranges) is { } last)
        {
            var size = last - first + 1;
            codes += Math.Max(1, size);
            if (size > LargestRange || codes > MostCodes)
                throw Damaged();
            SkipTarget(ref ranges);
        }
    }

    private static long? NextCode(ref ReadOnlySpan<byte> text)
    {
        var open = text.IndexOf((byte)'<');
        if (open < 0)
            return null;
        text = text[(open + 1)..];
        var close = text.IndexOf((byte)'>');
        if (close < 0)
            return null;
        Span<byte> digits = stackalloc byte[16];
        var count = 0;
        foreach (var digit in text[..close])
        {
            if (digit <= ' ')
                continue;
            if (count == digits.Length)
                throw Damaged();
            digits[count++] = digit;
        }

        text = text[(close + 1)..];
        return long.TryParse(digits[..count], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code >= 0 ? code : throw Damaged();
    }

    /// <summary>Steps over what the range means: one code, or a list of them.</summary>
    private static void SkipTarget(ref ReadOnlySpan<byte> text)
    {
        var begin = text.IndexOfAny((byte)'<', (byte)'[');
        if (begin < 0)
        {
            text = [];
            return;
        }

        var end = text[begin..].IndexOf(text[begin] == '[' ? (byte)']' : (byte)'>');
        text = end < 0 ? [] : text[(begin + end + 1)..];
    }
}
