using System.Buffers;

namespace Gongkai.Documents.Recognition;

/// <summary>What makes two printed labels the same: white space, brackets, quotes, punctuation and full-width forms do not count.</summary>
internal static class PrintedText
{
    private const int OnStack = 256;

    private const string ChineseNumerals = "一二三四五六七八九十";

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create("\n\r\t\u00A0\u3000 \u200B\uFEFF");

    /// <summary>
    /// The text reduced to letters, digits and ideographs, full-width forms narrowed. "1．属于国家秘密 " and
    /// "1.属于国家秘密" give the same key.
    /// </summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        char[]? rented = null;
        var buffer = text.Length <= OnStack
            ? stackalloc char[OnStack]
            : (rented = ArrayPool<char>.Shared.Rent(text.Length));
        var length = 0;
        foreach (var c in text)
        {
            var folded = Fold(c);
            if (IsSignificant(folded))
                buffer[length++] = folded;
        }

        var key = length == 0 ? "" : new string(buffer[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    /// <summary>The key without the number at its head: "1属于国家秘密" and "一予以公开" lose "1" and "一".</summary>
    public static string WithoutNumber(string key)
    {
        var start = 0;
        while (start < key.Length && char.IsAsciiDigit(key[start]))
            start++;
        if (start == 0 && key.Length > 2 && ChineseNumerals.Contains(key[0]))
            start = 1;
        return start == 0 ? key : key[start..];
    }

    /// <summary>Full-width ASCII to half-width; other characters unchanged.</summary>
    public static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };

    /// <summary>Full-width ASCII to half-width in the whole text, invisible characters dropped.</summary>
    public static string Folded(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!IsInvisible(c))
                buffer[length++] = Fold(c);
        }

        return new string(buffer[..length]);
    }

    /// <summary>The text on one line: line breaks between ideographs vanish, runs of white space become one space, ends are trimmed.</summary>
    public static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny(WhiteSpace) < 0)
            return text;
        var buffer = new char[text.Length];
        var length = 0;
        var gap = false;
        var breakOnly = true;
        foreach (var c in text)
        {
            if (IsInvisible(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                gap = length > 0;
                breakOnly &= c is '\n' or '\r';
                continue;
            }

            if (gap && !(breakOnly && (IsIdeograph(c) || IsIdeograph(buffer[length - 1]))))
                buffer[length++] = ' ';
            gap = false;
            breakOnly = true;
            buffer[length++] = c;
        }

        return new string(buffer, 0, length);
    }

    /// <summary>Whether the character is a Chinese ideograph or Chinese punctuation.</summary>
    public static bool IsIdeograph(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF0F');

    /// <summary>Whether the character takes no room: zero-width spaces, byte order marks, soft hyphens.</summary>
    public static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';

    /// <summary>Whether the character is a Chinese numeral from one to ten.</summary>
    public static bool IsChineseNumeral(char c) => ChineseNumerals.Contains(c);

    private static bool IsSignificant(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) : c is (>= '\u4E00' and <= '\u9FFF') or '〇' || (c > '\uFFA0' && char.IsLetterOrDigit(c));
}
