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
    };

    /// <summary>Those in which an empty cell leaves its trace.</summary>
    public static IEnumerable<string> ShowingBlanks => All.Keys;

    /// <summary>Cells side by side with nothing between them.</summary>
    public static IEnumerable<string> Glued(TableLayout layout, Func<LayoutCell, string> text) => layout.Rows.Select(row => string.Concat(row.Cells.Select(text)));

    private static string Bars(LayoutRow row, Func<LayoutCell, string> text) => string.Concat(row.Cells.Select(cell => $"{text(cell)} | ".TrimStart()));

    private static string Filling(TableLayout layout, LayoutRow row) => new('|', layout.ColumnWidths.Count - row.Cells.Count);

    // The cells of groups that begin in a row above.
    private static int Covered(TableLayout layout, LayoutRow row) => row.Cells.Count == 0
        ? 0
        : layout.Cells.Count(cell => cell is LayoutLabel && cell.Row < row.Cells[0].Row && cell.Row + cell.RowSpan > row.Cells[0].Row && cell.Column < row.Cells[0].Column);
}
