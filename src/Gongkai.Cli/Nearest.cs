namespace Gongkai.Cli;

/// <summary>Known words that a mistyped word may have meant.</summary>
internal static class Nearest
{
    /// <summary>The known words within reach of the mistyped one, nearest first.</summary>
    public static IEnumerable<string> To(string word, IEnumerable<string> known)
    {
        var reach = Math.Max(2, word.Length / 3);
        return known
            .Select(candidate => (candidate, distance: candidate.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(word, candidate)))
            .Where(found => found.distance <= reach)
            .OrderBy(found => found.distance)
            .Select(found => found.candidate);
    }

    // Levenshtein's distance: characters inserted, left out or changed.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
