namespace Gongkai.Domain.Reports.Comparison;

/// <summary>
/// Cuts a paragraph into what is compared: numbers and Latin words as wholes, so that 128 and 182 differ as numbers
/// and not in a digit, everything else character by character. White space is passed over.
/// </summary>
internal static class Words
{
    public static IReadOnlyList<TextRange> Of(string text)
    {
        var words = new List<TextRange>();
        for (var index = 0; index < text.Length;)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            var end = index + 1;
            if (char.IsAsciiLetter(text[index]))
                end = index + Run(text, index, char.IsAsciiLetter);
            else if (char.IsAsciiDigit(text[index]))
                end = NumberEnd(text, index);
            else if (char.IsHighSurrogate(text[index]) && end < text.Length)
                end++;
            words.Add(new TextRange(index, end - index));
            index = end;
        }

        return words;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start + Run(text, start, char.IsAsciiDigit);
        while (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))
            end += 1 + Run(text, end + 1, char.IsAsciiDigit);
        return end;
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - start;
    }
}
