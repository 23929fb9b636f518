using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.PlainText;

/// <summary>Tables whose cells semicolons part, narrow or wide, as exports of sheets in some languages write them.</summary>
internal static class SemicolonRows
{
    /// <summary>A text has fewer such lines by chance than its smallest table has rows.</summary>
    private const int Fewest = 8;

    private const int LongestWord = 20;

    /// <summary>The lines with such rows as lines with bars; the same lines where the text has none.</summary>
    public static List<TextLine> AsBars(List<TextLine> lines) =>
        lines.Count(IsOfForm) < Fewest ? lines : lines.ConvertAll(line => IsRow(line) ? line with { Text = $"|{line.Text.Replace(';', '|').Replace('；', '|')}|", Kind = TextLineKind.Bars } : line);

    private static bool IsOfForm(TextLine line) => IsRow(line)
        && line.Text.Split([';', '；']).Any(field => FormLabels.Find(PrintedText.Key(field)) is not null || (field.Any(char.IsDigit) && CellParser.IsValue(field)));

    // Clauses of a sentence are no cells.
    private static bool IsRow(TextLine line) => line.Kind == TextLineKind.Words && line.Text.AsSpan().IndexOfAny(';', '；') >= 0
        && line.Text.Split([';', '；']).All(field => CellParser.IsValue(field)
            || (field.Length <= LongestWord && field.AsSpan().IndexOfAny("，。") < 0)
            || FormLabels.Find(PrintedText.Key(field)) is not null);
}
