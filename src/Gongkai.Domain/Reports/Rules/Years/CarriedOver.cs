using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Years;

/// <summary>What last year carried over (四、结转下年度继续办理) is what this year starts with (二、上年结转), column by column.</summary>
public sealed class CarriedOver : ReportRule
{
    private static readonly RuleDescription Rule = new(
        "years.carried_over", Severity.Error, "上年结转与上年报告不符", "Carried in is not what last year carried out",
        "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表三",
        "表三每列的“二、上年结转政府信息公开申请数量”应等于上年报告同一列的“四、结转下年度继续办理”。"
        + "请对照上年报告和台账，更正错误的一年；上年报告有误的，应更正后重新公布。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        if (TwoYears.Of(subject) is not { } years)
            return;
        foreach (var cell in subject.Report.Form.Row("applications", "carried_in"))
        {
            var from = years.LastYear.Form.Find($"applications.carried_out[{cell.ColumnPosition}]");
            if (from is null || years.Now(cell) is not { } stated || years.Before(from) is not { } carried || stated == carried)
                continue;
            findings.Add(Differing(cell, from, stated, carried, years));
        }
    }

    private static Finding Differing(FormCell cell, FormCell from, decimal stated, decimal carried, TwoYears years)
    {
        // What the arithmetic of either year says about its own cell decides which year is wrong.
        var isLastYearWrong = years.ArithmeticBefore.CorrectionOf(from)?.Corrected == stated;
        var suggestion = years.ArithmeticNow.CorrectionOf(cell)?.Corrected == carried ? Figure.Show(carried) : null;
        var verdict = isLastYearWrong
            ? $"按上年报告自身的勾稽关系，上年该格应为{Figure.Show(stated)}，本年数无误，请更正上年报告"
            : suggestion is not null
                ? $"按本年的勾稽关系该格也应为{suggestion}，请更正"
                : "请对照台账，更正错误的一年";
        return Rule.Find(
            $"{cell.Label}填写为{Figure.Show(stated)}，而上年报告{from.Label}为{Figure.Show(carried)}，"
            + $"相差{Figure.Show(Math.Abs(stated - carried))}。{verdict}。") with
        {
            Severity = isLastYearWrong ? Severity.Warning : Severity.Error,
            Section = cell.Table.Section,
            Cells = [cell],
            Actual = Figure.Show(stated),
            Expected = isLastYearWrong ? null : Figure.Show(carried),
            Suggestion = suggestion,
            Place = years.ThisYear[cell].Place,
        };
    }
}
