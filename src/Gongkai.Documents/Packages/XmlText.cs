using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Packages;

/// <summary>Decodes text between tags and in attributes.</summary>
internal static class XmlText
{
    private const int OnStack = 512;

    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private static readonly SearchValues<byte> Special = SearchValues.Create("&\r"u8);

    /// <summary>The text of the bytes.</summary>
    /// <param name="bytes">UTF-8 as written.</param>
    /// <param name="damaged">Makes the error of a part that is no XML.</param>
    public static string Of(ReadOnlySpan<byte> bytes, Func<UnreadableException> damaged)
    {
        if (!bytes.ContainsAny(Special) && !bytes.ContainsAny(Forbidden))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        Append(text, bytes, false, damaged);
        return text.ToString();
    }

    /// <summary>Appends the text of the bytes.</summary>
    /// <param name="target">Receives the text.</param>
    /// <param name="bytes">UTF-8 as written.</param>
    /// <param name="verbatim">Whether <c>&amp;</c> is no mark.</param>
    /// <param name="damaged">Makes the error of a part that is no XML.</param>
    public static void Append(StringBuilder target, ReadOnlySpan<byte> bytes, bool verbatim, Func<UnreadableException> damaged)
    {
        if (bytes.ContainsAny(Forbidden))
            throw damaged();
        while (bytes.IndexOfAny(Special) is var mark and >= 0)
        {
            AppendPlain(target, bytes[..mark]);
            if (bytes[mark] == '\r')
            {
                // A line ends with one sign, whatever it was written with.
                if (mark + 1 == bytes.Length || bytes[mark + 1] != '\n')
                    target.Append('\n');
                bytes = bytes[(mark + 1)..];
            }
            else if (verbatim)
            {
                target.Append('&');
                bytes = bytes[(mark + 1)..];
            }
            else
            {
                var end = bytes[mark..].IndexOf((byte)';');
                if (end < 0)
                    throw damaged();
                target.Append(Reference(bytes.Slice(mark + 1, end - 1), damaged));
                bytes = bytes[(mark + end + 1)..];
            }
        }

        AppendPlain(target, bytes);
    }

    private static void AppendPlain(StringBuilder target, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > OnStack)
        {
            target.Append(Encoding.UTF8.GetString(bytes));
            return;
        }

        Span<char> text = stackalloc char[OnStack];
        target.Append(text[..Encoding.UTF8.GetChars(bytes, text)]);
    }

    private static string Reference(ReadOnlySpan<byte> name, Func<UnreadableException> damaged)
    {
        if (name is [(byte)'#', .. var number])
        {
            var hexadecimal = number is [(byte)'x', ..];
            return int.TryParse(hexadecimal ? number[1..] : number, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                && Rune.IsValid(code) && (code >= ' ' || code is '\t' or '\n' or '\r')
                ? new Rune(code).ToString()
                : throw damaged();
        }

        return Encoding.UTF8.GetString(name) switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            _ => throw damaged(),
        };
    }
}
