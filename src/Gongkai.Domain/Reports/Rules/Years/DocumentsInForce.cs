using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Years;

/// <summary>现行有效件数 is last year's plus what was issued minus what was repealed this year.</summary>
public sealed class DocumentsInForce : ReportRule
{
    private static readonly RuleDescription Rule = new(
        "years.effective", Severity.Error, "现行有效件数与上年不衔接", "Documents in force do not follow from last year's",
        "国办公开办函〔2021〕30号所附表二",
        "表二规章、行政规范性文件的“现行有效件数”应等于上年报告的现行有效件数，加本年制发件数，减本年废止件数。"
        + "自行失效的文件计入废止。请对照文件目录核对三个数；上年报告有误的，应更正后重新公布。2019年格式没有现行有效件数，不作比较。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        if (TwoYears.Of(subject) is not { } years)
            return;
        foreach (var effective in subject.Report.Form.Cells.Where(cell => cell.Column.Key == "effective"))
        {
            var issued = subject.Report.Form[$"proactive.{effective.Row.Key}.issued"];
            var repealed = subject.Report.Form[$"proactive.{effective.Row.Key}.repealed"];
            if (years.Now(effective) is not { } stated || years.Now(issued) is not { } added || years.Now(repealed) is not { } removed
                || years.Before(effective) is not { } before || stated == before + added - removed)
                continue;
            findings.Add(Broken(effective, issued, repealed, stated, before, years));
        }
    }

    private static Finding Broken(
        FormCell effective, FormCell issued, FormCell repealed, decimal stated, decimal before, TwoYears years)
    {
        decimal added = years.Now(issued) ?? 0, removed = years.Now(repealed) ?? 0;
        var expected = before + added - removed;
        return Rule.Find(
            $"{effective.Label}填写为{Figure.Show(stated)}，而上年现行有效{Figure.Show(before)}件，加本年制发{Figure.Show(added)}件，"
            + $"减本年废止{Figure.Show(removed)}件，应为{Figure.Show(expected)}件，相差{Figure.Show(Math.Abs(stated - expected))}。请对照文件目录核对制发、废止、现行有效三个数和上年报告。") with
        {
            Section = effective.Table.Section,
            Cells = [effective, issued, repealed],
            Actual = Figure.Show(stated),
            Expected = Figure.Show(expected),
            Place = years.ThisYear[effective].Place,
        };
    }
}
