using System.Text;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Comparison;

namespace Gongkai.Cli.Output;

/// <summary>
/// Two paragraphs beside each other, broken to the width of the terminal. Words that only one of them has are
/// coloured, or stand in [- -] and {+ +} where there is no colour.
/// </summary>
internal sealed class TwoColumns(TextWriter output, Paint paint)
{
    private const int WidthOfFiles = 120;
    private const int Gap = 5;
    private readonly int width = (TerminalWidth() - Gap) / 2;

    public void Write(ParagraphComparison paragraph)
    {
        var left = Lines(Marked(paragraph.Left, paragraph.LeftRanges, paragraph.Change == Change.OnlyLeft, "[-", "-]"));
        var right = Lines(Marked(paragraph.Right, paragraph.RightRanges, paragraph.Change == Change.OnlyRight, "{+", "+}"));
        for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
        {
            var one = left.ElementAtOrDefault(index) ?? [];
            output.Write($"  {Painted(one, paint.Removed)}{new string(' ', Math.Max(0, width - Width(one)))} │ ");
            output.WriteLine(Painted(right.ElementAtOrDefault(index) ?? [], paint.Added));
        }

        output.WriteLine();
    }

    private static int TerminalWidth() => Terminal.IsOutputRead ? Math.Clamp(Console.WindowWidth, 60, 200) : WidthOfFiles;

    // The characters of the text, each with whether only this side has it.
    private List<(char Character, bool IsOwn)> Marked(Paragraph? paragraph, IReadOnlyList<TextRange> ranges, bool isWhollyOwn, string open, string close)
    {
        if (paragraph is null)
            return [];
        var text = Shown.Of(paragraph.Text);
        var marked = new List<(char, bool)>(text.Length);
        var done = 0;
        foreach (var range in isWhollyOwn ? [new TextRange(0, text.Length)] : ranges)
        {
            Add(text.AsSpan(done, range.Start - done), false);
            if (!paint.IsOn)
                Add(open, true);
            Add(text.AsSpan(range.Start, range.Length), true);
            if (!paint.IsOn)
                Add(close, true);
            done = range.Start + range.Length;
        }

        Add(text.AsSpan(done), false);
        return marked;

        void Add(ReadOnlySpan<char> characters, bool isOwn)
        {
            foreach (var character in characters)
                marked.Add((character, isOwn));
        }
    }

    private List<List<(char Character, bool IsOwn)>> Lines(List<(char Character, bool IsOwn)> text)
    {
        var lines = new List<List<(char, bool)>>();
        var room = 0;
        foreach (var character in text)
        {
            var needed = DisplayWidth.Of(character.Character);
            if (lines.Count == 0 || needed > room)
            {
                lines.Add([]);
                room = width;
            }

            lines[^1].Add(character);
            room -= needed;
        }

        return lines;
    }

    private static int Width(List<(char Character, bool IsOwn)> line) => line.Sum(character => DisplayWidth.Of(character.Character));

    private static string Painted(List<(char Character, bool IsOwn)> line, Func<string, string> paintOwn)
    {
        var painted = new StringBuilder();
        for (var start = 0; start < line.Count;)
        {
            var end = start;
            while (end < line.Count && line[end].IsOwn == line[start].IsOwn)
                end++;
            var run = string.Concat(line[start..end].Select(character => character.Character));
            painted.Append(line[start].IsOwn ? paintOwn(run) : run);
            start = end;
        }

        return painted.ToString();
    }
}
