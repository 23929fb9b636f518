using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Pdf;

/// <summary>Puts a table together again that a page break parted.</summary>
internal static partial class TableBreaks
{
    /// <summary>How far the borders of the two parts may be off, in points.</summary>
    private const float Drift = 4;

    /// <summary>The whole table; null where the second part is a table of its own.</summary>
    public static TablePart? Join(TablePart upper, TablePart lower)
    {
        if (Math.Abs(upper.Xs[0] - lower.Xs[0]) > Drift || Math.Abs(upper.Xs[^1] - lower.Xs[^1]) > Drift)
            return null;
        var xs = Merge(upper.Xs, lower.Xs);
        upper = upper.On(xs);
        lower = WithoutRepeatedHead(upper, lower.On(xs));
        if (lower.Rows == 0)
            return upper;
        var broken = RowIsBroken(upper, lower);
        var shift = upper.Rows - (broken ? 1 : 0);
        var cells = upper.Cells.ToList();
        foreach (var cell in lower.Cells)
        {
            var above = cell.Row == 0 ? cells.FindIndex(c => c.LastRow == upper.Rows && c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan && c.Page != cell.Page) : -1;
            if (above >= 0 && (broken || GoesOn(cells[above], cell)))
            {
                var text = new StringBuilder(cells[above].Text);
                TextLines.Append(text, cell.Text);
                cells[above] = cells[above] with { Text = text.ToString(), RowSpan = shift + cell.LastRow - cells[above].Row };
            }
            else
            {
                cells.Add(cell with { Row = cell.Row + shift });
            }
        }

        return new TablePart(xs, shift + lower.Rows, cells);
    }

    private static float[] Merge(float[] a, float[] b)
    {
        var all = a.Concat(b).Order().ToArray();
        var merged = new List<float> { all[0] };
        foreach (var x in all)
        {
            if (x - merged[^1] > Drift)
                merged.Add(x);
        }

        return [.. merged];
    }

    /// <summary>The lower part without the rows with which the upper part begins too.</summary>
    private static TablePart WithoutRepeatedHead(TablePart upper, TablePart lower)
    {
        var above = RowTexts(upper);
        var below = RowTexts(lower);
        var same = 0;
        while (same < Math.Min(above.Length, below.Length) && above[same] == below[same] && !Digit().IsMatch(below[same]))
            same++;
        // The head ends where no cell reaches over its last row.
        while (same > 0 && lower.Cells.Any(cell => cell.Row < same && cell.LastRow > same))
            same--;
        if (!lower.Cells.Any(cell => cell.Row < same && cell.Text.Length > 0))
            return lower;
        return new TablePart(lower.Xs, lower.Rows - same, [.. lower.Cells.Where(cell => cell.Row >= same).Select(cell => cell with { Row = cell.Row - same })]);
    }

    private static string[] RowTexts(TablePart table)
    {
        var rows = new StringBuilder[table.Rows];
        foreach (var cell in table.Cells)
            (rows[cell.Row] ??= new StringBuilder()).Append(cell.Column).Append('\t').Append(cell.Text).Append('\t');
        return Array.ConvertAll(rows, row => row?.ToString() ?? "");
    }

    /// <summary>
    /// Whether the first row of the lower part is the rest of the last row above: the cells stand under each other, and
    /// the rest is blank, or has only a label that goes on, or has the figures to the label above.
    /// </summary>
    private static bool RowIsBroken(TablePart upper, TablePart lower)
    {
        var last = upper.Cells.Where(cell => cell.LastRow == upper.Rows).OrderBy(cell => cell.Column).ToArray();
        var first = lower.Cells.Where(cell => cell.Row == 0).OrderBy(cell => cell.Column).ToArray();
        if (last.Length != first.Length || last.Length < 2)
            return false;
        var (labelsGoOn, figuresAbove, figuresBelow, clash) = (false, false, false, false);
        for (var i = 0; i < last.Length; i++)
        {
            if (last[i].Column != first[i].Column || last[i].ColumnSpan != first[i].ColumnSpan)
                return false;
            var (above, below) = (Figure().IsMatch(last[i].Text), Figure().IsMatch(first[i].Text));
            figuresAbove |= above;
            figuresBelow |= below;
            clash |= (above && first[i].Text.Length > 0) || (below && last[i].Text.Length > 0);
            if (!below && first[i].Text.Length > 0)
            {
                clash |= Enumerated().IsMatch(first[i].Text) || last[i].Text.Length == 0;
                labelsGoOn = true;
            }
        }

        // Nothing at all below: the page broke in the blank part of the row.
        var blank = Array.TrueForAll(first, cell => cell.Text.Length == 0);
        return !clash && (blank || (figuresAbove != figuresBelow && (labelsGoOn || figuresBelow)));
    }

    /// <summary>Whether a merged cell goes on over the break: a label that spans rows, with nothing or its rest below.</summary>
    private static bool GoesOn(PlacedCell above, PlacedCell below) =>
        (above.RowSpan > 1 || below.RowSpan > 1) && above.Text.Length > 0 && !Figure().IsMatch(above.Text)
        && !Figure().IsMatch(below.Text) && !Enumerated().IsMatch(below.Text);

    [GeneratedRegex(@"^[0-9０-９][0-9０-９,，.．]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("[0-9０-９]", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?[0-9０-９]{1,2}[)）、.．]|第)", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();
}
