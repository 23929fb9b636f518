using System.Text.RegularExpressions;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Makes rows of labels and values out of passages: from the rows of tables, from lines with several words,
/// and from runs of lines that hold one cell each.
/// </summary>
internal sealed partial class RowAssembly
{
    /// <summary>No form has a longer one.</summary>
    private const int LongestLabel = 40;

    private readonly List<PrintedRow> rows = [];
    private readonly List<string> alone = [];
    private PrintedRow? run;
    private bool hasTable;

    /// <summary>The rows of the passages from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static List<PrintedRow> Of(IReadOnlyList<Passage> passages, int start, int end)
    {
        var assembly = new RowAssembly { hasTable = HasTable(passages, start, end) };
        var named = !assembly.hasTable && StatedCells.NameEach(passages, start, end);
        for (var index = start; index < end; index++)
        {
            var passage = passages[index];
            if (passage.IsPicture)
                continue;
            if (passage.Cells.Count > 1)
                assembly.AddTableRow(passage, index);
            else if (!named || !StatedCells.IsName(passages, index, end))
                assembly.AddLine(passage, index);
        }

        assembly.EndRun();
        return assembly.rows;
    }

    private static bool HasTable(IReadOnlyList<Passage> passages, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (passages[index].Cells.Count > 1)
                return true;
        }

        return false;
    }

    private void AddTableRow(Passage passage, int index)
    {
        // A label in a line of its own, its figures in the row below.
        var labelled = run is { Values.Count: 0 } && FormLabels.Find(run.Labels[^1]) is { IsRow: true } ? run : null;
        EndRun();
        var cells = passage.Cells;
        PrintedRow? row = null;
        var lastLabel = -1;
        for (var position = 0; position < cells.Count; position++)
        {
            if (!CellParser.IsValue(cells[position].Text))
                lastLabel = position;
        }

        for (var position = 0; position < cells.Count; position++)
        {
            var cell = cells[position];
            if (!CellParser.IsValue(cell.Text))
            {
                if (row is null || row.HasVisibleValue)
                    row = Begin(passage, index, passage.Table!, cell.Row);
                row.Values.Clear();
                row.Labels.Add(LabelKey(cell.Text));
            }
            else if (row is not null || lastLabel < position)
            {
                row ??= Begin(passage, index, passage.Table!, cell.Row, labelled);
                row.Values.Add(new PrintedValue(cell.Text, cell.Place, cell.Column, cell.ColumnSpan));
            }
        }

        RememberLabelsAlone();
    }

    private PrintedRow Begin(Passage passage, int index, SourceTable table, int gridRow, PrintedRow? labelled = null)
    {
        var row = new PrintedRow
        {
            LabelsAbove = alone.Count == 0 ? [] : [.. alone],
            Grid = table.HasGrid ? table : null,
            GridRow = gridRow,
            ShowsBlanks = true,
            FirstPassage = labelled?.FirstPassage ?? index,
            LastPassage = index,
            Place = passage.Place,
        };
        if (labelled is not null)
        {
            rows.Remove(labelled);
            row.Labels.AddRange(labelled.Labels);
        }

        rows.Add(row);
        return row;
    }

    // A wrapped label leaves lines with labels only, above (and below) the line with the figures.
    private void RememberLabelsAlone()
    {
        if (rows.Count == 0)
            return;
        var last = rows[^1];
        if (last.HasVisibleValue)
            alone.Clear();
        else
            alone.AddRange(last.Labels);
        if (alone.Count > 4)
            alone.RemoveRange(0, alone.Count - 4);
    }

    private void AddLine(Passage passage, int index)
    {
        if (passage.IsEmptyCell)
        {
            AddRunValue(passage, index, "");
            return;
        }

        // Right behind a label, - 3 - may be three cells.
        if (run is not { Values.Count: 0 } && PageNumber().IsMatch(passage.Text))
        {
            passage.Taken = true;
            return;
        }

        if (!hasTable && StatedCells.Of(passage.Text) is { } stated)
        {
            if (stated.Label is { } label)
                AddRunLabel(passage, index, label);
            foreach (var value in stated.Values)
                AddRunValue(passage, index, value);
            return;
        }

        var words = SpacedWord.Of(passage.Text).ConvertAll(word => word.Text);
        var firstValue = words.Count;
        while (firstValue > 0 && CellParser.IsValue(words[firstValue - 1]))
            firstValue--;
        if (firstValue == words.Count || (words.Count - firstValue == 1 && words.Count > 2))
        {
            AddRunLabel(passage, index, passage.Text);
            return;
        }

        if (firstValue > 0)
            AddRunLabel(passage, index, string.Concat(words[..firstValue]));
        foreach (var word in words[firstValue..])
            AddRunValue(passage, index, word);
    }

    private void AddRunLabel(Passage passage, int index, string label)
    {
        if (run is null || run.Values.Count > 0)
            BeginRun(passage, index);
        else if (FormLabels.Find(run.Labels[^1]) is { IsRow: true } && FormLabels.Find(PrintedText.Key(label)) is not null)
            BeginRun(passage, index);
        run!.Labels.Add(LabelKey(label));
        run.LastPassage = index;
    }

    private void AddRunValue(Passage passage, int index, string text)
    {
        if (run is null)
            BeginRun(passage, index);
        run!.Values.Add(new PrintedValue(text, passage.Place));
        run.LastPassage = index;
    }

    // 规章：地方行政规章是指……: a label with its definition.
    private static string LabelKey(string label) =>
        label.Length > LongestLabel && label.AsSpan().IndexOfAny('：', ':') is > 0 and var colon && PrintedText.Key(label.AsSpan(..colon)) is var name
            && FormLabels.Find(name) is { IsRow: true } ? name : PrintedText.Key(label);

    private void BeginRun(Passage passage, int index)
    {
        EndRun();
        run = new PrintedRow { FirstPassage = index, LastPassage = index, Place = passage.Place };
        rows.Add(run);
    }

    private void EndRun() => run = null;

    // Of a page that the table is broken over.
    [GeneratedRegex(@"^(?:[-—－–]{1,2} ?\d{1,3} ?[-—－–]{1,2}|第 ?\d{1,3} ?页(?:[，,]? ?共 ?\d{1,3} ?页)?)$")]
    private static partial Regex PageNumber();
}
