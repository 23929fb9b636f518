using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.PlainText;

/// <summary>Removes the page numbers from the foot of the pages of a text that was printed from a pdf.</summary>
internal static partial class PageNumbers
{
    /// <summary>The lines without page numbers; the same lines where the text has no pages.</summary>
    public static List<TextLine> Removed(List<TextLine> lines)
    {
        if (lines.Count == 0 || lines[0].Page == 0)
            return lines;
        var feet = lines.Where(line => line.Kind != TextLineKind.Blank).GroupBy(line => line.Page).Select(page => page.Last())
            .Where(foot => Number(foot) is not null).ToList();

        // A figure at the foot of a page is one by chance; all of them count on with the pages.
        var apart = feet.Select(foot => Number(foot) - foot.Page).Distinct().ToList();
        if (apart.Count != 1 || (feet.Count == 1 && apart[0] != 0))
            return lines;
        return lines.FindAll(line => !feet.Contains(line));
    }

    private static int? Number(TextLine line) => Printed().Match(line.Text) is { Success: true } match
        ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"^\s*(?:[-—－–·]+ ?(?<n>[0-9]{1,3}) ?[-—－–·]+|第 ?(?<n>[0-9]{1,3}) ?页(?:[，,]? ?共 ?[0-9]{1,3} ?页)?|(?<n>[0-9]{1,3})(?: ?/ ?[0-9]{1,3})?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}
