using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Reads plain text in every layout that reports come in: one cell a line, cells after tabs with a blank line after
/// each row, tab tables, <c>|</c> tables, ruled tables, tables in the markup of wikis, values between commas or
/// semicolons, lines of words, and cells with nothing between them.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads a text file.</summary>
    /// <param name="content">The file's bytes, in any encoding common in China.</param>
    /// <param name="limits">Bounds on characters and cells.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="UnreadableException"><c>text.too_long</c>, <c>text.too_many_cells</c>: a bound was met.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        var text = TextDecoding.Decode(content.Span);
        if (text.Length > limits.TextCharacters)
            throw new UnreadableException("text.too_long", $"文本超过{limits.TextCharacters}字，不像一份年度报告，已停止读取。请检查文件。");
        return Read(text, limits, cancellation);
    }

    /// <summary>Lays out text that is already decoded, such as that recognised in pictures.</summary>
    internal static SourceDocument Read(string text, ReadingLimits limits, CancellationToken cancellation)
    {
        var lines = EmptyLines.AsCells(GluedRows.AsBars(CellLines.Joined(BarsBetween.Joined(SemicolonRows.AsBars(WikiTables.AsBars(RepeatedLabels.Removed(PageNumbers.Removed(TextLine.Of(text)))))))));
        var blocks = CommaRows.Apply(lines)
            ? CommaRows.Read(text, limits, cancellation)
            : new TextLayout(limits, WrappedLines.FullWidth(lines)).Read(lines, cancellation);
        return new SourceDocument { Format = SourceFormat.Text, Blocks = blocks };
    }

    /// <summary>Guards the bound on cells.</summary>
    internal static void Count(ref int cells, int more, ReadingLimits limits)
    {
        cells += more;
        if (cells > limits.TableCells)
            throw new UnreadableException("text.too_many_cells", $"文本中的表格超过{limits.TableCells}格，不像一份年度报告，已停止读取。请检查文件。");
    }

    /// <summary>A table row of cells in printed order.</summary>
    internal static SourceRow Row(IReadOnlyList<string> cells, int table, int row, int line) => new(
        [.. cells.Select((cell, column) => new SourceCell(cell, row, column, 1, 1, new Place(Table: table, Row: row + 1, Column: column + 1, Line: line)))]);
}
