using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Tells of a second table of applications with other figures than those read: two reports in one file, a table pasted
/// twice. Copies with the same figures (a page's version for telephones) say nothing new.
/// </summary>
internal static class DoubledTables
{
    private const string Table = "applications";

    private const string Row = "received";

    // A label and its seven figures one a line, with lines between.
    private const int LongestRow = 16;

    /// <summary>The key of the label of the row that is looked for.</summary>
    public static string Label { get; } = PrintedText.WithoutNumber(PrintedText.Key(ReportForms.Form2021.Row(Table, Row).First().Row.Label));

    /// <summary>A finding where a table was left out.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="labels">Passages in which the label stands.</param>
    /// <param name="figures">The figures read.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<Passage> passages, IReadOnlyList<int> labels, Figures figures)
    {
        if (labels.Count < 2)
            yield break;
        FormCell[] cells = [.. figures.Form.Row(Table, Row)];
        foreach (var label in labels)
        {
            var row = RowAssembly.Of(passages, label, Math.Min(label + LongestRow, passages.Count)).Find(printed => printed.Values.Count == cells.Length);
            if (row is null || row.FirstPassage > label + 1)
                continue;
            var others = cells.Zip(row.Values, (cell, value) => (Read: figures[cell], Other: CellParser.Parse(value.Text, cell.Kind, value.Place)));
            if (!others.Any(pair => pair.Read.HasNumber && pair.Other.HasNumber && pair.Read.Number != pair.Other.Number))
                continue;
            yield return ReadingRule.DoubledTable.Find(
                $"文件中不止一份表三，这一份的数字与所读取的不同（本年新收总计{row.Values[^1].Text}，读取的是{figures[cells[^1]].Number:0}），没有采用。请删去多余的表格，或把两份报告分成两个文件。") with
            {
                Section = figures.Form.Tables.First(table => table.Key == Table).Section,
                Place = row.Place,
            };
            yield break;
        }
    }
}
