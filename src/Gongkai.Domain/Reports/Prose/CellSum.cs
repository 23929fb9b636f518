using System.Collections.Concurrent;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>
/// A figure that prose may state, as a sum over cells of the form: <c>applications.received</c>,
/// <c>applications.refused.*</c>, <c>applications.received@organizations</c>, <c>applications.total - applications.other*</c>.
/// A row may end in <c>*</c>; the column behind @ is the total where none is named.
/// </summary>
public sealed class CellSum
{
    // No count of things comes near it: a figure beyond is a misread cell and must not overflow a sum.
    private const decimal Most = 1_000_000_000_000_000;

    private const string Organisations = "organizations";

    private const int MostKept = 3;

    private static readonly ConcurrentDictionary<string, CellSum> Known = new();

    private readonly (bool IsNegative, string Table, string Row, string Column)[] terms;

    private readonly ConcurrentDictionary<ReportForm, (bool IsNegative, FormCell Cell)[]> cells = new();

    private CellSum(string text)
    {
        Text = text;
        terms = [.. text.Replace(" - ", " + -", StringComparison.Ordinal).Split(" + ").Select(Term)];
    }

    /// <summary>The sum of that text; sums of a few terms are kept, so that their cells are looked up once.</summary>
    /// <param name="text">The terms, with " + " or " - " between them.</param>
    public static CellSum Of(string text)
    {
        if (Known.TryGetValue(text, out var known))
            return known;
        var sum = new CellSum(text);
        return sum.terms.Length <= MostKept ? Known.GetOrAdd(text, sum) : sum;
    }

    /// <summary>The sum as written.</summary>
    public string Text { get; }

    /// <summary>The cells that are added or subtracted; empty where the form lacks one of the rows.</summary>
    public IEnumerable<FormCell> Cells(ReportForm form) => In(form).Select(term => term.Cell);

    /// <summary>The value in a report; null where the form or the report lacks one of the cells.</summary>
    public decimal? In(Figures figures)
    {
        var addends = In(figures.Form);
        if (addends.Length == 0)
            return null;
        decimal sum = 0;
        foreach (var (isNegative, cell) in addends)
        {
            if (Value(figures, cell) is not { } value)
                return null;
            sum += isNegative ? -value : value;
        }

        return sum;
    }

    private static (bool, string, string, string) Term(string text)
    {
        var isNegative = text.StartsWith('-');
        var name = isNegative ? text[1..] : text;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return (isNegative, name[..dot], at < 0 ? name[(dot + 1)..] : name[(dot + 1)..at], at < 0 ? "total" : name[(at + 1)..]);
    }

    private (bool IsNegative, FormCell Cell)[] In(ReportForm form) => cells.GetOrAdd(form, Resolve);

    private (bool IsNegative, FormCell Cell)[] Resolve(ReportForm form)
    {
        var found = new List<(bool, FormCell)>();
        foreach (var (isNegative, table, row, column) in terms)
        {
            var before = found.Count;
            found.AddRange(form.Cells
                .Where(cell => cell.Table.Key == table && IsRow(cell.Row.Key, row) && IsColumn(cell.Column.Key, column))
                .Select(cell => (isNegative, cell)));
            if (found.Count == before)
                return [];
        }

        return [.. found];
    }

    private static bool IsRow(string key, string row) =>
        row.EndsWith('*') ? key.StartsWith(row[..^1], StringComparison.Ordinal) : key == row;

    private static bool IsColumn(string key, string column) =>
        column == Organisations ? key is not ("natural_person" or "total") : key == column;

    // A blank counts as 0; a blank total as the sum of its row.
    private static decimal? Value(Figures figures, FormCell cell)
    {
        var content = figures[cell];
        if (content.HasNumber)
            return Math.Clamp(content.Number, -Most, Most);
        if (content.State != CellState.Blank)
            return null;
        if (cell.Column.SumOf.Count == 0)
            return 0;
        decimal sum = 0;
        foreach (var part in cell.Column.SumOf)
            sum += Math.Clamp(figures.Cells[cell.Ordinal - cell.ColumnPosition + Position(cell.Block, part)].Number, -Most, Most);
        return sum;
    }

    private static int Position(FormBlock block, string column)
    {
        var position = 0;
        while (block.Columns[position].Key != column)
            position++;
        return position;
    }
}
