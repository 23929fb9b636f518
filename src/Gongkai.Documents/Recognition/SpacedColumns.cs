using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Where the columns of a table are whose cells only spaces set apart: by the figures of the page, or by the headings
/// above where the figures stand under them. Empty cells leave nothing behind but their room.
/// </summary>
internal sealed class SpacedColumns
{
    /// <summary>In characters: figures of one column stand no farther from its place.</summary>
    private const double Tolerance = 1;

    /// <summary>A figure farther from every column was moved by a word beside it.</summary>
    private const double Farthest = 4;

    /// <summary>The share of the figures of a page that stand in the columns found.</summary>
    private const double Enough = 0.85;

    // Figures are set left, in the middle or right; so is where they line up.
    private static readonly Func<double, double, double>[] Alignments = [(start, end) => (start + end) / 2, (start, _) => start, (_, end) => end];

    private readonly double[] places;
    private readonly Func<double, double, double> alignment;

    private SpacedColumns(double[] places, Func<double, double, double> alignment) => (this.places, this.alignment) = (places, alignment);

    /// <summary>One value for each cell, empty ones filled in; null where the places do not tell.</summary>
    /// <param name="row">The row with fewer values than cells.</param>
    /// <param name="cells">The cells of the form's row.</param>
    /// <param name="rows">All rows of the table.</param>
    /// <param name="form">The form, by whose sums doubtful places are decided.</param>
    public static PrintedValue[]? Place(PrintedRow row, FormCell[] cells, IReadOnlyList<PrintedRow> rows, ReportForm form)
    {
        if (row.Spaced is null || row.Values.Count == 0 || row.Values.Count >= cells.Length)
            return null;
        if (Of(cells, [.. rows.Where(other => other.Spaced is not null && other.Place.Page == row.Place.Page)]) is not { } columns)
            return null;
        var placed = SumPlacement.Place(row.Values, form, cells, columns.Distance, out var addsUp) ?? (addsUp ? null : columns.Nearest(row));
        return placed is not null && Enumerable.Range(0, placed.Length).All(column => placed[column].IsBlank || columns.Distance(placed[column], column) <= Farthest) ? placed : null;
    }

    private static SpacedColumns? Of(FormCell[] cells, List<PrintedRow> rows)
    {
        var figures = rows.SelectMany(Uncrowded).ToList();
        var full = rows.FindAll(row => row.Values.Count == cells.Length && Uncrowded(row).Count() == cells.Length);
        return Best(Alignments.SelectMany(alignment => full.Select(row =>
                new SpacedColumns([.. row.Values.Select(value => alignment(value.Column, value.Column + value.ColumnSpan))], alignment))))
            ?? Best(Alignments.Select(alignment => new SpacedColumns(Runs([.. figures.Select(figure => alignment(figure.Start, figure.End)).Order()]), alignment)))
            ?? Best(Headings(cells, rows));

        SpacedColumns? Best(IEnumerable<SpacedColumns> found)
        {
            var best = found.Where(columns => columns.places.Length == cells.Length).MaxBy(columns => columns.Support(figures));
            return best is not null && best.Support(figures) >= figures.Count * Enough ? best : null;
        }
    }

    private int Support(List<(int Start, int End)> figures) =>
        figures.Count(figure => Array.Exists(places, place => Math.Abs(place - alignment(figure.Start, figure.End)) <= Tolerance));

    private double Distance(PrintedValue value, int column) => Math.Abs(places[column] - alignment(value.Column, value.Column + value.ColumnSpan));

    // The figures need not add up; then each must clearly stand in one column.
    private PrintedValue[]? Nearest(PrintedRow row)
    {
        var placed = places.Select(_ => new PrintedValue("", row.Place)).ToArray();
        var next = 0;
        foreach (var value in row.Values)
        {
            var order = Enumerable.Range(0, places.Length).OrderBy(column => Distance(value, column)).Take(2).ToArray();
            if (order[0] < next || Distance(value, order[0]) * 2 >= Distance(value, order[1]))
                return null;
            placed[order[0]] = value;
            next = order[0] + 1;
        }

        return placed;
    }

    // Where there is no room between two words, the second is pushed to the right and says nothing of its column.
    private static IEnumerable<(int Start, int End)> Uncrowded(PrintedRow row)
    {
        var end = row.Spaced!.Own.Count > 0 ? row.Spaced.Own[^1].End : -1;
        foreach (var value in row.Values)
        {
            if (value.Column > end + 1)
                yield return (value.Column, value.Column + value.ColumnSpan);
            end = value.Column + value.ColumnSpan;
        }
    }

    // Figures below one another; one alone may be pushed aside.
    private static double[] Runs(List<double> figures)
    {
        var runs = new List<List<double>>();
        foreach (var figure in figures)
        {
            if (runs.Count == 0 || figure - runs[^1][0] > 2 * Tolerance)
                runs.Add([]);
            runs[^1].Add(figure);
        }

        return runs.TrueForAll(run => run.Count > 1) ? [.. runs.Select(run => run[run.Count / 2])] : [];
    }

    // From the lowest heading upwards: a word above several columns is the heading of their group, and so is one above a
    // whole heading. Of several headings without room between them each has pushed the next to the right.
    private static IEnumerable<SpacedColumns> Headings(FormCell[] cells, List<PrintedRow> rows)
    {
        if (!rows[0].Spaced!.IsWide && rows[0].LabelsBefore.Any(IsCrowded))
            return [];
        var labels = cells.Select(cell => PrintedText.Key(cell.Column.Label)).ToArray();
        var columns = new List<(int Start, int End, string Key)>();
        foreach (var word in rows[0].LabelsBefore.Reverse().SelectMany(line => line))
        {
            var below = columns.FindAll(column => column.Start < word.End && word.Start < column.End);
            if (below.Count == 0)
                columns.Add((word.Start, word.End, word.Key));
            else if (below.Count == 1 && !labels.Contains(below[0].Key))
                columns[columns.IndexOf(below[0])] = (Math.Min(word.Start, below[0].Start), Math.Max(word.End, below[0].End), word.Key + below[0].Key);
        }

        columns.Sort();
        var headings = new List<(int Start, int End, string Key)>();
        foreach (var column in columns)
        {
            if (headings.Count < labels.Length && column.Key == labels[headings.Count])
                headings.Add(column);
        }

        return Alignments.Select(alignment => new SpacedColumns([.. headings.Select(heading => alignment(heading.Start, heading.End))], alignment));
    }

    private static bool IsCrowded(List<SpacedWord> line) => Enumerable.Range(2, Math.Max(0, line.Count - 2)).Any(index =>
        line[index].Start - line[index - 1].End == 1 && line[index - 1].Start - line[index - 2].End == 1);
}
