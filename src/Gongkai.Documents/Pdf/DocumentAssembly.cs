using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Pdf;

/// <summary>Makes one source document of the pages.</summary>
internal static class DocumentAssembly
{
    /// <summary>The paragraphs, tables and pictures of all pages in reading order.</summary>
    public static List<SourceBlock> Blocks(List<PageLayout> pages)
    {
        RunningHeads.Remove(pages);
        var blocks = new List<SourceBlock>();
        var paragraphs = new Paragraphs(pages, blocks);
        TablePart? open = null;
        var tables = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Items.Count; i++)
            {
                var item = page.Items[i];
                if (item is PageItem.Table table)
                {
                    paragraphs.End();
                    var part = TablePart.From(table, page.Number);
                    if (open is not null && i == 0 && TableBreaks.Join(open, part) is { } whole)
                        (open, part) = (whole, null);
                    if (part is not null)
                    {
                        EndTable();
                        open = part;
                    }

                    // Only a table that ends its page can go on over the break.
                    if (i < page.Items.Count - 1)
                        EndTable();
                    continue;
                }

                EndTable();
                if (item is PageItem.Line line)
                {
                    paragraphs.Add(line.Text, page);
                }
                else if (item is PageItem.Picture)
                {
                    paragraphs.End();
                    blocks.Add(new SourcePicture(new Place(Page: page.Number)));
                }
            }
        }

        EndTable();
        paragraphs.End();
        return blocks;

        void EndTable()
        {
            if (open is not null)
                blocks.Add(ToTable(open, ++tables));
            open = null;
        }
    }

    private static SourceTable ToTable(TablePart table, int number)
    {
        var rows = new List<SourceCell>[table.Rows];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [];
        foreach (var cell in table.Cells.OrderBy(cell => cell.Column))
        {
            var place = new Place(cell.Page, number, cell.Row + 1, cell.Column + 1);
            rows[cell.Row].Add(new SourceCell(cell.Text, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, place));
        }

        return new SourceTable([.. rows.Select(cells => new SourceRow(cells))], new Place(table.Cells[0].Page, number));
    }
}
