using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// A line that states cells by the names of their columns, as pages for telephones turn tables into lists:
/// <c>自然人：12</c>, <c>规章：3</c>, <c>（一）予以公开：自然人5件，商业企业2件，…</c>.
/// </summary>
/// <param name="Label">The row's label where the line names it.</param>
/// <param name="Values">The figures in order.</param>
internal sealed partial record StatedCells(string? Label, IReadOnlyList<string> Values)
{
    private const int LongestName = 30;

    private static readonly HashSet<string> Columns =
    [
        .. ReportForms.All.SelectMany(form => form.Tables).SelectMany(table => table.Blocks).SelectMany(block => block.Columns).Select(column => PrintedText.Key(column.Label)),
    ];

    /// <summary>What the line states; null where any part of it is something else.</summary>
    public static StatedCells? Of(string line)
    {
        var colon = line.AsSpan().IndexOfAny('：', ':');
        if (colon <= 0)
            return null;
        var last = line.AsSpan().LastIndexOfAny('：', ':');
        if (FormLabels.Find(PrintedText.Key(line.AsSpan(0, last))) is { IsRow: true } && line[(last + 1)..].Trim() is var only && IsFigure(only))
            return new StatedCells(line[..last], [only]);
        if (Figures(line) is { } whole)
            return new StatedCells(null, whole);
        return Figures(line[(colon + 1)..]) is { Count: > 1 } rest ? new StatedCells(line[..colon], rest) : null;
    }

    /// <summary>Whether the passages name the column above each figure: a name comes again and again right before one.</summary>
    public static bool NameEach(IReadOnlyList<Passage> passages, int start, int end)
    {
        var named = new HashSet<string>();
        for (var index = start; index + 1 < end; index++)
        {
            if (IsName(passages, index, end) && passages[index].Key is not ("其他" or "总计") && !named.Add(passages[index].Key))
                return true;
        }

        return false;
    }

    /// <summary>Whether the passage names the column of the figure right after it.</summary>
    public static bool IsName(IReadOnlyList<Passage> passages, int index, int end) =>
        index + 1 < end && passages[index].Text.Length <= LongestName && IsFigure(passages[index + 1].Text) && Columns.Contains(passages[index].Key);

    private static List<string>? Figures(string text)
    {
        var figures = new List<string>();
        foreach (var part in Parting().Split(text))
        {
            if (part.Length == 0)
                continue;
            var end = part.AsSpan().LastIndexOfAny('：', ':');
            if (end < 0)
                end = part.AsSpan().IndexOfAnyInRange('0', '9');
            if (end is <= 0 or > LongestName || !Columns.Contains(PrintedText.Key(part.AsSpan(0, end))))
                return null;
            var figure = part[end..].TrimStart('：', ':', ' ');
            if (!IsFigure(figure))
                return null;
            figures.Add(figure);
        }

        return figures.Count > 0 ? figures : null;
    }

    private static bool IsFigure(string text) => text.Length > 0 && CellParser.IsValue(text);

    // 1,234 is one figure.
    [GeneratedRegex(@"[，；;、。|]\s*|,\s*(?!\d{3})|(?<=[\d件条项])\s+(?=\p{Lo})")]
    private static partial Regex Parting();
}
