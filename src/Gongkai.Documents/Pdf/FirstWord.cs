namespace Gongkai.Documents.Pdf;

/// <summary>The beginning of a line that cannot be parted: a word, a number or address, marks that may not stand apart from their character.</summary>
internal static class FirstWord
{
    private const string Opening = "（〔【《〈「『“‘([{<";

    private const string Closing = "，。、；：？！）〕】》〉」』”’％…—·)]}>%,.;:?!";

    /// <summary>About how wide it is, in ems.</summary>
    public static float Width(string line)
    {
        var width = 0f;
        for (var i = 0; i < line.Length; i++)
        {
            if (i > 0 && MayPart(line[i - 1], line[i]))
                break;
            width += char.IsAscii(line[i]) ? 0.5f : 1;
        }

        return width;
    }

    private static bool MayPart(char before, char after) =>
        before == ' ' || after == ' '
        || !(Opening.Contains(before) || Closing.Contains(after) || (char.IsAscii(before) && char.IsAscii(after)) || char.IsLowSurrogate(after));
}
