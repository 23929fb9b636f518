using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Recognition;

/// <summary>Finds rows of which only the label is printed among lines that only spaces divide.</summary>
internal static class EmptyRows
{
    /// <summary>How much of a label must be there: a wrapped one has words of the cell beside it among its own.</summary>
    private const double Enough = 0.75;

    /// <summary>Where the empty row stands; null where its label is not printed between its neighbours.</summary>
    /// <param name="rows">The printed rows.</param>
    /// <param name="chosen">The printed row of each row of the form, or null.</param>
    /// <param name="index">The row of the form that has none.</param>
    /// <param name="slot">The same.</param>
    public static Place? Find(List<PrintedRow> rows, PrintedRow?[] chosen, int index, FormRowSlot slot)
    {
        var from = index > 0 && Array.FindLast(chosen[..index], row => row is not null) is { } before ? rows.IndexOf(before) + 1 : 0;
        var to = Array.Find(chosen[index..], row => row is not null) is { } after ? rows.IndexOf(after) : rows.Count - 1;
        for (var at = from; at <= to; at++)
        {
            var text = string.Concat(rows[at].LabelsBefore.SelectMany(line => line).Select(word => word.Key));
            if (text.Contains(slot.Key, StringComparison.Ordinal) || Share(text, slot.BareKey) >= Enough)
                return rows[at].Place;
        }

        return null;
    }

    private static double Share(string text, string key)
    {
        if (key.Length < 2)
            return 0;
        var found = 0;
        for (var at = 0; at + 1 < key.Length; at++)
            found += text.AsSpan().IndexOf(key.AsSpan(at, 2)) >= 0 ? 1 : 0;
        return (double)found / (key.Length - 1);
    }
}
