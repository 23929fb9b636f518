namespace Gongkai.Documents.Pdf;

/// <summary>Makes whole lines of the pieces that programs draw: a border a cell, double borders, dashes.</summary>
internal static class Rulings
{
    /// <summary>Most whole lines in one direction on a page.</summary>
    public const int MostWhole = 4_000;

    /// <summary>Lines in order of their position, those at one position in order of their begin.</summary>
    /// <param name="pieces">The pieces, which are reordered.</param>
    /// <param name="tolerance">How far apart pieces of one line may be, across and along, in points.</param>
    /// <param name="shortest">Lines shorter than this are marks, not borders.</param>
    public static List<Ruling> Merge(List<Ruling> pieces, float tolerance, float shortest)
    {
        var whole = new List<Ruling>();
        pieces.Sort(static (a, b) => a.At.CompareTo(b.At));
        for (var first = 0; first < pieces.Count;)
        {
            var end = first + 1;
            while (end < pieces.Count && pieces[end].At - pieces[first].At <= tolerance)
                end++;
            MergeAlong(pieces, first, end, tolerance, shortest, whole);
            first = end;
        }

        if (whole.Count > MostWhole)
            throw new UnreadableException("pdf.too_complex", "pdf 页面上的线条过多（可能是工程图或恶意文件），已停止读取。请重新导出 pdf。");
        return whole;
    }

    private static void MergeAlong(List<Ruling> pieces, int first, int end, float tolerance, float shortest, List<Ruling> whole)
    {
        pieces.Sort(first, end - first, ByBegin);
        var current = pieces[first];
        var (weight, sum) = (current.Length, current.At * current.Length);
        for (var i = first + 1; i <= end; i++)
        {
            if (i < end && pieces[i].From <= current.To + tolerance)
            {
                current = current with { To = Math.Max(current.To, pieces[i].To) };
                weight += pieces[i].Length;
                sum += pieces[i].At * pieces[i].Length;
                continue;
            }

            if (current.Length >= shortest)
                whole.Add(current with { At = weight > 0 ? sum / weight : current.At });
            if (i < end)
            {
                current = pieces[i];
                (weight, sum) = (current.Length, current.At * current.Length);
            }
        }
    }

    private static readonly Comparer<Ruling> ByBegin = Comparer<Ruling>.Create(static (a, b) => a.From.CompareTo(b.From));
}
