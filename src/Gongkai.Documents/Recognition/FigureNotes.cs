using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Recognition;

/// <summary>What is said where figures are printed and nothing tells which cells they belong to.</summary>
internal static class FigureNotes
{
    /// <summary>A row has another number of values than the form has cells.</summary>
    public static Finding Unplaced(PrintedRow row, FormCell[] cells, string label) => ReadingRule.UnplacedValues.Find(
        $"{cells[0].Table.Name}“{label}”应有{cells.Length}个数，读到{row.Values.Count}个（{string.Join('、', row.Values.Select(value => value.Text).Take(20))}），无法判断各属哪一格，请对照原文逐格填写，没有的填0。") with
    {
        Section = cells[0].Table.Section,
        Cells = cells,
        Place = row.Place,
    };

    /// <summary>A row of zeros has fewer values than the form has cells.</summary>
    public static Finding BlankSomewhere(PrintedRow row, FormCell[] cells) => ReadingRule.BlankSomewhere.Find(
        $"{cells[0].Table.Name}“{cells[0].Row.Label}”只读到{row.Values.Count}个0，另有{cells.Length - row.Values.Count}格空白，读不出是哪几格，都按0计。请补填0。") with
    {
        Section = cells[0].Table.Section,
        Cells = cells,
        Place = row.Place,
    };

    /// <summary>The file has lost the lines that repeat others.</summary>
    public static Finding Lost(FormTable table, FormCell[] cells, Place place) => ReadingRule.UnplacedValues.Find(
        $"{table.Name}有{cells.Length}格的数字读不出：文件中重复的行已被删去（常见于采集的网页），相同的数字只留下第一个。请改用原网页或原文档核对。") with
    {
        Section = table.Section,
        Cells = cells,
        Place = place,
    };

    /// <summary>The figures of a table stand away from their labels.</summary>
    public static Finding Scattered(FormTable table, ReportForm form, Place place) => ReadingRule.UnplacedValues.Find(
        $"{table.Name}的数字与行标题在文件中已经分开，读不出各属哪一行，只采用了行标题、个数和总计都对得上的行。请改用原来的文档或pdf核对。") with
    {
        Section = table.Section,
        Cells = [.. form.Cells.Where(cell => cell.Table == table)],
        Place = place,
    };
}
