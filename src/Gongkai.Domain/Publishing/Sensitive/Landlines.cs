using System.Text.RegularExpressions;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Fixed-line numbers: an area code that can exist, set off by hyphen, space or brackets; or any number of seven or eight
/// digits that is introduced as a telephone.
/// </summary>
internal static partial class Landlines
{
    public static IEnumerable<SensitivePassage> Find(Prose prose)
    {
        foreach (Match match in WithAreaCode().Matches(prose.Text))
        {
            var area = match.Groups["area"].Length;
            var number = match.Groups["number"].Length;
            // Three-digit area codes have eight-digit numbers.
            if (area == 4 || number == 8)
                yield return Passage(prose, match, area + number - 4);
        }

        foreach (Match match in Introduced().Matches(prose.Text))
        {
            var number = match.Groups["number"];
            yield return Passage(prose, number, Math.Max(0, number.Length - 4));
        }
    }

    private static SensitivePassage Passage(Prose prose, Capture capture, int kept) =>
        prose.Passage(SensitiveKind.Landline, capture.Index, capture.Length, kept, keptAtEnd: 0);

    [GeneratedRegex(@"(?<![0-9A-Za-z.\-])(?:\+?86[ \-]?)?[\(（]?(?<area>010|02[0-57-9]|0[3-9][0-9]{2})(?:[\)）] ?|[ \-\u2010-\u2015])(?<number>[1-9][0-9]{6,7})(?:[ \-转][0-9]{1,5})?(?![0-9A-Za-z]|\.[0-9])")]
    private static partial Regex WithAreaCode();

    [GeneratedRegex(@"(?:电话|座机|传真|热线)(?:号码)?(?:为|是)?[ :：]{0,3}(?<number>(?:0[1-9][0-9]{1,2})?[2-8][0-9]{6,7})(?![0-9A-Za-z]|\.[0-9])")]
    private static partial Regex Introduced();
}
