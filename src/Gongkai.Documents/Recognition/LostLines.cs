namespace Gongkai.Documents.Recognition;

/// <summary>
/// Tells where a crawler has dropped each line that it had seen before: of a table of one cell a line the figures are
/// gone but for the first of each. The form repeats its headings; where none comes twice, lines are lost.
/// </summary>
internal static class LostLines
{
    // The headings that the tables of every form repeat.
    private static readonly string[] Repeated = ["信息内容", "结果维持", "结果纠正", "总计"];

    /// <summary>Whether lines are lost.</summary>
    public static bool Apply(IReadOnlyList<Passage> passages)
    {
        var counts = new int[Repeated.Length];
        foreach (var passage in passages)
        {
            if (passage.Cells.Count > 1)
                return false;
            if (passage.Text.Length is < 2 or > 6 || Array.IndexOf(Repeated, passage.Key) is not (>= 0 and var heading))
                continue;
            if (++counts[heading] > 1)
                return false;
        }

        return counts.Count(count => count == 1) > 1;
    }
}
