using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Recognition;

/// <summary>A value as printed: the text of one cell or of one word in a line.</summary>
/// <param name="Text">The characters; empty for an empty cell.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Column">First column of the grid, or first character of the line that only spaces divide, from 0; -1 where there is neither.</param>
/// <param name="ColumnSpan">How many columns or characters it covers.</param>
internal readonly record struct PrintedValue(string Text, Place Place, int Column = -1, int ColumnSpan = 1)
{
    public bool IsBlank => CellParser.IsBlank(Text);
}

/// <summary>Labels followed by the values that belong to them, as the document has them.</summary>
internal sealed class PrintedRow
{
    /// <summary>Keys of the labels before the values, in order.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Keys of labels that stood alone in the lines just above: the beginning of a wrapped label.</summary>
    public IReadOnlyList<string> LabelsAbove { get; init; } = [];

    /// <summary>The label of a line that only spaces divide, in which empty cells leave their room; null otherwise.</summary>
    public SpacedLabel? Spaced { get; set; }

    /// <summary>All lines of labels since the row before, of a line that only spaces divide.</summary>
    public IReadOnlyList<List<SpacedWord>> LabelsBefore { get; init; } = [];

    /// <summary>The values.</summary>
    public List<PrintedValue> Values { get; } = [];

    /// <summary>The table with a real grid it stands in; null otherwise.</summary>
    public SourceTable? Grid { get; init; }

    /// <summary>Position of the row in the grid.</summary>
    public int GridRow { get; init; }

    /// <summary>Whether empty cells are seen: false in a run of lines, where an empty cell leaves nothing behind.</summary>
    public bool ShowsBlanks { get; init; }

    /// <summary>Whether it was cut from a run of figures of several rows whose labels were lost.</summary>
    public bool IsPiece { get; set; }

    /// <summary>Index of the first passage it was made of.</summary>
    public int FirstPassage { get; init; }

    /// <summary>Index of the last passage it was made of.</summary>
    public int LastPassage { get; set; }

    /// <summary>Where it begins.</summary>
    public Place Place { get; init; }

    /// <summary>Whether any value can be seen.</summary>
    public bool HasVisibleValue => Values.Exists(value => !value.IsBlank);
}
