using System.Globalization;
using Gongkai.Documents.Recognition;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.PlainText;

/// <summary>
/// Rows of which a crawler left the cells side by side with nothing between them: <c>规章000</c>, <c>行政许可12</c>. They
/// are parted where the number of columns and the totals leave one way only; others stay whole, and are told as such.
/// </summary>
internal static class GluedRows
{
    /// <summary>A text has fewer such lines by chance.</summary>
    private const int Fewest = 8;

    private const int MostTries = 50_000;

    /// <summary>The lines with such rows as lines with bars; the same lines where the text has none.</summary>
    public static List<TextLine> AsBars(List<TextLine> lines)
    {
        if (lines.Count(line => Figures(line) is { } figures && FormLabels.Find(PrintedText.Key(line.Text.AsSpan(..figures))) is { IsRow: true }) < Fewest)
            return lines;
        var form = FormRows.FormOf(lines);
        var rows = FormRows.Of(form);
        var disputes = form.Tables[^1];
        var showsAll = lines.TrueForAll(line => ShowsAll(line, rows, disputes));
        return lines.ConvertAll(line => Figures(line) is { } figures ? AsBars(line, figures, rows, showsAll) : showsAll ? Whole(line, disputes) : line);
    }

    // A row with fewer digits than cells has lost empty ones; then any other may have, and its parts could add up by chance.
    // The rows of table 4 are headings above its one line.
    private static bool ShowsAll(TextLine line, List<FormRowLabel> rows, FormTable disputes)
    {
        if (line.Kind != TextLineKind.Words)
            return true;
        var text = line.Text.AsSpan().TrimEnd();
        var start = Figures(line) ?? text.Length;
        var key = PrintedText.Key(text[..start]);
        return rows.EndingWith(key) is not { Block: { } block }
            || (start == text.Length ? block.Columns[^1].SumOf.Count == 0 || disputes.Blocks.Contains(block) : text.Length - start >= block.Columns.Count);
    }

    /// <summary>Where the figures at the end of a line begin, right behind a word; null where there are none.</summary>
    private static int? Figures(TextLine line)
    {
        if (line.Kind != TextLineKind.Words)
            return null;
        var text = line.Text.AsSpan().TrimEnd();
        var start = text.Length;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return start > 0 && start < text.Length && !char.IsWhiteSpace(text[start - 1]) ? start : null;
    }

    private static TextLine AsBars(TextLine line, int start, List<FormRowLabel> rows, bool showsAll)
    {
        var label = line.Text[..start].Trim();
        var key = PrintedText.Key(label);
        if (rows.EndingWith(key) is not { Block: { } block })
            return line;
        var digits = line.Text[start..].Trim();
        var columns = block.Columns.Count;
        var figures = (showsAll || columns == 1 ? Parted(digits, columns, block.Columns[^1].SumOf.Count > 0 ? columns : 0) : null) ?? [digits];
        return Bars(line, [label, .. figures]);
    }

    // The figures of table 4 are one line, whose groups add up.
    private static TextLine Whole(TextLine line, FormTable disputes)
    {
        var digits = line.Text.Trim();
        var group = disputes.Blocks[0].Columns.Count;
        var cells = group * disputes.Blocks[0].Rows.Count;
        return digits.Length >= cells && digits.All(char.IsAsciiDigit) && Parted(digits, cells, group) is { } figures ? Bars(line, figures) : line;
    }

    private static TextLine Bars(TextLine line, IEnumerable<string> cells) => TextLine.OfCells(line.Number, cells) with { Page = line.Page };

    /// <summary>The one way to part digits into so many counts; null where there is none, or several.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="columns">How many counts they are.</param>
    /// <param name="group">Of so many counts in a row the last is the sum of the others; 0 where none is.</param>
    private static string[]? Parted(string digits, int columns, int group)
    {
        if (columns == 1)
            return [digits];
        if (digits.Length < columns || digits.Contains('.'))
            return null;
        var counts = new string[columns];
        var (found, tries) = ((string[]?)null, 0);
        return Search(0, 0) && tries < MostTries ? found : null;

        // False where a second way was found.
        bool Search(int column, int start)
        {
            if (column == columns)
            {
                if (start < digits.Length)
                    return true;
                var isFirst = found is null;
                found = [.. counts];
                return isFirst;
            }

            // No count has a zero before its digits.
            var longest = digits[start] == '0' ? 1 : Math.Min(9, digits.Length - start - (columns - column - 1));
            for (var length = 1; length <= longest && tries++ < MostTries; length++)
            {
                counts[column] = digits.Substring(start, length);
                if ((group == 0 || (column + 1) % group != 0 || IsSum(counts.AsSpan((column + 1 - group)..(column + 1))))
                    && (column + 1 == columns || start + length < digits.Length)
                    && !Search(column + 1, start + length))
                    return false;
            }

            return true;
        }
    }

    private static bool IsSum(ReadOnlySpan<string> counts)
    {
        var sum = 0L;
        foreach (var count in counts[..^1])
            sum += long.Parse(count, CultureInfo.InvariantCulture);
        return sum == long.Parse(counts[^1], CultureInfo.InvariantCulture);
    }
}
