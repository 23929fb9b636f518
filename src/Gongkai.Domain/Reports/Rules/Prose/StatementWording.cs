using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Statements and the cells they are compared with, in the words of a message.</summary>
internal static class StatementWording
{
    private const int MostWords = 16;

    /// <summary>The number with the words right before it.</summary>
    public static string Printed(Statement statement)
    {
        var number = statement.Number;
        var start = Math.Max(statement.Paragraph.ClauseStart(number.Start), number.Start - MostWords);

        // 2021年新收…: never from within a number.
        while (start > 0 && char.IsAsciiDigit(statement.Paragraph.Text[start]) && char.IsAsciiDigit(statement.Paragraph.Text[start - 1]))
            start--;
        return statement.Paragraph.Printed(start, number.End);
    }

    /// <summary>The number as the table would print it; 元 for amounts.</summary>
    public static string Actual(Statement statement) =>
        Figure.Show(statement.Number.Value) + (statement.Number.Kind == NumberKind.Money ? "元" : "");

    /// <summary>What the table says, in the same unit.</summary>
    public static string Expected(Statement statement, CellSum reading, Figures figures) =>
        Figure.Show(statement.Value(reading, figures)!.Value) + (statement.Number.Kind == NumberKind.Money ? "元" : "");

    /// <summary>The cells of a reading: one by its label, several rows of a group by the group's.</summary>
    public static string Cells(CellSum reading, ReportForm form)
    {
        var cells = reading.Cells(form).ToList();
        if (cells.Count == 1)
            return cells[0].Label;
        var names = cells.Select(cell => cell.Row.Groups.Count > 1 && reading.Text.Contains('*') ? cell.Row.Groups[^1] : cell.Row.Label).Distinct().ToList();
        return $"{cells[0].Table.Name}“{string.Join("”“", names)}”之和";
    }
}
