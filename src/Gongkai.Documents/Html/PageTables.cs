using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Html;

/// <summary>Makes source tables of tables that have ended, and dissolves those that only lay the page out.</summary>
internal sealed class PageTables
{
    /// <summary>A cell with so many paragraphs and characters beside other cells is a column of the page, not of a table.</summary>
    private const int ParagraphsOfColumn = 6;

    private const int CharactersOfColumn = 300;

    private int tables;

    /// <summary>Whether a caption says more than which table it is: a heading that does not stand above already, or prose.</summary>
    public static bool SaysMore(string caption, string heading) =>
        caption.Contains('。') || (SectionHeadings.IsHeading(caption) && Key(caption) != Key(heading));

    /// <summary>Whether a text can be a figure or a label of the form.</summary>
    public static bool IsOfTheForm(string text) => CellParser.IsValue(text) || FormLabels.Find(PrintedText.Key(text)) is not null;

    /// <summary>Adds the table to what it stands in.</summary>
    public void End(OpenTable table)
    {
        if (table.Rows.Count == 0)
            return;
        if (table.Rows is [[{ Content: { HasTable: false } content }]])
        {
            // One cell draws a frame around text, or centres it.
            foreach (var block in content.Blocks)
                table.Around.Add(block);
            return;
        }

        tables++;
        var rows = new List<SourceRow>(table.Rows.Count);
        foreach (var row in table.Rows)
            rows.Add(Row(table, row));
        table.Around.Add(new SourceTable(rows, new Place(Table: tables)));
    }

    private static string Key(string heading) => PrintedText.WithoutNumber(PrintedText.Key(heading));

    private SourceRow Row(OpenTable table, List<OpenCell> row)
    {
        var filled = 0;
        foreach (var cell in row)
            filled += cell.Content.Blocks.Count > 0 ? 1 : 0;
        var cells = new SourceCell[row.Count];
        for (var index = 0; index < cells.Length; index++)
        {
            var cell = row[index];
            cells[index] = new SourceCell(
                cell.Content.Text(), cell.Row, cell.Column, table.RowsOf(cell), cell.ColumnSpan,
                new Place(Table: tables, Row: cell.Row + 1, Column: cell.Column + 1))
            {
                Blocks = IsLayout(cell.Content, filled > 1) ? cell.Content.Blocks : [],
            };
        }

        return new SourceRow(cells);
    }

    private static bool IsLayout(OpenBlocks content, bool besideOthers)
    {
        if (content.HasTable)
            return true;
        if (content.Blocks.Count == 0 || content.Blocks is [SourceParagraph])
            return false;
        return besideOthers
            ? content.HasLargePicture || (content.Blocks.Count >= ParagraphsOfColumn && content.Characters >= CharactersOfColumn)
            : content.Blocks.Any(block => block is SourcePicture);
    }
}
