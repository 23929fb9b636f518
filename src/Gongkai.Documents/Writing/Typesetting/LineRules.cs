using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Writing.Typesetting;

/// <summary>Where a line of Chinese text may break (GB/T 15834, 5.1: no closing mark begins a line, no opening mark ends one).</summary>
internal static class LineRules
{
    private static readonly HashSet<int> Closing = Marks("，。、；：？！）〕】》〉」』”’％‰℃·…—～,.;:?!)]}>%");

    private static readonly HashSet<int> Opening = Marks("（〔【《〈「『“‘￥＄([{<$");

    private static readonly HashSet<int> BreaksWord = Marks("/?&=_@-.");

    /// <summary>Whether the line may break between two characters.</summary>
    public static bool MayBreak(int before, int after)
    {
        if (before == ' ')
            return after != ' ';
        if (after == ' ' || Closing.Contains(after) || Opening.Contains(before))
            return false;
        // An address may break behind its marks; a sign belongs to its number.
        if (IsLatin(before) && IsLatin(after))
            return BreaksWord.Contains(before) && !BreaksWord.Contains(after) && char.IsAsciiLetter((char)after);
        return true;
    }

    /// <summary>Whether space may be added between two characters to fill the line.</summary>
    public static bool MaySpread(int before, int after) => before == ' ' || !IsLatin(before) || !IsLatin(after);

    /// <summary>Whether a character stands in the square of Chinese type.</summary>
    public static bool IsWide(int codePoint) => codePoint >= 0x2E80 || codePoint is '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    /// <summary>Whether a character prints nothing and takes no room: marks of direction, selectors of variants.</summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsLatin(int codePoint) => codePoint is > ' ' and < 0x250 and not '·';

    private static HashSet<int> Marks(string marks) => [.. marks.Select(mark => (int)mark)];
}
