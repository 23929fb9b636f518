using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Finds which printed row is which row of the form. Both come in the same order, so the best assignment is the
/// monotone one with the greatest likeness of labels; rows whose label was lost are placed by their position
/// between recognised neighbours.
/// </summary>
internal static class RowAlignment
{
    /// <summary>For each row of the form the printed row, or null.</summary>
    public static PrintedRow?[] Align(IReadOnlyList<PrintedRow> printed, IReadOnlyList<FormRowSlot> form)
    {
        if (Complete(printed, form) is { } complete)
            return complete;
        var candidates = new List<PrintedRow>();
        var likeness = new List<double[]>();
        foreach (var row in printed)
        {
            var scores = Scores(row, form);
            if (row.HasVisibleValue || row.IsPiece || (scores is not null && Array.Exists(scores, score => score >= (row.ShowsBlanks && row.Values.Count > 0 ? 0.9 : 0.98))))
            {
                candidates.Add(row);
                likeness.Add(scores ?? new double[form.Count]);
            }
        }

        var chosen = Best(likeness, form.Count);
        PlaceByPosition(candidates, form, chosen);
        return [.. chosen.Select(index => index < 0 ? null : candidates[index])];
    }

    // Lines that only spaces divide may have their label above or below them; where all rows are there, their order tells enough.
    private static PrintedRow[]? Complete(IReadOnlyList<PrintedRow> printed, IReadOnlyList<FormRowSlot> form)
    {
        var full = printed.Where(row => row.Spaced is not null && form.Any(slot => slot.Columns == row.Values.Count)).ToArray();
        return full.Length == form.Count && Enumerable.Range(0, full.Length).All(index => full[index].Values.Count == form[index].Columns) ? full : null;
    }

    private static double[]? Scores(PrintedRow row, IReadOnlyList<FormRowSlot> form)
    {
        if (row.Labels.Count == 0 && row.LabelsAbove.Count == 0 && row.Spaced is null)
            return null;
        var scores = new double[form.Count];
        if (row.Labels.Count > 0 && Exact(row.Labels[^1], form, scores))
            return scores;

        for (var position = 0; position < form.Count; position++)
            scores[position] = row.Spaced?.Likeness(form[position]) ?? Likeness(row, form[position].Key);
        return scores;
    }

    private static bool Exact(string label, IReadOnlyList<FormRowSlot> form, double[] scores)
    {
        var found = false;
        for (var position = 0; position < form.Count; position++)
        {
            if (form[position].Key == label || form[position].BareKey == label)
            {
                scores[position] = form[position].Key == label ? 1 : 0.98;
                found = true;
            }
        }

        return found;
    }

    // A label can be cut into several cells or lines: its last pieces, joined, are tried as well.
    private static double Likeness(PrintedRow row, string key)
    {
        var best = 0.0;
        var joined = "";
        for (var back = 1; back <= row.Labels.Count && back <= 4; back++)
        {
            joined = row.Labels[^back] + joined;
            best = Math.Max(best, LabelLikeness.Of(joined, key));
        }

        for (var back = 1; best < 0.98 && back <= row.LabelsAbove.Count; back++)
        {
            joined = row.LabelsAbove[^back] + joined;
            best = Math.Max(best, LabelLikeness.Of(joined, key) * 0.97);
        }

        return best;
    }

    private static int[] Best(List<double[]> likeness, int slots)
    {
        var rows = likeness.Count;
        var best = new double[rows + 1, slots + 1];
        for (var row = 1; row <= rows; row++)
        {
            for (var slot = 1; slot <= slots; slot++)
            {
                var score = likeness[row - 1][slot - 1];
                var skip = Math.Max(best[row - 1, slot], best[row, slot - 1]);
                best[row, slot] = score >= LabelLikeness.Enough ? Math.Max(skip, best[row - 1, slot - 1] + score) : skip;
            }
        }

        var chosen = new int[slots];
        Array.Fill(chosen, -1);
        for (int row = rows, slot = slots; row > 0 && slot > 0;)
        {
            if (best[row, slot] == best[row - 1, slot])
                row--;
            else if (best[row, slot] == best[row, slot - 1])
                slot--;
            else
                chosen[--slot] = --row;
        }

        return chosen;
    }

    private static void PlaceByPosition(List<PrintedRow> candidates, IReadOnlyList<FormRowSlot> form, int[] chosen)
    {
        for (var slot = 0; slot < chosen.Length; slot++)
        {
            if (chosen[slot] >= 0)
                continue;
            var end = slot;
            while (end < chosen.Length && chosen[end] < 0)
                end++;
            var from = slot == 0 ? 0 : chosen[slot - 1] + 1;
            var to = end == chosen.Length ? candidates.Count : chosen[end];
            var free = Enumerable.Range(from, Math.Max(0, to - from))
                .Where(index => candidates[index].Values.Count == form[slot].Columns && (candidates[index].HasVisibleValue || candidates[index].IsPiece))
                .ToArray();
            var lost = Enumerable.Range(slot, end - slot);
            if (free.Length == end - slot && lost.All(index => form[index].Columns == form[slot].Columns) && form[slot].Columns > 1)
            {
                for (var offset = 0; offset < free.Length; offset++)
                    chosen[slot + offset] = free[offset];
            }

            slot = end;
        }
    }
}

/// <summary>A row of the form that waits for its printed row.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Row">The row.</param>
/// <param name="Key">The key of its label.</param>
/// <param name="BareKey">The key without its number.</param>
internal sealed record FormRowSlot(FormBlock Block, FormRow Row, string Key, string BareKey)
{
    /// <summary>How many values the row has.</summary>
    public int Columns => Block.Columns.Count;

    /// <summary>The rows of a table, top to bottom.</summary>
    public static FormRowSlot[] Of(FormTable table) =>
    [
        .. table.Blocks.SelectMany(block => block.Rows.Select(row =>
        {
            var key = PrintedText.Key(row.Label);
            return new FormRowSlot(block, row, key, PrintedText.WithoutNumber(key));
        })),
    ];
}
