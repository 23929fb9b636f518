namespace Gongkai.Domain.Reports.Form;

/// <summary>One cell of the form: where a figure belongs, not the figure itself.</summary>
public sealed class FormCell
{
    internal FormCell(int ordinal, FormTable table, FormBlock block, FormRow row, FormColumn column, int columnPosition)
    {
        Ordinal = ordinal;
        Table = table;
        Block = block;
        Row = row;
        Column = column;
        ColumnPosition = columnPosition;
        Path = table.Naming == CellNaming.ByColumnPosition
            ? $"{table.Key}.{row.Key}[{columnPosition}]"
            : $"{table.Key}.{row.Key}.{column.Key}";
        Label = $"{table.Name}“{string.Concat(row.Groups.Skip(1))}{row.Label}”{column.Group}{column.Label}";
    }

    /// <summary>Position among all cells of the form, from 0; the index into <see cref="Figures"/>.</summary>
    public int Ordinal { get; }

    /// <summary>The table the cell stands in.</summary>
    public FormTable Table { get; }

    /// <summary>The block the cell stands in.</summary>
    public FormBlock Block { get; }

    /// <summary>The cell's row.</summary>
    public FormRow Row { get; }

    /// <summary>The cell's column.</summary>
    public FormColumn Column { get; }

    /// <summary>The column's position in its block, from 0.</summary>
    public int ColumnPosition { get; }

    /// <summary>What the cell may hold.</summary>
    public ValueKind Kind => Column.Kind;

    /// <summary>Stable name in the exchange JSON: <c>applications.received[6]</c>, <c>proactive.fees.amount</c>.</summary>
    public string Path { get; }

    /// <summary>Name for people, in Chinese, with table, row and column.</summary>
    public string Label { get; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
