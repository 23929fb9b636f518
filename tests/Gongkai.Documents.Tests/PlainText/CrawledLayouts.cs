using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Tests.PlainText;

/// <summary>The layouts in which crawlers of web pages write the tables of a report.</summary>
internal static class CrawledLayouts
{
    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> RowsFilledUp =
        (layout, text) => layout.Rows.Select(row => (Bars(row, text) + Filling(layout, row)).TrimEnd());

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> FramedRowsFilledUp =
        (layout, text) => layout.Rows.Select(row => $"| {Bars(row, text)}{Filling(layout, row)} ");

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ACellALineFilledUp =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.Select(cell => (text(cell) + " |").Trim())
            .Concat(Filling(layout, row) is { Length: > 0 } filling ? [filling] : []));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ABarBelowEachCell =
        (layout, text) => layout.Cells.SelectMany(cell => text(cell).Split('\n').Where(line => line.Length > 0).Append("|"));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ABarBelowEachCellFilledUp =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.SelectMany(cell => text(cell).Split('\n').Where(line => line.Length > 0).Append("|"))
            .Concat(Filling(layout, row) is { Length: > 1 } filling ? [filling] : []));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ABarAtTheBeginOfEachRow =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.Select((cell, position) => ((position == 0 ? "| " : "") + text(cell) + " |").Trim()));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> AParagraphForEachCell =
        (layout, text) => layout.Cells.SelectMany(cell => new[] { text(cell) is { Length: > 0 } filled ? filled : " ", "" });

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ALineForEachCell =
        (layout, text) => layout.Cells.SelectMany(cell => text(cell).Split('\n'));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> BarsBetweenCells =
        (layout, text) => layout.Rows.SelectMany(row => row.Cells.SelectMany((cell, position) =>
            (position > 0 ? ["", "| ", "", text(cell).Replace("\n", "") + "  "] : new[] { text(cell).Replace("\n", "") })).Append("  "));

    // What is left of markup whose every cell has lines of its own: two empty ones between cells, four more for an empty cell.
    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> TheLinesOfTheMarkup =
        (layout, text) => layout.Cells.SelectMany(cell => text(cell) is { Length: > 0 } filled ? [filled, "", ""] : new[] { "", "", "", "" });

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> ALineForEachCellCovered =
        (layout, text) => layout.Cells.SelectMany(cell => Enumerable.Repeat(text(cell).Replace("\n", ""), cell is LayoutLabel ? cell.ColumnSpan : 1));

    private static readonly Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>> GroupsLeftEmpty =
        (layout, text) => layout.Rows.Select(row => string.Concat(Enumerable.Repeat("| ", Covered(layout, row))) + Bars(row, text).TrimEnd());

    /// <summary>By name.</summary>
    public static Dictionary<string, Func<TableLayout, Func<LayoutCell, string>, IEnumerable<string>>> All { get; } = new()
    {
        [nameof(RowsFilledUp)] = RowsFilledUp,
        [nameof(FramedRowsFilledUp)] = FramedRowsFilledUp,
        [nameof(ACellALineFilledUp)] = ACellALineFilledUp,
        [nameof(ABarBelowEachCell)] = ABarBelowEachCell,
        [nameof(ABarBelowEachCellFilledUp)] = ABarBelowEachCellFilledUp,
        [nameof(ABarAtTheBeginOfEachRow)] = ABarAtTheBeginOfEachRow,
        [nameof(GroupsLeftEmpty)] = GroupsLeftEmpty,
        [nameof(AParagraphForEachCell)] = AParagraphForEachCell,
        [nameof(ALineForEachCell)] = ALineForEachCell,
        [nameof(ALineForEachCellCovered)] = ALineForEachCellCovered,
        [nameof(TheLinesOfTheMarkup)] = TheLinesOfTheMarkup,
        [nameof(ColumnsOfSpaces)] = ColumnsOfSpaces,
        [nameof(BarsBetweenCells)] = BarsBetweenCells,
    };

    /// <summary>Those in which an empty cell leaves its trace.</summary>
    public static IEnumerable<string> ShowingBlanks => All.Keys.Where(name => name != nameof(TheLinesOfTheMarkup));

    /// <summary>Cells side by side with nothing between them.</summary>
    public static IEnumerable<string> Glued(TableLayout layout, Func<LayoutCell, string> text) => layout.Rows.Select(row => string.Concat(row.Cells.Select(text)));

    private static string Bars(LayoutRow row, Func<LayoutCell, string> text) => string.Concat(row.Cells.Select(cell => $"{text(cell)} | ".TrimStart()));

    private static string Filling(TableLayout layout, LayoutRow row) => new('|', layout.ColumnWidths.Count - row.Cells.Count);

    // Columns as terminals show them, where an ideograph is as wide as two digits.
    private static IEnumerable<string> ColumnsOfSpaces(TableLayout layout, Func<LayoutCell, string> text)
    {
        var starts = new int[layout.ColumnWidths.Count + 1];
        for (var column = 0; column < layout.ColumnWidths.Count; column++)
        {
            var ending = layout.Cells.Where(cell => cell.Column + cell.ColumnSpan == column + 1);
            starts[column + 1] = Math.Max(starts[column] + 3, ending.Max(cell => (int?)starts[cell.Column] + Width(Flat(cell)) + 3) ?? 0);
        }

        foreach (var row in layout.Rows)
        {
            var line = "";
            foreach (var cell in row.Cells)
                line += new string(' ', starts[cell.Column] - Width(line)) + Flat(cell);
            yield return line.TrimEnd();
            yield return "";
        }

        string Flat(LayoutCell cell) => text(cell).Replace("\n", "");

        static int Width(string text) => text.Sum(character => character < 0x1100 ? 1 : 2);
    }

    // The cells of groups that begin in a row above.
    private static int Covered(TableLayout layout, LayoutRow row) => row.Cells.Count == 0
        ? 0
        : layout.Cells.Count(cell => cell is LayoutLabel && cell.Row < row.Cells[0].Row && cell.Row + cell.RowSpan > row.Cells[0].Row && cell.Column < row.Cells[0].Column);
}
