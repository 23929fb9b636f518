namespace Gongkai.Domain.Reports.Comparison;

/// <summary>A run of items that both sequences have.</summary>
/// <param name="LeftStart">Where it begins on the left, from 0.</param>
/// <param name="RightStart">Where it begins on the right, from 0.</param>
/// <param name="Length">How many items.</param>
internal readonly record struct MatchedRun(int LeftStart, int RightStart, int Length);

/// <summary>The longest common subsequence of two sequences (Myers, An O(ND) Difference Algorithm, 1986).</summary>
internal static class SequenceMatch
{
    // Beyond this many differences two texts have nothing in common that would help a reader, and the time grows with its square.
    private const int MostEdits = 1_500;

    /// <summary>The runs in order. Sequences that differ too much match in their common head and tail only.</summary>
    public static IReadOnlyList<MatchedRun> Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var head = 0;
        while (head < left.Count && head < right.Count && left[head] == right[head])
            head++;
        var tail = 0;
        while (tail < left.Count - head && tail < right.Count - head && left[^(tail + 1)] == right[^(tail + 1)])
            tail++;

        var runs = new List<MatchedRun>();
        if (head > 0)
            runs.Add(new MatchedRun(0, 0, head));
        runs.AddRange(Middle(left, right, head, left.Count - head - tail, right.Count - head - tail));
        if (tail > 0)
            runs.Add(new MatchedRun(left.Count - tail, right.Count - tail, tail));
        return runs;
    }

    private static List<MatchedRun> Middle(IReadOnlyList<string> left, IReadOnlyList<string> right, int offset, int leftLength, int rightLength)
    {
        if (leftLength == 0 || rightLength == 0)
            return [];
        var most = Math.Min(leftLength + rightLength, MostEdits);

        // furthest[k + most + 1]: how far on the left the path on diagonal k (left − right) has come.
        var furthest = new int[(2 * most) + 3];
        var history = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            history.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && furthest[most + k] < furthest[most + k + 2])
                    ? furthest[most + k + 2]
                    : furthest[most + k] + 1;
                while (x < leftLength && x - k < rightLength && left[offset + x] == right[offset + x - k])
                    x++;
                furthest[most + k + 1] = x;
                if (x >= leftLength && x - k >= rightLength)
                    return WalkBack(history, edits, leftLength, rightLength, offset);
            }
        }

        return [];
    }

    // history[d] holds diagonals −d … d as they stood before round d.
    private static List<MatchedRun> WalkBack(List<int[]> history, int edits, int x, int y, int offset)
    {
        var runs = new List<MatchedRun>();
        for (var d = edits; d >= 0; d--)
        {
            var k = x - y;
            int fromX = 0, fromY = 0, startX = 0;
            if (d > 0)
            {
                int Before(int diagonal) => history[d][diagonal + d];
                var isDown = k == -d || (k != d && Before(k - 1) < Before(k + 1));
                fromX = isDown ? Before(k + 1) : Before(k - 1);
                fromY = fromX - (isDown ? k + 1 : k - 1);
                startX = isDown ? fromX : fromX + 1;
            }

            if (x > startX)
                runs.Add(new MatchedRun(offset + startX, offset + startX - k, x - startX));
            (x, y) = (fromX, fromY);
        }

        runs.Reverse();
        return runs;
    }
}
