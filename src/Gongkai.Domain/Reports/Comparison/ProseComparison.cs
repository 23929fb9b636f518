namespace Gongkai.Domain.Reports.Comparison;

/// <summary>Puts paragraphs side by side: equal ones first, then between them those that are alike enough to be one another's revision.</summary>
internal static class ProseComparison
{
    // Two paragraphs with less in common are a removed and an added one.
    private const double LikeEnough = 0.4;

    // A stretch of this many by this many unmatched paragraphs is paired by likeness; a larger one in order.
    private const int MostPairs = 10_000;

    public static IReadOnlyList<ParagraphComparison> Of(IReadOnlyList<Paragraph> left, IReadOnlyList<Paragraph> right)
    {
        var result = new List<ParagraphComparison>();
        var (leftDone, rightDone) = (0, 0);
        var matches = SequenceMatch.Of([.. left.Select(Key)], [.. right.Select(Key)]);
        foreach (var (leftStart, rightStart, length) in matches.Append(new MatchedRun(left.Count, right.Count, 0)))
        {
            Between([.. left.Take(leftStart).Skip(leftDone)], [.. right.Take(rightStart).Skip(rightDone)], result);
            for (var index = 0; index < length; index++)
                result.Add(Pair(left[leftStart + index], right[rightStart + index]));
            (leftDone, rightDone) = (leftStart + length, rightStart + length);
        }

        return result;
    }

    // White space is layout: the same words broken otherwise are the same paragraph.
    private static string Key(Paragraph paragraph) => string.Concat(paragraph.Text.Where(c => !char.IsWhiteSpace(c)));

    private static void Between(List<Paragraph> left, List<Paragraph> right, List<ParagraphComparison> result)
    {
        var (i, j) = (0, 0);
        foreach (var (a, b) in AlikePairs(left, right))
        {
            Single(left, ref i, a, right, ref j, b, result);
            result.Add(Pair(left[i++], right[j++]));
        }

        Single(left, ref i, left.Count, right, ref j, right.Count, result);
    }

    private static void Single(
        List<Paragraph> left, ref int i, int leftEnd, List<Paragraph> right, ref int j, int rightEnd, List<ParagraphComparison> result)
    {
        for (; i < leftEnd; i++)
            result.Add(new ParagraphComparison(left[i], null, Change.OnlyLeft));
        for (; j < rightEnd; j++)
            result.Add(new ParagraphComparison(null, right[j], Change.OnlyRight));
    }

    // The pairs, in order, whose likeness sums up to the most.
    private static List<(int Left, int Right)> AlikePairs(List<Paragraph> left, List<Paragraph> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return [];
        if ((long)left.Count * right.Count > MostPairs)
            return [.. Enumerable.Range(0, Math.Min(left.Count, right.Count)).Select(index => (index, index))];

        var leftPairs = left.ConvertAll(paragraph => new CharacterPairs(paragraph.Text));
        var rightPairs = right.ConvertAll(paragraph => new CharacterPairs(paragraph.Text));
        var best = new double[left.Count + 1, right.Count + 1];
        var likeness = new double[left.Count, right.Count];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                likeness[i, j] = leftPairs[i].Likeness(rightPairs[j]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (likeness[i, j] >= LikeEnough)
                    best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + likeness[i, j]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            if (likeness[i, j] >= LikeEnough && best[i, j] == best[i + 1, j + 1] + likeness[i, j])
                pairs.Add((i++, j++));
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }

        return pairs;
    }

    private static ParagraphComparison Pair(Paragraph left, Paragraph right)
    {
        if (Key(left) == Key(right))
            return new ParagraphComparison(left, right, Change.Same);
        var leftWords = Words.Of(left.Text);
        var rightWords = Words.Of(right.Text);
        var matches = SequenceMatch.Of(
            [.. leftWords.Select(word => left.Text.Substring(word.Start, word.Length))],
            [.. rightWords.Select(word => right.Text.Substring(word.Start, word.Length))]);
        return new ParagraphComparison(left, right, Change.Changed)
        {
            LeftRanges = Unmatched(leftWords, matches.Select(run => (run.LeftStart, run.Length))),
            RightRanges = Unmatched(rightWords, matches.Select(run => (run.RightStart, run.Length))),
        };
    }

    private static List<TextRange> Unmatched(IReadOnlyList<TextRange> words, IEnumerable<(int Start, int Length)> matched)
    {
        var ranges = new List<TextRange>();
        var done = 0;
        foreach (var (start, length) in matched.Append((words.Count, 0)))
        {
            if (start > done)
                ranges.Add(new TextRange(words[done].Start, words[start - 1].Start + words[start - 1].Length - words[done].Start));
            done = start + length;
        }

        return ranges;
    }
}
