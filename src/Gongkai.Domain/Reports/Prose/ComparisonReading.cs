using static Gongkai.Domain.Reports.Prose.ComparisonWords;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>Finds the comparisons of a paragraph. Only words that cannot change the subject may stand between the numbers.</summary>
internal sealed class ComparisonReading(ProseParagraph paragraph, int? year)
{
    private const int MostWords = 24;

    /// <summary>The comparisons in their order.</summary>
    public static IReadOnlyList<ComparedNumber> Read(ProseParagraph paragraph, int? year)
    {
        var reading = new ComparisonReading(paragraph, year);
        var comparisons = new List<ComparedNumber>();
        for (var index = 0; index < paragraph.Numbers.Count;)
        {
            var next = index + 1;
            if (paragraph.Numbers[index].Kind is NumberKind.Count or NumberKind.Money
                && (reading.OfTwoYears(index, out next) ?? reading.From(index, out next)) is { } comparison)
                comparisons.Add(comparison);
            index = Math.Max(next, index + 1);
        }

        return comparisons;
    }

    private ComparedNumber? From(int first, out int next)
    {
        var present = paragraph.Numbers[first];
        var position = first;
        ProseNumber? past = null;
        var sense = Follow(position, out next);
        var with = sense;
        if (sense == Sense.Unknown)
            return SaysSame(first) ? new ComparedNumber(paragraph, present, true) : null;

        // 由上年的120件增加到135件: the past stands first.
        if ((sense & Sense.To) != 0 && IsAlike(next, present) && SaysPast(first))
        {
            (past, present, position) = (present, paragraph.Numbers[next], next);
            with |= SaysLastYear(first) ? Sense.LastYear : Sense.None;
            sense = Follow(position, out next);
        }
        else if (IsPast(first))
        {
            // 14069件（含网上9850件），较去年12967件增加1102件: what is compared stands elsewhere.
            return null;
        }
        else if ((sense & Sense.LastYear) != 0 && (sense & (Sense.Rise | Sense.Fall)) == 0 && IsAlike(next, present))
        {
            past = paragraph.Numbers[next];
            position = next;
            // 22件，比2022年（31件）下降29%: the bracket holds the past.
            sense = Follow(position, out next, paragraph.Depth(past.Value.Start) > paragraph.Depth(present.Start) ? "）" : "");
            with |= sense;
        }

        return Changes(new ComparedNumber(paragraph, present, (with & Sense.LastYear) != 0) { Past = past }, sense, ref next);
    }

    // 2021年收到申请10件，2022年收到12件，增长20%; 2021年、2022年分别收到申请10件、12件，增长20%.
    private ComparedNumber? OfTwoYears(int first, out int next)
    {
        next = first + 1;
        var numbers = paragraph.Numbers;
        int past, present;
        if (RespectiveCounts.From(paragraph, first) is { Years: [.., var before, var now] } series && now == before + 1)
            (past, present) = (first + series.Count - 2, first + series.Count - 1);
        else if (first > 0 && first + 2 < numbers.Count && numbers[first - 1].Kind == NumberKind.Year && numbers[first + 1].Kind == NumberKind.Year
            && numbers[first + 1].Value == numbers[first - 1].Value + 1 && IsAlike(first + 2, numbers[first]) && IsSameCount(first))
            (past, present) = (first, first + 2);
        else
            return null;
        var sense = Follow(present, out next);
        return sense == Sense.Unknown
            ? null
            : Changes(new ComparedNumber(paragraph, numbers[present], numbers[present - 1].Value == year) { Past = numbers[past] }, sense, ref next);
    }

    // The words behind the second year are the first's, or some of them.
    private bool IsSameCount(int first)
    {
        var former = paragraph.Between(first - 1, first).TrimStart('度');
        var latter = paragraph.Between(first + 1, first + 2).TrimStart("度则为达共");
        return paragraph.Between(first, first + 1) is "，" or "；" or "、" && former.IndexOfAny('，', '；', '。') < 0
            && (former.EndsWith(latter, StringComparison.Ordinal) || former.StartsWith(latter, StringComparison.Ordinal));
    }

