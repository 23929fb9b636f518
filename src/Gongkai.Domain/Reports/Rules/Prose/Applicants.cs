using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Applications divided by who applied: natural persons and organisations make up all of them.</summary>
public sealed class Applicants : ReportRule
{
    private const string NaturalPersons = "applications.received@natural_person";

    private const string Organisations = "applications.received@organizations";

    private static readonly RuleDescription ApplicantsSum = new(
        "prose.applicants_sum", Severity.Error, "申请人分类之和与总数不符", "Applicants do not sum to the applications",
        "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表格：申请人分为自然人和法人或其他组织两类",
        "正文写明收到（办理）申请总数，又写明自然人和法人或其他组织各多少件的，两类之和应等于总数。请与台账核对后更正。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [ApplicantsSum];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var statements = subject.Statements;
        for (var index = 0; index + 2 < statements.Count; index++)
        {
            var (whole, first, second) = (statements[index], statements[index + 1], statements[index + 2]);
            if (IsDivision(whole, first, second) && first.Number.Value + second.Number.Value != whole.Number.Value)
                findings.Add(WrongSum(whole, first, second));
        }
    }

    // 收到申请12件，其中自然人申请10件，法人或其他组织申请2件: one after the other in one sentence.
    private static bool IsDivision(Statement whole, Statement first, Statement second) =>
        whole.IsAnchor && whole.Number.IsExact && first.Number.IsExact && second.Number.IsExact
        && first.Readings[0].Text == NaturalPersons && second.Readings[0].Text == Organisations
        && whole.Paragraph == second.Paragraph
        && !whole.Paragraph.Text.AsSpan(whole.Number.End..second.Number.Start).ContainsAny("。；");

    private static Finding WrongSum(Statement whole, Statement first, Statement second)
    {
        var sum = Figure.Show(first.Number.Value + second.Number.Value);
        return ApplicantsSum.Find(
            $"自然人{Printed(first)}与法人或其他组织{Printed(second)}之和为{sum}，与总数{Printed(whole)}不符。请与台账核对后更正。")
            .In(whole.Paragraph, first.Number) with
        {
            Actual = sum,
            Expected = Figure.Show(whole.Number.Value),
        };
    }

    private static string Printed(Statement statement) => statement.Paragraph.Printed(statement.Number);
}
