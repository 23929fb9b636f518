using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>Several rows of a form printed as one row of a table, their labels and figures below one another in its cells.</summary>
internal static class StackedRows
{
    /// <summary>The rows one by one; null where the row is a single one.</summary>
    public static IReadOnlyList<SourceRow>? Parted(SourceRow row)
    {
        var cells = row.Cells;
        if (cells.Count < 2 || !cells[^1].Text.Contains('\n', StringComparison.Ordinal))
            return null;
        var first = cells.Count;
        while (first > 0 && Lines(cells[first - 1].Text) is { Length: > 1 } lines && Array.TrueForAll(lines, line => line.Length > 0 && CellParser.IsValue(line)))
            first--;
        if (first == 0 || first == cells.Count)
            return null;
        var figures = cells.Skip(first).Select(cell => Lines(cell.Text)).ToArray();
        var count = figures[0].Length;
        if (figures.Any(lines => lines.Length != count) || Labels(cells[first - 1].Text, count) is not { } labels)
            return null;
        return [.. Enumerable.Range(0, count).Select(index => new SourceRow(
        [
            .. index == 0 ? cells.Take(first - 1) : [],
            cells[first - 1] with { Text = labels[index] },
            .. cells.Skip(first).Select((cell, column) => cell with { Text = figures[column][index] }),
        ]))];
    }

    // A group's own label may stand above those of its rows, and a label may go over several lines.
    private static string[]? Labels(string text, int count)
    {
        var lines = Lines(text);
        if (lines.Length == count)
            return Array.Exists(lines, line => FormLabels.Find(PrintedText.Key(line)) is { IsRow: true }) ? lines : null;
        var labels = Array.FindAll(lines, line => FormLabels.Find(PrintedText.Key(line)) is { IsRow: true });
        return labels.Length == count ? labels : null;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries);
}
