using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>Lays a document out as one run of passages: nested tables are unfolded, layout tables dissolve.</summary>
internal sealed class Unfolding
{
    private readonly List<Passage> passages = [];
    private int containers;

    public static IReadOnlyList<Passage> Of(SourceDocument document)
    {
        var unfolding = new Unfolding();
        unfolding.Add(document.Blocks, 0);
        return unfolding.passages;
    }

    private void Add(IReadOnlyList<SourceBlock> blocks, int container)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph paragraph:
                    AddParagraph(paragraph, container);
                    break;
                case SourceTable printed:
                    var table = RepeatedCells.Joined(printed);
                    foreach (var row in table.Rows)
                    {
                        foreach (var part in StackedRows.Parted(row) ?? [row])
                            AddRow(table, part, container);
                    }

                    break;
                case SourcePicture picture:
                    passages.Add(new Passage { Text = "", Place = picture.Place, Container = container, IsPicture = true });
                    break;
            }
        }
    }

    private void AddParagraph(SourceParagraph paragraph, int container)
    {
        if (CellParser.IsBlank(paragraph.Text))
        {
            if (paragraph.IsEmptyCell)
                passages.Add(new Passage { Text = "", Place = paragraph.Place, Container = container, IsEmptyCell = true });
            return;
        }

        if (SplitHeading(paragraph.Text) is { } lines)
        {
            foreach (var line in lines)
            {
                if (!CellParser.IsBlank(line))
                    passages.Add(Paragraph(line, paragraph, container));
            }

            return;
        }

        passages.Add(Paragraph(paragraph.Text, paragraph, container));
    }

    // A line break inside a paragraph (Shift+Enter, <br>) separates paragraphs for the eye: each line stands for itself.
    private static string[]? SplitHeading(string text) => text.Contains('\n') ? text.Split('\n') : null;

    private static Passage Paragraph(string text, SourceParagraph paragraph, int container) => new()
    {
        Text = PrintedText.OneLine(text),
        Line = text.Contains("  ", StringComparison.Ordinal) ? text : null,
        Place = paragraph.Place,
        Container = container,
        IsHeading = paragraph.IsHeading,
    };

    private void AddRow(SourceTable table, SourceRow row, int container)
    {
        if (row.Cells.Any(cell => cell.Blocks.Count > 0))
        {
            foreach (var cell in row.Cells)
            {
                var inner = ++containers;
                if (cell.Blocks.Count > 0)
                    Add(cell.Blocks, inner);
                else
                    AddLines(cell, inner);
            }

            return;
        }

        var filled = row.Cells.Where(cell => !CellParser.IsBlank(cell.Text)).Take(2).ToArray();
        if (filled.Length == 1 && filled[0].Text.Length > 60 && filled[0].Text.AsSpan().IndexOfAny('。', '；') >= 0)
        {
            AddLines(filled[0], container);
            return;
        }

        passages.Add(new Passage
        {
            Text = filled.Length == 1 ? PrintedText.OneLine(filled[0].Text) : "",
            Place = filled.Length > 0 ? filled[0].Place : table.Place,
            Cells = row.Cells,
            Table = table,
            Container = container,
        });
    }

    private void AddLines(SourceCell cell, int container) =>
        Add([new SourceParagraph(cell.Text, cell.Place)], container);
}
