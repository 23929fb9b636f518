namespace Gongkai.Documents.Recognition;

/// <summary>
/// Tells where a table of one cell a line has lost its order, as <c>pdftotext</c> without its layout writes wide tables:
/// figures stand away from their labels, and only rows that prove themselves can be taken.
/// </summary>
internal static class ScatteredLines
{
    /// <summary>Whether figures of the table stand away from their labels.</summary>
    /// <param name="rows">The printed rows, before the figures of several rows are parted.</param>
    /// <param name="slots">The rows of the form.</param>
    public static bool Apply(List<PrintedRow> rows, FormRowSlot[] slots)
    {
        if (rows.Count == 0 || rows.Exists(row => row.ShowsBlanks || row.Spaced is not null))
            return false;
        var bare = rows.Count(row => row.Values.Count == 0 && Slot(row, slots) is not null);
        var tooMany = rows.Count(row => row.Values.Count > (Slot(row, slots)?.Columns ?? slots.Max(slot => slot.Columns)));
        var lost = rows.Count(row => row.HasVisibleValue && Slot(row, slots) is null);
        return (bare > 0 && tooMany + lost > 0) || (tooMany > 0 && lost > 0);
    }

    /// <summary>Whether a row can be taken all the same: its own label right before it, as many figures as the form has cells, and they add up.</summary>
    public static bool Proves(PrintedRow row, FormRowSlot slot) =>
        slot.Columns > 3 && !row.IsPiece && row.Labels.Count > 0 && Slot(row, [slot]) is not null && row.Values.Count == slot.Columns && SumPlacement.IsSum(row.Values);

    private static FormRowSlot? Slot(PrintedRow row, FormRowSlot[] slots) => row.Labels.Count == 0
        ? null
        : Array.Find(slots, slot => slot.Key == row.Labels[^1] || slot.BareKey == PrintedText.WithoutNumber(row.Labels[^1]) || string.Concat(row.Labels.TakeLast(2)).EndsWith(slot.BareKey, StringComparison.Ordinal));
}
