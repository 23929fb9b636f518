using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>The report is written on the edition of the form that is due for its year.</summary>
public sealed class FormEdition : ReportRule
{
    private static readonly RuleDescription Rule = new(
        "form.edition", Severity.Warning, "格式版本与年度不符", "Form of another year", FormBasis.Content,
        "2019年度、2020年度报告用国办公开办函〔2019〕60号所附格式，2021年度起用国办公开办函〔2021〕30号所附格式。"
        + "两种格式表二的栏目和表三“其他处理”的行数不同。请改用本年度适用的格式。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        // There was no common form before the first one.
        var form = subject.Report.Form;
        if (subject.Report.Year is not { } year || form.Covers(year) || year < ReportForms.All[^1].FirstYear)
            return;
        var due = ReportForms.ForYear(year);
        findings.Add(Rule.Find($"{year}年度报告用的是{form.Notice}所附格式，该年度应当用{due.Notice}所附格式。请改用该格式重新填报表二、表三。") with
        {
            Actual = form.Notice,
            Expected = due.Notice,
        });
    }
}