    private ComparedNumber? Changes(ComparedNumber comparison, Sense sense, ref int next)
    {
        var direction = Direction(sense);
        var isWithLastYear = comparison.IsWithLastYear;
        for (var step = 0; step < 2 && sense != Sense.Unknown && next < paragraph.Numbers.Count && (sense & (Sense.To | Sense.From)) == 0; step++)
        {
            var turn = Direction(sense);
            var number = paragraph.Numbers[next];
            // 减少3件，降幅20%: both in one direction; another direction begins another comparison.
            if (direction == 0 || (turn != 0 && turn != direction))
                break;
            if (number.Kind is NumberKind.Percentage or NumberKind.Times && comparison.Rate is null)
                comparison = comparison with { Rate = number };
            else if (IsAlike(next, comparison.Present) && comparison.Difference is null && comparison.Rate is null)
                comparison = comparison with { Difference = number };
            else
                break;
            isWithLastYear |= (sense & Sense.LastYear) != 0;
            sense = Follow(next, out next);
        }

        // 由120件增加到135件 without more says what the direction is; 120件 named alone says nothing to check.
        if (comparison.Rate is null && comparison.Difference is null)
            return null;
        return comparison with { Direction = direction, IsWithLastYear = isWithLastYear };
    }

    // What the words up to the next number say, last year's name among them; Unknown where the subject may have changed.
    private Sense Follow(int index, out int next, string closing = "")
    {
        var numbers = paragraph.Numbers;
        var senses = Sense.None;
        for (next = index + 1; next < numbers.Count; next++)
        {
            var gap = paragraph.Between(next - 1, next);
            if (gap.Length > MostWords)
                return Sense.Unknown;
            senses |= ComparisonWords.Read(gap.StartsWith(closing, StringComparison.Ordinal) ? gap[closing.Length..] : gap);
            if ((senses & Sense.Unknown) != 0)
                return Sense.Unknown;
            if (numbers[next].Kind != NumberKind.Year)
                return senses;
            if (year is null || numbers[next].Value != year - 1)
                return Sense.Unknown;
            senses |= Sense.LastYear;
        }

        return Sense.Unknown;
    }

    private bool IsAlike(int index, ProseNumber number) =>
        index < paragraph.Numbers.Count && paragraph.Numbers[index].Kind == number.Kind && paragraph.Numbers[index].Unit == number.Unit;

    // 由上年的, 从 before the first number.
    private bool SaysPast(int index) => WordsFrom(index).Length > 0;

    private bool SaysLastYear(int index) => WordsFrom(index) is var words
        && (words.ContainsAny('上', '去') || (year is { } now && words.Contains($"{now - 1}年", StringComparison.Ordinal)));

    private ReadOnlySpan<char> WordsFrom(int index)
    {
        var end = paragraph.Numbers[index].Start;
        var words = paragraph.Text.AsSpan(paragraph.ClauseStart(end)..end);
        var from = Math.Max(words.LastIndexOf('由'), words.LastIndexOf('从'));
        return from >= 0 ? words[from..] : [];
    }

    // 去年12967件, 2024年的12967件.
    private bool IsPast(int index)
    {
        var senses = ComparisonWords.Read(paragraph.PhraseBefore(index));
        if ((senses & Sense.Unknown) != 0 || (senses & (Sense.Rise | Sense.Fall)) != 0)
            return false;
        return (senses & Sense.LastYear) != 0
            || (index > 0 && paragraph.Numbers[index - 1] is { Kind: NumberKind.Year } before && before.Value == year - 1 && paragraph.Between(index - 1, index) is "" or "的");
    }

    // 12件，与上年持平.
    private bool SaysSame(int index)
    {
        var behind = paragraph.Text.AsSpan(paragraph.Numbers[index].End);
        var end = behind.IndexOf("持平", StringComparison.Ordinal);
        return end is > 0 and < MostWords && ComparisonWords.Read(behind[..(end + 2)]) == (Sense.LastYear | Sense.Same) && !behind[..end].ContainsAny("基约");
    }

    private static int Direction(Sense sense) => (sense & (Sense.Rise | Sense.Fall)) switch
    {
        Sense.Rise => 1,
        Sense.Fall => -1,
        _ => 0,
    };
}
