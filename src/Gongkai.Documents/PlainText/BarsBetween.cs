using Gongkai.Documents.Recognition;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Tables as converters to Markdown write cells that hold paragraphs: every cell has lines of its own, between two cells of a
/// row stands a bar alone on its line, and between two rows nothing. Rows are put back into one line each.
/// </summary>
internal static class BarsBetween
{
    /// <summary>The lines with such tables joined row by row; the same lines where the text has none.</summary>
    public static List<TextLine> Joined(List<TextLine> lines)
    {
        var (alone, other) = (lines.Count(IsBar), lines.Count(line => line.Kind == TextLineKind.Bars && !IsBar(line)));
        // With a cell, a bar is its end: see CellLines. Alone, it is between two when empty lines set it apart.
        if (alone < CellLines.Fewest || other * 5 > alone || Enumerable.Range(1, lines.Count - 1).Count(at => IsBar(lines[at]) && lines[at - 1].Kind == TextLineKind.Blank) < alone * 0.9)
            return lines;
        var joined = new List<TextLine>(lines.Count);
        var row = new List<string>();
        var (begun, afterBar) = (0, false);
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (IsBar(line))
            {
                if (afterBar)
                    row.Add("");
                afterBar = true;
            }
            else if (line.Kind is TextLineKind.Words && (afterBar || NextIsBar(lines, at)))
            {
                var text = line.Text.Trim();
                if (afterBar && !IsRowBegin(row, text))
                {
                    row.Add(text);
                    afterBar = false;
                    continue;
                }

                EndRow();
                begun = line.Number;
                row.Add(text);
            }
            else if (line.Kind is not (TextLineKind.Blank or TextLineKind.Rule))
            {
                EndRow();
                joined.Add(line);
            }
        }

        EndRow();
        return joined;

        void EndRow()
        {
            if (afterBar)
                row.Add("");
            // Where figures follow headings, the first cell of the figures' row was empty.
            var headings = row.FindIndex(CellParser.IsValue);
            if (headings >= CellLines.FewestHeadings)
                Join([.. row.Take(headings)], ["", .. row.Skip(headings)]);
            else if (row.Count > 0)
                Join(row);
            row.Clear();
            afterBar = false;
        }

        void Join(params ReadOnlySpan<List<string>> rows)
        {
            foreach (var cells in rows)
                joined.Add(TextLine.OfCells(begun, cells));
        }
    }

    // The cell behind the last bar of a row may be empty: then a label stands where a figure should.
    private static bool IsRowBegin(List<string> row, string text) =>
        !CellParser.IsValue(text) && (row.Skip(1).Any(CellParser.IsValue) || (IsRowWithoutGroup(row[^1]) && FormLabels.Find(PrintedText.Key(text)) is not null));

    private static bool IsRowWithoutGroup(string label) =>
        FormLabels.Find(PrintedText.Key(label)) is { IsRow: true } meaning && meaning.Table == ReportForms.Form2021.Tables[0].Key;

    private static bool NextIsBar(List<TextLine> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && lines[next].Kind == TextLineKind.Blank)
            next++;
        return next < lines.Count && IsBar(lines[next]);
    }

    private static bool IsBar(TextLine line) => line.Kind == TextLineKind.Bars && line.Text.AsSpan().Trim() is "|";
}
