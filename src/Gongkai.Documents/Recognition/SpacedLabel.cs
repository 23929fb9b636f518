namespace Gongkai.Documents.Recognition;

/// <summary>
/// The label of a line that only spaces divide: its words before the figures, and the lines of labels right above and
/// right below, over which a wrapped label goes.
/// </summary>
/// <param name="Above">The lines right above, from the top.</param>
/// <param name="Own">The words before the figures.</param>
/// <param name="Below">The lines right below.</param>
internal sealed record SpacedLabel(IReadOnlyList<List<SpacedWord>> Above, List<SpacedWord> Own, IReadOnlyList<List<SpacedWord>> Below)
{
    /// <summary>More lines has no label.</summary>
    public const int MostLines = 5;

    private const double ForEachLine = 0.005;

    private const int LongEnough = 4;

    /// <summary>Whether places are counted in half-width characters: such lines show the columns' widths just as they are.</summary>
    public bool IsWide { get; init; }

    /// <summary>How much it looks like a label of the form, from 0 to 1: the likeness of the best run of lines.</summary>
    public double Likeness(FormRowSlot slot)
    {
        var best = 0.0;
        for (var above = 0; above <= Above.Count; above++)
        {
            for (var below = 0; below <= Below.Count; below++)
            {
                var lines = Above.Skip(Above.Count - above).Append(Own).Concat(Below.Take(below)).Where(line => line.Count > 0).ToList();
                var likeness = Math.Max(Likeness(lines.Select(line => line[^1].Key), slot), Likeness(lines.SelectMany(line => line).Select(word => word.Key), slot));

                // A label beside that of its group is the likelier one to have lost its figures to the line above or below.
                var besideGroup = lines is [{ Count: > 1 }] && Own.Count == 0;
                best = Math.Max(best, likeness - (ForEachLine * (above + below)) + (besideGroup ? ForEachLine / 2 : 0));
            }
        }

        return best;
    }

    // The label stands right of those of its groups, whose words come between its lines: the last words alone are tried as well.
    private static double Likeness(IEnumerable<string> words, FormRowSlot slot)
    {
        var text = string.Concat(words);
        if (text == slot.Key)
            return 1;
        var bare = PrintedText.WithoutNumber(text);
        if (bare == slot.BareKey)
            return 0.98;
        if (bare.Length < LongEnough || slot.BareKey.Length < LongEnough)
            return 0;
        if (slot.Key.StartsWith(text, StringComparison.Ordinal) || slot.BareKey.StartsWith(bare, StringComparison.Ordinal))
            return 0.86;
        return LabelLikeness.OfPairs(bare, slot.BareKey) * 0.85;
    }
}
