using System.Runtime.CompilerServices;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

/// <summary>
/// A statutory table as it is printed: one grid with merged cells, derived from the form. Every writer and
/// every screen draws this.
/// </summary>
public sealed class TableLayout
{
    private static readonly ConditionalWeakTable<ReportForm, IReadOnlyList<TableLayout>> Derived = [];

    private readonly LayoutCell[,] fields;

    internal TableLayout(FormTable table, IReadOnlyList<int> columnWidths, IReadOnlyList<LayoutRow> rows, int labelColumns)
    {
        Table = table;
        ColumnWidths = columnWidths;
        Rows = rows;
        LabelColumns = labelColumns;
        fields = new LayoutCell[rows.Count, columnWidths.Count];
        foreach (var cell in Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    fields[row, column] = cell;
            }
        }

        RepeatedRows = table.Blocks.Count == 1 ? rows.TakeWhile(row => row.IsHeader).Count() : 0;
    }

    /// <summary>The layouts of all tables of a form, in their order.</summary>
    public static IReadOnlyList<TableLayout> Of(ReportForm form) =>
        Derived.GetValue(form, static form => [.. form.Tables.Select(table => TableLayoutDerivation.Derive(form, table))]);

    /// <summary>The layout of one table of a form.</summary>
    public static TableLayout Of(ReportForm form, FormTable table) => Of(form).First(layout => layout.Table == table);

    /// <summary>The table that is laid out.</summary>
    public FormTable Table { get; }

    /// <summary>Width of each column of the grid, as a share of the sum of all.</summary>
    public IReadOnlyList<int> ColumnWidths { get; }

    /// <summary>The rows of the grid, top to bottom.</summary>
    public IReadOnlyList<LayoutRow> Rows { get; }

    /// <summary>How many columns of the grid hold row labels: 0 where rows lie side by side.</summary>
    public int LabelColumns { get; }

    /// <summary>How many rows at the top are printed again where the table breaks over a page; 0 where each block has its own headings.</summary>
    public int RepeatedRows { get; }

    /// <summary>All cells, row by row.</summary>
    public IEnumerable<LayoutCell> Cells => Rows.SelectMany(row => row.Cells);

    /// <summary>The cell that covers a field of the grid.</summary>
    /// <exception cref="IndexOutOfRangeException">The grid has no such field.</exception>
    public LayoutCell this[int row, int column] => fields[row, column];

    /// <summary>Where the columns begin when the table is that wide: one edge more than there are columns, the first 0.</summary>
    /// <param name="width">Width of the whole table, in any unit.</param>
    public int[] Edges(int width)
    {
        var edges = new int[ColumnWidths.Count + 1];
        var whole = ColumnWidths.Sum();
        for (var (column, units) = (0, 0); column < ColumnWidths.Count; column++)
        {
            units += ColumnWidths[column];
            edges[column + 1] = (int)((long)width * units / whole);
        }

        return edges;
    }
}
