namespace Gongkai.Domain.Reports.Form;

/// <summary>How the cells of a table are named in the exchange JSON.</summary>
public enum CellNaming
{
    /// <summary><c>proactive.fees.amount</c>: by the column's key.</summary>
    ByColumnKey,

    /// <summary><c>applications.received[6]</c>: by the column's position, from 0.</summary>
    ByColumnPosition,
}

/// <summary>How the rows of a table lie on paper.</summary>
public enum RowDirection
{
    /// <summary>One row below the other (tables 2 and 3).</summary>
    Down,

    /// <summary>All rows in one printed line, side by side (table 4).</summary>
    Across,
}

/// <summary>One of the statutory tables of the annual report.</summary>
/// <param name="Key">Stable identifier: <c>proactive</c>, <c>applications</c>, <c>disputes</c>.</param>
/// <param name="Section">The section of the report that holds the table, from 1 (2, 3, 4).</param>
/// <param name="Name">Short Chinese name used in messages (表二).</param>
/// <param name="Naming">How its cells are named.</param>
/// <param name="Direction">How its rows lie on paper.</param>
/// <param name="Blocks">Its blocks, top to bottom.</param>
public sealed record FormTable(
    string Key, int Section, string Name, CellNaming Naming, RowDirection Direction, IReadOnlyList<FormBlock> Blocks)
{
    /// <summary>The rows of all blocks, top to bottom.</summary>
    public IEnumerable<FormRow> Rows => Blocks.SelectMany(block => block.Rows);
}
