using System.Text.RegularExpressions;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.PlainText;

/// <summary>Finds the paragraphs and tables among the lines of a text.</summary>
/// <param name="limits">Bound on cells.</param>
/// <param name="fullWidth">Width of a full line where paragraphs are broken over lines; 0 where each line is a paragraph.</param>
internal sealed partial class TextLayout(ReadingLimits limits, int fullWidth)
{
    /// <summary>A row with more cells than any form has is no row: the blank lines between rows are missing.</summary>
    public const int MostCellsInRow = 24;

    /// <summary>The last heading of a table, which is that of several.</summary>
    public const string Total = "总计";

    private readonly List<SourceBlock> blocks = [];
    private readonly List<(List<string> Cells, int Line)> rows = [];
    private List<string>? cellRow;
    private int cells;
    private int tables;
    private TextLineKind kind;
    private int rules;
    private int blankLines;
    private CellGaps gaps;
    private bool rowIsOpen;
    private (bool Before, bool After) framed;

    /// <summary>The blocks of the lines.</summary>
    public IReadOnlyList<SourceBlock> Read(List<TextLine> lines, CancellationToken cancellation)
    {
        gaps = CellGaps.Of(lines);
        for (var index = 0; index < lines.Count; index++)
        {
            if (index % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            var line = lines[index];
            switch (line.Kind)
            {
                case TextLineKind.Blank:
                    cellRow = null;
                    blankLines++;
                    continue;
                case TextLineKind.Rule:
                    rules += line.IsMarkdownRule ? 0 : 1;
                    rowIsOpen = false;
                    break;
                case TextLineKind.Cell:
                    AddCell(line);
                    break;
                case TextLineKind.EmptyCell:
                    AddEmptyCell(line.Page, line.Number);
                    break;
                case TextLineKind.Tabs:
                    Continue(TextLineKind.Tabs);
                    AddRow([.. line.TabCells()], line.Number);
                    break;
                case TextLineKind.Bars:
                    AddBars(line, lines, index);
                    break;
                default:
                    AddEmptyCells(line);
                    index = AddWords(lines, index);
                    break;
            }

            blankLines = 0;
        }

        EndTable();
        return blocks;
    }

    private void Continue(TextLineKind next)
    {
        if (kind == next)
            return;
        EndTable();
        kind = next;
    }

    private void AddCell(TextLine line)
    {
        Continue(TextLineKind.Cell);
        if (cellRow is null)
        {
            cellRow = [];
            rows.Add((cellRow, line.Number));
        }

        PlainTextReader.Count(ref cells, 1, limits);
        cellRow.Add(line.Text.Trim());
    }

    private void AddRow(List<string> row, int number)
    {
        PlainTextReader.Count(ref cells, row.Count, limits);
        rows.Add((row, number));
    }

    // Between drawn lines a row may take several lines of text; without them each line is a row.
    private void AddBars(TextLine line, List<TextLine> lines, int index)
    {
        Continue(TextLineKind.Bars);
        if (rows.Count == 0)
        {
            // The line below a heading of Markdown has no empty cells, which at an end would look like a frame.
            var frame = index + 1 < lines.Count && lines[index + 1] is { IsMarkdownRule: true } rule && rule.Text.Contains('|') ? rule : line;
            framed = (frame.BeginsWithBar, frame.EndsWithBar);
        }

        var row = line.BarCells(framed.Before, framed.After);
        if (rows.Count == 0)
            rules = index > 0 && lines[index - 1] is { Kind: TextLineKind.Rule, IsMarkdownRule: false } ? 1 : 0;
        if (rowIsOpen && rules > 1 && rows.Count > 0 && rows[^1].Cells.Count == row.Length)
        {
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column].Length > 0)
                    rows[^1].Cells[column] += rows[^1].Cells[column].Length > 0 ? "\n" + row[column] : row[column];
            }

            return;
        }

        rowIsOpen = true;
        AddRow([.. row], line.Number);
    }

    private void AddEmptyCells(TextLine next)
    {
        var count = gaps.Cells(blankLines);
        if (count == 0 || kind != TextLineKind.Words || blocks is not [.., SourceParagraph { Text: var before }]
            || !(CellParser.IsValue(before) || (PrintedText.Key(before) is var label && (label == Total || FormLabels.Find(label) is not null))))
            return;
        for (var cell = count; cell > 0; cell--)
            AddEmptyCell(next.Page, next.Number - (gaps.ForEach * cell));
    }

    private void AddEmptyCell(int page, int line) => blocks.Add(new SourceParagraph("", new Place(Page: page, Line: line)) { IsEmptyCell = true });

    private int AddWords(List<TextLine> lines, int index)
    {
        var line = lines[index];
        if (kind == TextLineKind.Cell && cellRow is { Count: > 0 } && IsRestOfCell(line.Text))
        {
            cellRow[^1] += "\n" + line.Text.Trim();
            return index;
        }

        EndTable();
        kind = TextLineKind.Words;
        var text = line.Text;
        while (index + 1 < lines.Count && lines[index + 1].Kind == TextLineKind.Words && WrappedLines.GoesOn(lines[index].Text, lines[index + 1].Text, fullWidth))
            text += lines[++index].Text;
        blocks.Add(new SourceParagraph(WithoutMarks(text), new Place(Page: line.Page, Line: line.Number)));
        return index;
    }

    // Headings and bold words of Markdown.
    private static string WithoutMarks(string text) => BoldWords().Replace(text.StartsWith('#') ? text.TrimStart('#').TrimStart(' ') : text, "$1");

    [GeneratedRegex(@"\*\*(?!\s)([^*]+)(?<!\s)\*\*")]
    private static partial Regex BoldWords();

    // A cell of two paragraphs goes on in the next line, which has no tab.
    private static bool IsRestOfCell(string text) =>
        text.Length <= 20 && !text.Contains('。') && !SectionHeadings.IsHeading(text);

    // Where every row has as many fields as the others, empty ones hold the places of merged cells.
    private bool IsGrid() =>
        kind is TextLineKind.Bars or TextLineKind.Tabs && rows.Count > 1 && rows.TrueForAll(row => row.Cells.Count == rows[0].Cells.Count);

    private void EndTable()
    {
        cellRow = null;
        rowIsOpen = false;
        if (rows.Count == 0)
            return;
        if (kind == TextLineKind.Cell && rows.Exists(row => row.Cells.Count > MostCellsInRow))
        {
            foreach (var (row, line) in rows)
            {
                for (var position = 0; position < row.Count; position++)
                    blocks.Add(new SourceParagraph(row[position], new Place(Line: line + position)));
            }
        }
        else
        {
            tables++;
            blocks.Add(new SourceTable([.. rows.Select((row, position) => PlainTextReader.Row(row.Cells, tables, position, row.Line))], new Place(Table: tables)) { HasGrid = IsGrid() });
        }

        rows.Clear();
        rules = 0;
    }
}
