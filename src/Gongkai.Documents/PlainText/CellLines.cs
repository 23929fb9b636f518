using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Tables written one cell a line, as extractors of web pages write them: each cell ended by a bar (<c>规章 |</c>) or by
/// a bar in the line below, a bar alone an empty cell, several bars alone the rest of a row with merged cells. Rows are
/// put back into one line each.
/// </summary>
internal static class CellLines
{
    /// <summary>A text has fewer such lines by chance than its smallest table has cells.</summary>
    public const int Fewest = 20;

    /// <summary>A row of so many labels is a heading; its figures stand in a row of their own.</summary>
    public const int FewestHeadings = 5;

    private enum Part
    {
        Cell,
        RowBegin,
        Empty,
        RowEnd,
        Line,
    }

    /// <summary>The lines with such tables joined row by row; the same lines where the text has none.</summary>
    public static List<TextLine> Joined(List<TextLine> lines)
    {
        if (!Apply(lines))
            return lines;
        var tokens = TokensOf(lines);
        var rowsAreMarked = RowsAreMarked(tokens);
        var joined = new List<TextLine>(lines.Count);
        var row = new List<string>();
        var (begun, hasValues) = (0, false);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            switch (token.Part)
            {
                case Part.Line:
                    EndRow();
                    joined.Add(token.Line);
                    break;
                case Part.RowEnd:
                    EndRow();
                    break;
                case Part.Empty when rowsAreMarked && (IsLabel(tokens, index + 1) || (row.Count >= FewestHeadings && !hasValues)):
                    EndRow();
                    break;
                default:
                    Add(token);
                    break;
            }
        }

        EndRow();
        return joined;

        void Add(Token token)
        {
            var isValue = CellParser.IsValue(token.Text);
            if (token.Part == Part.RowBegin || (!isValue && hasValues))
                EndRow();
            if (row.Count == 0)
                begun = token.Line.Number;
            row.Add(token.Text);
            hasValues |= isValue;
        }

        void EndRow()
        {
            if (row.Count > 0)
                joined.Add(TextLine.OfCells(begun, row));
            row.Clear();
            hasValues = false;
        }
    }

    private static bool Apply(List<TextLine> lines)
    {
        var (single, several, isText) = (0, 0, false);
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan().Trim();
            if (!text.Contains('|'))
            {
                isText = text.Length > 0;
                continue;
            }

            var bars = text.TrimEnd("| ");
            if (bars.TrimStart("| ").Contains('|') || text.Length == bars.Length)
                several++;
            else if (bars.Length > 0 || (isText && text.Length == 1))
                single++;
            isText = false;
        }

        return single >= Fewest && several * 5 < single;
    }

    private static List<Token> TokensOf(List<TextLine> lines)
    {
        var tokens = new List<Token>(lines.Count);
        var bare = new List<TextLine>();
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (text.Length == 0 || (text[^1] != '|' && !IsCellText(text)))
            {
                End();
                tokens.Add(new Token(Part.Line, "", line));
                continue;
            }

            if (text[^1] != '|')
            {
                bare.Add(line);
                continue;
            }

            var cell = text.Trim('|', ' ');
            if (cell.Length > 0)
            {
                var whole = string.Concat(bare.Select(part => part.Text.Trim())) + cell;
                if (bare.Count > 0 && FormLabels.Find(PrintedText.Key(whole)) is not null)
                    bare.Clear();
                else
                    whole = cell;
                End();
                tokens.Add(new Token(text[0] == '|' ? Part.RowBegin : Part.Cell, whole, line));
            }
            else if (text.Count(character => character == '|') == 2 && text[1] == ' ')
            {
                End();
                tokens.Add(new Token(Part.RowBegin, "", line));
            }
            else if (text.Length > 1)
            {
                End();
                if (text.StartsWith("| ", StringComparison.Ordinal))
                    tokens.Add(new Token(Part.Empty, "", line));
                tokens.Add(new Token(Part.RowEnd, "", line));
            }
            else if (bare.Count > 0)
            {
                EndCell();
            }
            else
            {
                tokens.Add(new Token(Part.Empty, "", line));
            }
        }

        End();
        return tokens;

        // Inside a table all lines since the last bar are the paragraphs of one cell; before its first cell may stand words.
        void EndCell()
        {
            var first = tokens.Count > 0 && tokens[^1].Part != Part.Line ? 0 : bare.Count - 1;
            tokens.AddRange(bare.Take(first).Select(words => new Token(Part.Line, "", words)));
            tokens.Add(new Token(Part.Cell, string.Concat(bare.Skip(first).Select(part => part.Text.Trim())), bare[first]));
            bare.Clear();
        }

        void End()
        {
            tokens.AddRange(bare.Select(words => new Token(Part.Line, "", words)));
            bare.Clear();
        }
    }

    // Some begin each row with a bar of its own, or fill each up with one; then no label comes directly after a figure.
    private static bool RowsAreMarked(List<Token> tokens)
    {
        var marked = false;
        for (var index = 1; index < tokens.Count; index++)
        {
            if (!IsLabel(tokens, index))
                continue;
            var before = tokens[index - 1];
            if (before.Part == Part.Empty)
                marked = true;
            else if (before.Part is Part.Cell or Part.RowBegin && CellParser.IsValue(before.Text))
                return false;
        }

        return marked;
    }

    private static bool IsLabel(List<Token> tokens, int index) =>
        index < tokens.Count && tokens[index].Part is Part.Cell or Part.RowBegin && !CellParser.IsValue(tokens[index].Text);

    private static bool IsCellText(string text) => text.Length <= 45 && !text.Contains('。') && !SectionHeadings.IsHeading(text);

    private readonly record struct Token(Part Part, string Text, TextLine Line);
}
