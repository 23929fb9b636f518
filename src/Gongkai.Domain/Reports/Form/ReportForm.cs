using System.Collections.Frozen;

namespace Gongkai.Domain.Reports.Form;

/// <summary>
/// An edition of the annual report's form as data: sections, tables, rows, columns and the identities between cells.
/// Importers, rules, exporters, screens and the JSON schema derive from it; a future form is one more definition.
/// </summary>
public sealed class ReportForm
{
    private readonly FrozenDictionary<string, FormCell> byPath;

    /// <summary>Makes a form from its definition and derives cells and identities.</summary>
    /// <param name="id">Stable identifier in the exchange JSON: the first year it was used for.</param>
    /// <param name="notice">Document number of the notice that prescribes it.</param>
    /// <param name="firstYear">First year reported on it.</param>
    /// <param name="lastYear">Last year reported on it, or null while in force.</param>
    /// <param name="sections">Titles of the sections, in order, without their numbers.</param>
    /// <param name="tables">The statutory tables.</param>
    /// <param name="balances">Relations between rows that hold in every column of a table, beyond the sums the rows and columns state.</param>
    public ReportForm(
        string id, string notice, int firstYear, int? lastYear,
        IReadOnlyList<string> sections, IReadOnlyList<FormTable> tables, IReadOnlyList<RowBalance> balances)
    {
        Id = id;
        Notice = notice;
        FirstYear = firstYear;
        LastYear = lastYear;
        Sections = [.. sections.Select((title, index) => new FormSection(index + 1, title))];
        Tables = tables;
        Balances = balances;

        var cells = new List<FormCell>();
        foreach (var table in tables)
        {
            foreach (var block in table.Blocks)
            {
                foreach (var row in block.Rows)
                {
                    for (var position = 0; position < block.Columns.Count; position++)
                        cells.Add(new FormCell(cells.Count, table, block, row, block.Columns[position], position));
                }
            }
        }

        Cells = cells;
        byPath = cells.ToFrozenDictionary(cell => cell.Path);
        Identities = [.. IdentityDerivation.Derive(this)];
        IdentityIndex = new IdentityIndex(Identities);
    }

    /// <summary>Stable identifier: <c>"2021"</c> or <c>"2019"</c>.</summary>
    public string Id { get; }

    /// <summary>Document number (文号) of the notice that prescribes the form.</summary>
    public string Notice { get; }

    /// <summary>The first year reported on this form.</summary>
    public int FirstYear { get; }

    /// <summary>The last year reported on this form; null while it is in force.</summary>
    public int? LastYear { get; }

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<FormSection> Sections { get; }

    /// <summary>The statutory tables in their order.</summary>
    public IReadOnlyList<FormTable> Tables { get; }

    /// <summary>Relations between rows printed in the form, from which part of <see cref="Identities"/> derives.</summary>
    public IReadOnlyList<RowBalance> Balances { get; }

    /// <summary>All cells: table by table, row by row, left to right. A cell's <see cref="FormCell.Ordinal"/> is its index here.</summary>
    public IReadOnlyList<FormCell> Cells { get; }

    /// <summary>All relations between cells that hold in a correct report.</summary>
    public IReadOnlyList<Identity> Identities { get; }

    /// <summary>The same relations as runs of cell ordinals, for checking whole collections of reports.</summary>
    internal IdentityIndex IdentityIndex { get; }

    /// <summary>The cell of that name in the exchange JSON (<c>applications.received[6]</c>), or null.</summary>
    public FormCell? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The cell of that name, which the form is known to have.</summary>
    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public FormCell this[string path] => byPath.TryGetValue(path, out var cell)
        ? cell
        : throw new KeyNotFoundException($"Form {Id} has no cell {path}.");

    /// <summary>The table of that key, or null.</summary>
    public FormTable? Table(string key) => Tables.FirstOrDefault(table => table.Key == key);

    /// <summary>The cells of a row, left to right; empty where the form has no such row.</summary>
    public IEnumerable<FormCell> Row(string tableKey, string rowKey) =>
        Cells.Where(cell => cell.Table.Key == tableKey && cell.Row.Key == rowKey);

    /// <summary>Whether a report for that year is due on this form.</summary>
    public bool Covers(int year) => year >= FirstYear && (LastYear is null || year <= LastYear);
}

/// <summary>A section of the report.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">The prescribed title without its number (总体情况).</param>
public sealed record FormSection(int Number, string Title);

/// <summary>In every column of the table, the left rows and the right rows have the same sum.</summary>
/// <param name="TableKey">The table.</param>
/// <param name="Left">Keys of the rows on the left side.</param>
/// <param name="Right">Keys of the rows on the right side.</param>
/// <param name="Statement">The relation as printed.</param>
public sealed record RowBalance(string TableKey, IReadOnlyList<string> Left, IReadOnlyList<string> Right, string Statement);
