using System.Text;

namespace Gongkai.Documents.Writing;

/// <summary>Makes text fit for every container: one line, no characters that XML forbids, no halves of surrogate pairs.</summary>
internal static class PrintableText
{
    /// <summary>The text with line breaks and tabs as spaces and without characters that cannot be printed.</summary>
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsPlain(text[index]))
                return Cleaned(text, index);
        }

        return text;
    }

    private static string Cleaned(string text, int from)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, from);
        for (var index = from; index < text.Length; index++)
        {
            var c = text[index];
            if (IsPlain(c))
            {
                clean.Append(c);
            }
            else if (char.IsWhiteSpace(c))
            {
                clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(c).Append(text[++index]);
            }
        }

        return clean.ToString();
    }

    private static bool IsPlain(char c) => c is >= ' ' and < '\uD800' and not ('\x7F' or '\x85' or '\u2028' or '\u2029') or (> '\uDFFF' and < '\uFFFE');
}
