using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Tables written one cell a line, each ended by a bar (<c>规章 |</c>), as extractors of web pages write them: a bar
/// alone is an empty cell, several bars alone fill up a row with merged cells. Rows are put back into one line each.
/// </summary>
internal static class CellLines
{
    /// <summary>A text has fewer such lines by chance than its smallest table has cells.</summary>
    private const int Fewest = 20;

    /// <summary>A row of so many labels is a heading; its figures stand in a row of their own.</summary>
    private const int FewestHeadings = 5;

    /// <summary>The lines with such tables joined row by row; the same lines where the text has none.</summary>
    public static List<TextLine> Joined(List<TextLine> lines)
    {
        if (!Apply(lines))
            return lines;
        var rowsAreMarked = RowsAreMarked(lines);
        var joined = new List<TextLine>(lines.Count);
        var row = new List<string>();
        var (begun, hasValues) = (0, false);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var text = line.Text.Trim();
            if (!EndsCell(text))
            {
                if (index + 1 < lines.Count && IsCellEnd(lines[index + 1].Text) && row.Count > 0 && IsCellText(text))
                    Add(text, line.Number);
                else
                {
                    EndRow();
                    joined.Add(line);
                }

                continue;
            }

            var cell = text.TrimEnd('|', ' ').TrimStart('|', ' ');
            if (cell.Length > 0)
                Add(cell, line.Number);
            else if (text.Length > 1)
                EndRow(text.StartsWith("| ", StringComparison.Ordinal) ? line.Number : 0);
            else if (index > 0 && !EndsCell(lines[index - 1].Text.Trim()) && row.Count > 0)
                continue;
            else if (!rowsAreMarked || !(IsLabel(lines, index + 1) || (row.Count >= FewestHeadings && !hasValues)))
                Add("", line.Number);
            else
                EndRow();
        }

        EndRow();
        return joined;

        void Add(string cell, int number)
        {
            var isValue = CellParser.IsValue(cell);
            if (!isValue && hasValues)
                EndRow();
            if (row.Count == 0)
                begun = number;
            row.Add(cell);
            hasValues |= isValue;
        }

        void EndRow(int emptyCell = 0)
        {
            if (emptyCell > 0)
                Add("", emptyCell);
            if (row.Count > 0)
                joined.Add(new TextLine(begun, string.Join(" | ", row) + " |", TextLineKind.Bars));
            row.Clear();
            hasValues = false;
        }
    }

    private static bool Apply(List<TextLine> lines)
    {
        var (single, several) = (0, 0);
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan().Trim();
            if (!text.Contains('|'))
                continue;
            var bars = text.TrimEnd("| ");
            if (bars.Contains('|') || text.Length == bars.Length)
                several++;
            else if (bars.Length > 0)
                single++;
        }

        return single >= Fewest && several * 5 < single;
    }

    // Some begin each row with a bar of its own; then no label comes directly after a figure.
    private static bool RowsAreMarked(List<TextLine> lines)
    {
        var marked = false;
        for (var index = 1; index < lines.Count; index++)
        {
            if (!IsLabel(lines, index))
                continue;
            var before = lines[index - 1].Text.Trim();
            if (before == "|")
                marked = true;
            else if (EndsCell(before) && before.TrimEnd('|', ' ') is { Length: > 0 } cell && CellParser.IsValue(cell))
                return false;
        }

        return marked;
    }

    private static bool IsLabel(List<TextLine> lines, int index) =>
        index < lines.Count && lines[index].Text.Trim() is var text && (EndsCell(text) || (IsCellText(text) && index + 1 < lines.Count && IsCellEnd(lines[index + 1].Text)))
            && text.TrimEnd('|', ' ') is { Length: > 0 } label && !CellParser.IsValue(label);

    private static bool EndsCell(string text) => text.Length > 0 && text[^1] == '|';

    private static bool IsCellEnd(string text) => text.AsSpan().Trim() is "|";

    // A cell of several paragraphs has its bar in a line below.
    private static bool IsCellText(string text) => text.Length is > 0 and <= 40 && !text.Contains('。') && !SectionHeadings.IsHeading(text);
}
