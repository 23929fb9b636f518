using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Years;

/// <summary>Disputes pending at the end of last year (尚未审结) were decided this year or are pending still: this year's total is not below them.</summary>
public sealed class PendingDisputes : ReportRule
{
    private static readonly RuleDescription Rule = new(
        "years.pending_disputes", Severity.Warning, "上年未审结案件本年没有下落", "Disputes pending last year are not among this year's",
        "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表四",
        "上年报告中“尚未审结”的行政复议、行政诉讼，本年或者审结，或者仍未审结，都应计入本年表四，因此本年总计不应少于上年尚未审结的件数。"
        + "请逐案核对上年未审结案件的结果。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        if (TwoYears.Of(subject) is not { } years)
            return;
        foreach (var total in subject.Report.Form.Cells.Where(cell => cell.Table.Key == "disputes" && cell.Column.SumOf.Count > 0))
        {
            var pending = years.LastYear.Form.Find($"disputes.{total.Row.Key}.pending");
            if (pending is null || years.Now(total) is not { } cases || years.Before(pending) is not { } open || cases >= open)
                continue;
            findings.Add(Lost(total, cases, open, years));
        }
    }

    private static Finding Lost(FormCell total, decimal cases, decimal open, TwoYears years) => Rule.Find(
        $"{total.Label}为{Figure.Show(cases)}件，而上年报告中“{string.Concat(total.Row.Groups)}{total.Row.Label}”尚未审结{Figure.Show(open)}件，"
        + "这些案件本年应已审结或仍未审结。请逐案核对是否漏计。") with
    {
        Section = total.Table.Section,
        Cells = [total],
        Actual = Figure.Show(cases),
        Expected = $"不小于{Figure.Show(open)}",
        Place = years.ThisYear[total].Place,
    };
}
