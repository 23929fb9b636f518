using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

/// <summary>A cell of a printed table: a label or a figure.</summary>
/// <param name="Row">Position of its first row in the grid, from 0.</param>
/// <param name="Column">Position of its first column in the grid, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
public abstract record LayoutCell(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>Whether the cell covers that column of the grid.</summary>
    public bool CoversColumn(int column) => column >= Column && column < Column + ColumnSpan;
}

/// <summary>What a printed label names.</summary>
public enum LabelRole
{
    /// <summary>A block of the table (第二十条第（一）项).</summary>
    Block,

    /// <summary>Nothing by itself: the cell above the row labels (信息内容).</summary>
    Corner,

    /// <summary>One column.</summary>
    Column,

    /// <summary>Several columns (申请人情况, 法人或其他组织).</summary>
    ColumnGroup,

    /// <summary>One row.</summary>
    Row,

    /// <summary>Several rows (三、本年度办理结果).</summary>
    RowGroup,
}

/// <summary>A printed label.</summary>
/// <param name="Number">Position among the labels of its table, from 0.</param>
/// <param name="Text">The label without line breaks.</param>
/// <param name="Role">What it names.</param>
/// <param name="Row">Position of its first row in the grid, from 0.</param>
/// <param name="Column">Position of its first column in the grid, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
public sealed record LayoutLabel(int Number, string Text, LabelRole Role, int Row, int Column, int RowSpan, int ColumnSpan)
    : LayoutCell(Row, Column, RowSpan, ColumnSpan);

/// <summary>The place of a figure.</summary>
/// <param name="Figure">The cell of the form whose figure is printed here.</param>
/// <param name="Headings">The labels that name it, outermost first, columns before rows.</param>
/// <param name="Row">Position of its row in the grid, from 0.</param>
/// <param name="Column">Position of its first column in the grid, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
public sealed record LayoutValue(FormCell Figure, IReadOnlyList<LayoutLabel> Headings, int Row, int Column, int ColumnSpan)
    : LayoutCell(Row, Column, 1, ColumnSpan);

/// <summary>A row of a printed table.</summary>
/// <param name="Cells">The cells that begin in this row, left to right.</param>
/// <param name="IsHeader">Whether the row holds nothing but headings of blocks and columns.</param>
public sealed record LayoutRow(IReadOnlyList<LayoutCell> Cells, bool IsHeader);
