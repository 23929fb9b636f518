using Gongkai.Documents.Recognition;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Texts saved by a word processor: each cell is a line, and an empty cell an empty line. In most texts an empty line means
/// nothing; here it is a cell, if every row has below its label just as many lines as the form has columns, and then at most
/// those of the cells that merged labels cover.
/// </summary>
internal static class EmptyLines
{
    /// <summary>So many rows do not fit by chance.</summary>
    private const int FewestRows = 15;

    /// <summary>Where a row has fewer cells, merged ones may stand there several times.</summary>
    private const int FewestCells = 4;

    /// <summary>A label has no more paragraphs.</summary>
    private const int MostLabelLines = 3;

    /// <summary>A row begins below so many labels that cover several rows.</summary>
    private const int MostCovered = 2;

    /// <summary>The lines with those that are empty cells marked; the same lines where the text is of another kind.</summary>
    public static List<TextLine> AsCells(List<TextLine> lines)
    {
        if (lines.Count(line => line.Kind == TextLineKind.Blank) < 2 || lines.Count(IsCell) < FewestRows * FewestCells)
            return lines;
        var form = FormRows.FormOf(lines);
        var rows = RowsOf(lines, form);
        if (rows.Count(row => row.IsWide) < FewestRows || rows.Exists(row => row.IsWide && !row.Fits))
            return lines;
        rows.Add(DisputesOf(lines, form, rows[^1].First));
        var marked = new List<TextLine>(lines);
        foreach (var at in rows.Where(row => row.Fits).SelectMany(row => Enumerable.Range(row.First, row.Cells)).Where(at => lines[at].Kind == TextLineKind.Blank))
            marked[at] = lines[at] with { Kind = TextLineKind.EmptyCell };
        return marked;
    }

    private static List<Row> RowsOf(List<TextLine> lines, ReportForm form)
    {
        var labels = FormRows.Of(form);
        var rows = new List<Row>();
        FormTable? above = null;
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            if (!IsLabel(lines[at]) || !IsCell(lines[at + 1]) || LabelAt(lines, at, labels) is not { } label || label.Table == form.Tables[^1])
                continue;
            // Behind a table may stand more empty lines.
            if (above is not null && label.Table != above)
                rows[^1] = rows[^1] with { EndsTable = true };
            above = label.Table;
            rows.Add(RowFrom(lines, at + 1, label.Block.Columns.Count));
        }

        if (rows.Count > 0)
            rows[^1] = rows[^1] with { EndsTable = true };
        return rows;
    }

    private static Row RowFrom(List<TextLine> lines, int first, int cells)
    {
        var (count, filled) = (0, 0);
        for (; first + count < lines.Count && IsCell(lines[first + count]); count++)
            filled = lines[first + count].Kind == TextLineKind.Blank ? filled : count + 1;
        return new Row(first, cells, count, filled);
    }

    // The figures of table 4 are one row below all its headings.
    private static Row DisputesOf(List<TextLine> lines, ReportForm form, int from)
    {
        var cells = form.Tables[^1].Blocks.Sum(block => block.Columns.Count * block.Rows.Count);
        var heading = lines.FindLastIndex(line => line.Kind == TextLineKind.Words && PrintedText.Key(line.Text) == TextLayout.Total);
        return heading > from ? RowFrom(lines, heading + 1, cells) with { EndsTable = true } : default;
    }

    private static FormRowLabel? LabelAt(List<TextLine> lines, int at, List<FormRowLabel> labels)
    {
        var text = "";
        for (var line = at; line >= 0 && line > at - MostLabelLines && IsLabel(lines[line]); line--)
        {
            text = lines[line].Text + text;
            if (labels.EndingWith(PrintedText.Key(text)) is { } label)
                return label;
        }

        return null;
    }

    private static bool IsLabel(TextLine line) => line.Kind == TextLineKind.Words && !CellParser.IsValue(line.Text.Trim());

    private static bool IsCell(TextLine line) => line.Kind == TextLineKind.Blank || (line.Kind == TextLineKind.Words && CellParser.IsValue(line.Text.Trim()));

    /// <summary>The lines below a label.</summary>
    /// <param name="First">The first of them.</param>
    /// <param name="Cells">How many cells the form has there.</param>
    /// <param name="Lines">How many lines there are.</param>
    /// <param name="Filled">How many up to the last that is not empty.</param>
    private readonly record struct Row(int First, int Cells, int Lines, int Filled)
    {
        public bool EndsTable { get; init; }

        public bool IsWide => Cells >= FewestCells;

        public bool Fits => Filled <= Cells && Lines >= Cells && (EndsTable || Lines - Cells <= MostCovered);
    }
}
