using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>What a line of a text file is made of.</summary>
internal enum TextLineKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Words.</summary>
    Words,

    /// <summary>One cell after a tab.</summary>
    Cell,

    /// <summary>Cells between tabs.</summary>
    Tabs,

    /// <summary>Cells between bars.</summary>
    Bars,

    /// <summary>A drawn line.</summary>
    Rule,

    /// <summary>Nothing, in the place of a cell.</summary>
    EmptyCell,
}

/// <summary>A line of a text file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text, without the line's end.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Page">The page it stands on, from 1; 0 where the text has no page breaks.</param>
internal readonly record struct TextLine(int Number, string Text, TextLineKind Kind, int Page = 0)
{
    private static readonly char[] Bars = ['|', '｜', '│', '┃', '║'];

    /// <summary>Whether it is the line below the heading of a Markdown table, of which the rows have none between them.</summary>
    public bool IsMarkdownRule => Kind == TextLineKind.Rule && !Text.Contains('+') && !Text.AsSpan().ContainsAnyInRange('\u2500', '\u257F');

    /// <summary>A row of cells as a line with bars.</summary>
    public static TextLine OfCells(int number, IEnumerable<string> cells) => new(number, string.Join(" | ", cells) + " |", TextLineKind.Bars);

    /// <summary>The lines of a text.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var (number, page) = (0, text.Contains('\f') ? 1 : 0);
        foreach (var range in text.AsSpan().Split('\f'))
        {
            foreach (var raw in text.AsSpan(range).EnumerateLines())
            {
                var line = raw.TrimEnd().Contains('\0') ? raw.ToString().Replace("\0", "") : raw.ToString();
                lines.Add(new TextLine(++number, line, KindOf(line), page));
            }

            // The next page goes on in the line in which this one ends.
            number--;
            page++;
        }

        return lines;
    }

    /// <summary>Whether it begins with a bar.</summary>
    public bool BeginsWithBar => Array.IndexOf(Bars, Text.AsSpan().Trim()[0]) >= 0;

    /// <summary>Whether it ends with a bar.</summary>
    public bool EndsWithBar => Array.IndexOf(Bars, Text.AsSpan().Trim()[^1]) >= 0;

    /// <summary>The cells of a line with bars.</summary>
    /// <param name="framedBefore">Whether a bar at the beginning only frames the line: otherwise an empty cell stands before it.</param>
    /// <param name="framedAfter">Whether a bar at the end only frames the line.</param>
    public string[] BarCells(bool framedBefore, bool framedAfter)
    {
        var cells = Text.Trim().Split(Bars, StringSplitOptions.TrimEntries);
        var first = framedBefore && BeginsWithBar ? 1 : 0;
        var last = framedAfter && EndsWithBar && cells.Length > first + 1 ? cells.Length - 1 : cells.Length;
        return cells[first..last];
    }

    /// <summary>The cells of a line with tabs.</summary>
    public string[] TabCells() => Text.TrimEnd('\r', '\n').Split('\t', StringSplitOptions.TrimEntries);

    private static TextLineKind KindOf(string line)
    {
        if (CellParser.IsBlank(line))
            return line.Contains('\t') ? TextLineKind.Cell : TextLineKind.Blank;
        if (IsRule(line))
            return TextLineKind.Rule;
        if (line.Contains('。') && line.Length > 40 && !EndsInCells(line))
            return TextLineKind.Words;
        if (line.IndexOfAny(Bars) >= 0 && !IsSentence(line))
            return TextLineKind.Bars;
        var tab = line.LastIndexOf('\t');
        if (tab < 0)
            return TextLineKind.Words;
        return tab == 0 ? TextLineKind.Cell : TextLineKind.Tabs;
    }

    // "短视频|直播均已开通。": a bar between words, not between cells.
    private static bool IsSentence(string line)
    {
        var text = line.AsSpan().Trim();
        return text[^1] == '。' && Array.IndexOf(Bars, text[0]) < 0 && !text.ContainsAny('\t', ' ') && CountBars(text) <= 2;
    }

    // A label with its whole definition has sentences, and its figures behind them.
    private static bool EndsInCells(ReadOnlySpan<char> line) => Array.IndexOf(Bars, line.TrimEnd()[^1]) >= 0 && CountBars(line) > 1;

    private static int CountBars(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += Array.IndexOf(Bars, c) >= 0 ? 1 : 0;
        return count;
    }

    // Markdown's |---|:--:|, the +---+ of plain text and the lines of box drawing.
    private static bool IsRule(string line)
    {
        var (strokes, crossings) = (0, 0);
        foreach (var c in line)
        {
            if (c is '-' or '=' or '─' or '━' or '═')
                strokes++;
            else if (c is '|' or '+' or (>= '\u2500' and <= '\u257F'))
                crossings++;
            else if (c is not (':' or ' '))
                return false;
        }

        return strokes > 2 || (strokes > 0 && crossings > 0);
    }
}
