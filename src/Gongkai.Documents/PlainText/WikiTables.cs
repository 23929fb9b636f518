using System.Text.RegularExpressions;

namespace Gongkai.Documents.PlainText;

/// <summary>Tables in the markup of wikis: <c>{|</c>, rows after <c>|-</c>, cells after <c>|</c>, <c>!</c> or <c>||</c>, <c>|}</c>.</summary>
internal static partial class WikiTables
{
    /// <summary>The lines with the rows of such tables as lines with bars; the same lines where there are none.</summary>
    public static List<TextLine> AsBars(List<TextLine> lines)
    {
        if (!lines.Exists(line => Opens(line.Text)))
            return lines;
        var rows = new List<TextLine>(lines.Count);
        var cells = new List<string>();
        var (isInside, begun) = (false, 0);
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (!isInside)
            {
                isInside = Opens(text);
                if (!isInside)
                    rows.Add(line);
            }
            else if (text.StartsWith("|}", StringComparison.Ordinal) || text.StartsWith("|-", StringComparison.Ordinal))
            {
                EndRow();
                isInside = text[1] == '-';
            }
            else if (text.StartsWith("|+", StringComparison.Ordinal))
            {
                rows.Add(line with { Text = text[2..], Kind = TextLineKind.Words });
            }
            else if (text.Length > 0 && text[0] is '|' or '!')
            {
                if (cells.Count == 0)
                    begun = line.Number;
                cells.AddRange(Parting().Split(text[1..]).Select(cell => Attributes().Replace(cell, "").Trim()));
            }
            else if (cells.Count > 0)
            {
                cells[^1] += text;
            }
        }

        EndRow();
        return rows;

        void EndRow()
        {
            if (cells.Count > 0)
                rows.Add(new TextLine(begun, $"| {string.Join(" | ", cells)} |", TextLineKind.Bars));
            cells.Clear();
        }
    }

    private static bool Opens(string text) => text.AsSpan().TrimStart().StartsWith("{|");

    [GeneratedRegex(@"\|\||!!")]
    private static partial Regex Parting();

    // rowspan="3" | 规章
    [GeneratedRegex(@"^\s*(?:[A-Za-z-]+\s*=\s*(?:""[^""]{0,200}""|'[^']{0,200}'|[^\s|]{1,40})\s*)+\|")]
    private static partial Regex Attributes();
}
