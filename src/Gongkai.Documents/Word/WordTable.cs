using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Word;

/// <summary>How a cell is merged with those above and below.</summary>
internal enum VerticalMerge
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It is the first of the merged cells.</summary>
    Begins,

    /// <summary>It belongs to the cell above.</summary>
    GoesOn,
}

/// <summary>A cell while it is read.</summary>
internal sealed class WordCell(int row, int column, Place place)
{
    // Word itself allows 63 columns; what a file claims beyond this is no table.
    private const int Widest = 1000;

    /// <summary>Its first row in the grid, from 0.</summary>
    public int Row { get; } = row;

    /// <summary>Its first column in the grid, from 0.</summary>
    public int Column { get; } = column;

    /// <summary>Where it stands.</summary>
    public Place Place { get; } = place;

    /// <summary>How many columns it covers.</summary>
    public int ColumnSpan { get; private set; } = 1;

    /// <summary>How many rows it covers.</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>How it is merged with those above and below.</summary>
    public VerticalMerge Merge { get; set; }

    /// <summary>Whether it was deleted with tracked changes.</summary>
    public bool Dropped { get; set; }

    /// <summary>Its text, once it was read to its end.</summary>
    public string Text { get; private set; } = "";

    /// <summary>All it holds where that is more than text.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; private set; } = [];

    /// <summary>Takes what was read in it.</summary>
    public void Fill(List<SourceBlock> blocks)
    {
        if (blocks.Count == 0)
            return;
        Text = blocks is [SourceParagraph only] ? only.Text : string.Join('\n', blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        if (!blocks.TrueForAll(block => block is SourceParagraph))
            Blocks = [.. blocks];
    }

    /// <summary>Sets how many columns it covers.</summary>
    public void Span(int columns) => ColumnSpan = Math.Clamp(columns, 1, Widest);

    /// <summary>The cell as read.</summary>
    public SourceCell ToSource() => new(Text, Row, Column, RowSpan, ColumnSpan, Place) { Blocks = Blocks };
}

/// <summary>A table while it is read: puts cells into the grid and joins those that are merged downwards.</summary>
internal sealed class WordTable(int number)
{
    private const int Widest = 1000;

    private readonly List<List<WordCell>> rows = [];

    // The merged cells that may go on below, by their first column: of the row above, and of this row.
    private Dictionary<int, WordCell> above = [];
    private Dictionary<int, WordCell> below = [];
    private List<WordCell> row = [];
    private int column;

    /// <summary>Whether the current row is deleted or hidden.</summary>
    public bool RowDropped { get; private set; }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        row = [];
        column = 0;
        RowDropped = false;
    }

    /// <summary>Leaves columns free at the beginning of the row.</summary>
    public void SkipColumns(int count) => column += Math.Clamp(count, 0, Widest);

    /// <summary>The current row is deleted or hidden.</summary>
    public void DropRow() => RowDropped = true;

    /// <summary>Begins a cell.</summary>
    public WordCell BeginCell() =>
        new(rows.Count, column, new Place(Table: number, Row: rows.Count + 1, Column: column + 1));

    /// <summary>Ends the cell that was read in the scope.</summary>
    public void EndCell(WordScope scope)
    {
        var cell = scope.Cell!;
        if (cell.Dropped)
            return;
        column += cell.ColumnSpan;
        if (cell.Merge == VerticalMerge.GoesOn && above.TryGetValue(cell.Column, out var first))
        {
            // Word shows nothing of what stands in the cells that are merged into the first.
            first.RowSpan++;
            below[cell.Column] = first;
            return;
        }

        if (cell.Merge != VerticalMerge.None)
            below[cell.Column] = cell;
        cell.Fill(scope.Blocks);
        row.Add(cell);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (RowDropped)
            return;
        rows.Add(row);
        (above, below) = (below, above);
        below.Clear();
    }

    /// <summary>The table as read; null where it has no cells.</summary>
    public SourceTable? ToSource() => rows.Exists(cells => cells.Count > 0)
        ? new SourceTable([.. rows.Select(cells => new SourceRow([.. cells.Select(cell => cell.ToSource())]))], new Place(Table: number))
        : null;
}
