using System.Text.RegularExpressions;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Digits that belong together: groups with at most one space, hyphen or invisible character between them, as people
/// write long numbers. It borders on no letter or digit, so parts of codes are no numbers.
/// </summary>
/// <param name="Groups">Its groups: place and digits; the last may end in X.</param>
internal sealed partial record NumberRun(IReadOnlyList<(int Start, string Digits)> Groups)
{
    /// <summary>The longest number that anything looks for, in digits.</summary>
    private const int Longest = 19;

    public static IReadOnlyList<NumberRun> Find(string text)
    {
        var runs = new List<NumberRun>();
        foreach (var run in Runs().EnumerateMatches(text))
        {
            var groups = new List<(int, string)>();
            foreach (var group in Group().EnumerateMatches(text.AsSpan(run.Index, run.Length)))
                groups.Add((run.Index + group.Index, text.Substring(run.Index + group.Index, group.Length)));
            runs.Add(new NumberRun(groups));
        }

        return runs;
    }

    /// <summary>Every number that one or more neighbouring groups make: where it stands, and its digits without what is between.</summary>
    public IEnumerable<(int Start, int Length, string Digits)> Numbers()
    {
        for (var from = 0; from < Groups.Count; from++)
        {
            var digits = "";
            for (var to = from; to < Groups.Count && digits.Length + Groups[to].Digits.Length <= Longest; to++)
            {
                digits += Groups[to].Digits;
                yield return (Groups[from].Start, Groups[to].Start + Groups[to].Digits.Length - Groups[from].Start, digits);
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]+(?:[ \t\-\u00A0\u00AD\u200B-\u200D\u2010-\u2015\u2060\uFEFF][0-9]+)*[Xx]?(?![0-9A-Za-z])")]
    private static partial Regex Runs();

    [GeneratedRegex(@"[0-9]+[Xx]?")]
    private static partial Regex Group();
}
