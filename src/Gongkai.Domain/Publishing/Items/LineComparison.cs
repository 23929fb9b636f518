namespace Gongkai.Domain.Publishing.Items;

/// <summary>A line of two texts side by side.</summary>
/// <param name="Before">The line before; null where it is new.</param>
/// <param name="After">The line after; null where it is gone.</param>
public sealed record ComparedLine(string? Before, string? After)
{
    /// <summary>Whether the line stayed as it was.</summary>
    public bool IsSame => Before == After;

    /// <summary>How many characters at its beginning stayed.</summary>
    public int CommonStart
    {
        get
        {
            var length = Math.Min(Before?.Length ?? 0, After?.Length ?? 0);
            var same = 0;
            while (same < length && Before![same] == After![same])
                same++;
            return same;
        }
    }

    /// <summary>How many characters at its end stayed, beside those of <see cref="CommonStart"/>.</summary>
    public int CommonEnd
    {
        get
        {
            var length = Math.Min(Before?.Length ?? 0, After?.Length ?? 0) - CommonStart;
            var same = 0;
            while (same < length && Before![^(same + 1)] == After![^(same + 1)])
                same++;
            return same;
        }
    }
}

/// <summary>Finds what stayed of a text, as the longest run of lines in both; what lies between is put side by side.</summary>
internal static class LineComparison
{
    /// <summary>Beyond this many pairs, what lies between the common beginning and end is shown as replaced whole.</summary>
    private const long PairLimit = 4_000_000;

    public static List<ComparedLine> Of(string[] before, string[] after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var lines = before.Take(start).Select(Same).ToList();
        lines.AddRange(Between(before[start..^end], after[start..^end]));
        lines.AddRange(before[^end..].Select(Same));
        return lines;
    }

    private static ComparedLine Same(string line) => new(line, line);

    private static List<ComparedLine> Between(string[] before, string[] after)
    {
        var lines = new List<ComparedLine>();
        if ((long)before.Length * after.Length > PairLimit)
            return Beside(before, after);
        var longest = Longest(before, after);
        var (i, j, oldFrom, newFrom) = (0, 0, 0, 0);
        while (i < before.Length && j < after.Length)
        {
            if (before[i] == after[j])
            {
                lines.AddRange(Beside(before[oldFrom..i], after[newFrom..j]));
                lines.Add(Same(before[i]));
                (i, j) = (i + 1, j + 1);
                (oldFrom, newFrom) = (i, j);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        lines.AddRange(Beside(before[oldFrom..], after[newFrom..]));
        return lines;
    }

    private static List<ComparedLine> Beside(string[] before, string[] after) =>
    [
        .. Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .Select(i => new ComparedLine(before.ElementAtOrDefault(i), after.ElementAtOrDefault(i))),
    ];

    /// <summary>Length of the longest common run from each pair of lines on.</summary>
    private static int[,] Longest(string[] before, string[] after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        return longest;
    }
}
