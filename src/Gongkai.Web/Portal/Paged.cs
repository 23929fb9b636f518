using System.Globalization;

namespace Gongkai.Web.Portal;

/// <summary>What the pager of a list needs to know.</summary>
internal interface IPaged
{
    int Page { get; }

    int Last { get; }

    long Total { get; }
}

/// <summary>A page of a list.</summary>
/// <param name="Lines">The lines of the page.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Size">Lines of a full page.</param>
/// <param name="Total">Lines of the whole list.</param>
internal sealed record Paged<T>(IReadOnlyList<T> Lines, int Page, int Size, long Total) : IPaged
{
    public int Last => Paged.LastPage(Total, Size);
}

/// <summary>Counting pages.</summary>
internal static class Paged
{
    /// <summary>The number of the last page; an empty list has one page.</summary>
    public static int LastPage(long total, int size) => (int)Math.Min(int.MaxValue / size, Math.Max(1, (total + size - 1) / size));

    /// <summary>The page that an address asks for; the first where it asks for none, or for nonsense.</summary>
    public static int Wanted(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>The page that an address asks for, of a list in memory; the last where it asks for one beyond.</summary>
    public static Paged<T> Of<T>(IReadOnlyList<T> lines, string? number, int size)
    {
        var page = Math.Min(Wanted(number), LastPage(lines.Count, size));
        return new Paged<T>([.. lines.Skip((page - 1) * size).Take(size)], page, size, lines.Count);
    }

    /// <summary>The pages that a pager offers: first, last, and those around the present one; 0 stands for a gap.</summary>
    public static IEnumerable<int> Offered(int page, int last)
    {
        var shown = new SortedSet<int> { 1, last };
        for (var near = Math.Max(1, page - 2); near <= Math.Min(last, page + 2); near++)
            shown.Add(near);
        var before = 0;
        foreach (var number in shown)
        {
            if (number > before + 1)
                yield return 0;
            yield return before = number;
        }
    }
}
