using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Makes rows out of lines whose cells only spaces set apart, as <c>pdftotext -layout</c> and old editors write them:
/// each line of figures is a row, and where a figure stands in its line tells its column.
/// </summary>
internal sealed class SpacedRows(bool isWide)
{
    /// <summary>Fewer such lines are words set apart by chance.</summary>
    private const int Fewest = 4;

    private const int LongestLabel = 45;

    private readonly List<PrintedRow> rows = [];
    private readonly List<(int Passage, int Line, List<SpacedWord> Words)> alone = [];

    /// <summary>Whether the document prints its tables so.</summary>
    public static bool Apply(IReadOnlyList<Passage> passages)
    {
        var found = 0;
        foreach (var passage in passages)
        {
            if (passage.Line is { } line && SpacedWord.Of(line) is { Count: > 1 } words
                && words[^1].IsValue && words[^1].Start - words[^2].End > 1 && ++found >= Fewest)
                return true;
        }

        return false;
    }

    /// <summary>Whether ideographs take two places: the figures of a column stand below one another in the one way of counting or in the other.</summary>
    public static bool IsWide(IReadOnlyList<Passage> passages)
    {
        return LinedUp(isWide: true) > LinedUp(isWide: false);

        int LinedUp(bool isWide) => passages.Where(passage => passage.Line is not null)
            .Select(passage => SpacedWord.Of(passage.Line!, isWide))
            .SelectMany(words => words.Skip(FirstFigure(words)))
            .CountBy(word => word.End).Sum(column => column.Value * column.Value);
    }

    /// <summary>The rows of the passages from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="start">The first passage.</param>
    /// <param name="end">The passage after the last.</param>
    /// <param name="table">The table, whose sums tell which figures were broken over lines.</param>
    /// <param name="isWide">As <see cref="IsWide"/> tells of the document.</param>
    public static List<PrintedRow> Of(IReadOnlyList<Passage> passages, int start, int end, FormTable table, bool isWide)
    {
        var assembly = new SpacedRows(isWide);
        for (var index = start; index < end; index++)
        {
            if (!passages[index].IsPicture)
                assembly.Add(passages[index], index);
        }

        assembly.End();
        return table.Direction == RowDirection.Down && table.Blocks is [{ Columns.Count: > 2 } block]
            ? BrokenFigures.Joined(assembly.rows, block.Columns.Count)
            : assembly.rows;
    }

    private void Add(Passage passage, int index)
    {
        var words = SpacedWord.Of(passage.Line ?? passage.Text, isWide);
        var first = FirstFigure(words);
        if (first == words.Count)
        {
            if (!passage.Text.Contains('。') && (passage.Line is not null || passage.Text.Length <= LongestLabel))
                alone.Add((index, passage.Place.Line, words));
            else
                alone.Clear();
            return;
        }

        EndLabel();
        var row = new PrintedRow
        {
            Spaced = new SpacedLabel(
                [.. alone.Where((label, offset) => label.Line >= passage.Place.Line - (alone.Count - offset)).TakeLast(SpacedLabel.MostLines).Select(label => label.Words)],
                words[..first],
                [])
            { IsWide = isWide },
            LabelsBefore = [.. alone.Select(label => label.Words)],
            FirstPassage = FirstLabel(index),
            LastPassage = index,
            Place = passage.Place,
        };
        row.Labels.AddRange(words[..first].Select(word => word.Key).Where(key => key.Length > 0));
        row.Values.AddRange(words[first..].Select(word => new PrintedValue(word.Text, passage.Place, word.Start, word.End - word.Start)));
        rows.Add(row);
        alone.Clear();
    }

    private static int FirstFigure(List<SpacedWord> words)
    {
        var first = words.Count;
        while (first > 0 && words[first - 1].IsValue && !EndsSentence(words, first))
            first--;
        return first;
    }

    // A line of prose that ends in a number has one space before it.
    private static bool EndsSentence(List<SpacedWord> words, int end) =>
        end == words.Count && end > 2 && !words[end - 2].IsValue && words[end - 1].Start - words[end - 2].End == 1;

    // Above the first row only what the form prints there belongs to the table.
    private int FirstLabel(int index)
    {
        if (rows.Count > 0)
            return rows[^1].LastPassage + 1;
        foreach (var (passage, _, words) in alone)
        {
            if (words.Exists(word => FormLabels.Find(word.Key) is not null))
                return passage;
        }

        return index;
    }

    // Lines of labels right below a row may be the rest of its own label.
    private void EndLabel()
    {
        if (rows.Count == 0)
            return;
        var row = rows[^1];
        row.Spaced = row.Spaced! with
        {
            Below = [.. alone.TakeWhile((label, offset) => label.Line <= row.Place.Line + offset + 1).Take(SpacedLabel.MostLines).Select(label => label.Words)],
        };
    }

    // Behind the last row stand the last lines of its label, and rows whose cells are all empty.
    private void End()
    {
        EndLabel();
        var last = rows.Count > 0 ? rows[^1].Place.Line : alone.Count > 0 ? alone[0].Line : 0;
        var labels = alone.TakeWhile((label, offset) => label.Line <= last + (2 * offset) + 2).ToList();
        if (labels.Count == 0)
            return;
        rows.Add(new PrintedRow
        {
            Spaced = new SpacedLabel([], [], []),
            LabelsBefore = [.. labels.Select(label => label.Words)],
            FirstPassage = FirstLabel(labels[0].Passage),
            LastPassage = labels[^1].Passage,
            Place = rows.Count > 0 ? rows[^1].Place : new Place(Line: last),
        });
    }
}
