using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>A document cited in a text: its title in 《》, the number behind it, or a number by itself.</summary>
/// <param name="Title">What stands in the outermost 《》; null where a number stands alone.</param>
/// <param name="Number">The document number as printed, brackets unified; null where none follows the title.</param>
/// <param name="Start">The first character of the citation.</param>
/// <param name="Length">Its length.</param>
internal sealed record Citation(string? Title, string? Number, int Start, int Length);

/// <summary>Finds citations in a paragraph.</summary>
internal static partial class CitationScan
{
    private const int LongestTitle = 120;

    /// <summary>The citations in order.</summary>
    public static IEnumerable<Citation> Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '《' && TitleEnd(text, index) is { } end)
            {
                var behind = NumberBehind().Match(text, end);
                var stop = behind.Success ? behind.Index + behind.Length : end;
                yield return new Citation(text[(index + 1)..(end - 1)], behind.Success ? Normal(behind) : null, index, stop - index);
                index = stop - 1;
            }
            else if (text[index] is '国' or '中' && NumberHere().Match(text, index) is { Success: true } number)
            {
                yield return new Citation(null, Normal(number), index, number.Length);
                index += number.Length - 1;
            }
        }
    }

    // Titles hold titles: 《…关于印发〈…〉的通知》, printed with 《》 inside as well.
    private static int? TitleEnd(string text, int start)
    {
        var depth = 0;
        for (var index = start; index < Math.Min(text.Length, start + LongestTitle); index++)
        {
            if (text[index] == '《')
                depth++;
            else if (text[index] == '》' && --depth == 0)
                return index + 1;
        }

        return null;
    }

    private static string Normal(Match number) => number.Groups["decree"].Success
        ? $"国务院令第{number.Groups["decree"].Value}号"
        : $"{number.Groups["series"].Value}〔{number.Groups["year"].Value}〕{number.Groups["serial"].Value}号";

    private const string Decree = @"(?:中华人民共和国)?(?:国务院令第?(?<decree>\d{2,4})号|国务院第(?<decree>\d{2,4})号令)";

    private const string Document =
        @"(?<series>国(?:(?!国)[\u4e00-\u9fff]){1,8}|中办发)[〔\[【（［﹝〈<](?<year>(?:19|20)\d\d)(?:年)?[〕\]】）］﹞〉>]第?(?<serial>\d{1,4})号";

    [GeneratedRegex(@"\G(?:的通知)?[（(，]?(?:" + Decree + "|" + Document + ")")]
    private static partial Regex NumberBehind();

    [GeneratedRegex(@"\G(?:" + Decree + "|" + Document + ")")]
    private static partial Regex NumberHere();
}
