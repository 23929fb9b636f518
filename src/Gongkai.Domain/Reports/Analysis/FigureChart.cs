using System.Globalization;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Analysis;

/// <summary>Figures of a table side by side, as bars with their table.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="Title">What is compared.</param>
/// <param name="Section">The section of the report that it belongs to.</param>
/// <param name="Rows">A name and the sum of cells for each bar.</param>
public sealed record FigureChart(string Key, string Title, int Section, IReadOnlyList<(string Name, CellSum Sum)> Rows)
{
    /// <summary>The charts of the form in force.</summary>
    public static IReadOnlyList<FigureChart> All { get; } =
    [
        new("documents", "规章和行政规范性文件（件）", 2, Sums(
            ("规章制发", "proactive.regulations@issued"), ("规章现行有效", "proactive.regulations@effective"),
            ("规范性文件制发", "proactive.normative_documents@issued"), ("规范性文件废止", "proactive.normative_documents@repealed"), ("规范性文件现行有效", "proactive.normative_documents@effective"))),
        new("decisions", "行政管理处理决定（件）", 2, Sums(
            ("行政许可", "proactive.licensing@decisions"), ("行政处罚", "proactive.penalty@decisions"), ("行政强制", "proactive.coercion@decisions"))),
        new("applicants", "新收申请的申请人（件）", 3, [.. ReportForms.Form2021.Row("applications", "received").Where(cell => cell.Column.SumOf.Count == 0)
            .Select(cell => (cell.Column.Label, CellSum.Of($"applications.received@{cell.Column.Key}")))]),
        new("outcomes", "申请办理结果（件）", 3, Sums(
            ("予以公开", "applications.disclosed"), ("部分公开", "applications.partly_disclosed"), ("不予公开", "applications.refused.*"),
            ("无法提供", "applications.unable.*"), ("不予处理", "applications.not_processed.*"), ("其他处理", "applications.other*"))),
        new("refusals", "不予公开的理由（件）", 3, [.. ReportForms.Form2021.Cells.Where(cell => cell.Row.Key.StartsWith("refused.", StringComparison.Ordinal) && cell.Column.SumOf.Count > 0)
            .Select(cell => (cell.Row.Label[2..], CellSum.Of($"applications.{cell.Row.Key}")))]),
        new("disputes", "行政复议和行政诉讼（件）", 4, Sums(
            ("复议维持", "disputes.reconsideration@upheld"), ("复议纠正", "disputes.reconsideration@corrected"), ("复议其他结果", "disputes.reconsideration@other"), ("复议尚未审结", "disputes.reconsideration@pending"),
            ("诉讼维持", "disputes.litigation*@upheld"), ("诉讼纠正", "disputes.litigation*@corrected"), ("诉讼其他结果", "disputes.litigation*@other"), ("诉讼尚未审结", "disputes.litigation*@pending"))),
    ];

    /// <summary>What is compared over the years.</summary>
    public static FigureChart Years { get; } = new("years", "主要数据历年比较", 1, Sums(
        ("新收申请", "applications.received"), ("办结申请", "applications.total"), ("予以公开和部分公开", "applications.disclosed + applications.partly_disclosed"), ("结转下年度", "applications.carried_out"),
        ("行政复议", "disputes.reconsideration"), ("行政诉讼", "disputes.litigation*"), ("行政规范性文件现行有效", "proactive.normative_documents@effective"),
        ("行政许可", "proactive.licensing@decisions"), ("行政处罚", "proactive.penalty@decisions"), ("行政事业性收费（万元）", "proactive.fees@amount")));

    /// <summary>How many of the rows of <see cref="Years"/>, from the first, are of one size, so that one drawing shows them all.</summary>
    public const int AlikeYears = 4;

    /// <summary>The chart of that key; it must be there.</summary>
    public static FigureChart Named(string key) => All.First(chart => chart.Key == key);

    /// <summary>The numbers of the bars.</summary>
    public IReadOnlyList<(string Name, decimal Number)> In(Figures figures) => [.. Rows.Select(row => (row.Name, row.Sum.In(figures) ?? 0))];

    /// <summary>The width of a bar, of 100; the longest is full.</summary>
    public static string Width(decimal number, decimal largest) =>
        (largest <= 0 ? 0 : decimal.Round(number * 100 / largest, 1)).ToString(CultureInfo.InvariantCulture);

    private static (string, CellSum)[] Sums(params (string Name, string Sum)[] sums) => Array.ConvertAll(sums, sum => (sum.Name, CellSum.Of(sum.Sum)));
}
