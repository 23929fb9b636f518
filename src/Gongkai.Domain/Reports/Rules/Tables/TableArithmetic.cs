using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>The identities of the form (勾稽关系): row totals, column sums, the balance printed in table 3, the totals of table 4.</summary>
public sealed class TableArithmetic : ReportRule
{
    private const string Basis = "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表格（表三表头印有勾稽关系）";

    private static readonly RuleDescription WrongCell = new(
        "table.cell", Severity.Error, "单元格数值有误", "One wrong cell", Basis,
        "某一格所在的行、列有两个以上勾稽关系同时不成立，且差额相同，只有这一格可能填错。"
        + "系统据其余数字算出应填的数值。请核对台账后更正该格；如台账与应填数不同，再核对同行、同列其他各格。");

    private static readonly RuleDescription RowTotal = new(
        "table.row_total", Severity.Error, "行总计不符", "Row total does not add up", Basis,
        "表三每行的“总计”应等于自然人与五类法人或其他组织之和；表四每组的“总计”应等于结果维持、结果纠正、其他结果、尚未审结之和。"
        + "仅凭表内数字不能断定哪一格有误，请逐格与台账核对。");

    private static readonly RuleDescription ColumnSum = new(
        "table.column_sum", Severity.Error, "办理结果合计不符", "Outcomes do not add up", Basis,
        "表三每列的“（七）总计”应等于该列（一）至（六）各项办理结果之和。请逐格与台账核对。");

    private static readonly RuleDescription Balance = new(
        "table.balance", Severity.Error, "收结存不平衡", "Received and handled do not balance", Basis,
        "表三每列：本年新收加上年结转，应等于办理结果总计加结转下年度。请核对新收、结转与办结的件数。");

    private static readonly RuleDescription BlankTotal = new(
        "form.blank_total", Severity.Warning, "总计空白", "Total left blank", Basis,
        "总计所在格没有填数，而其各部分已经填写。校验其他勾稽关系时按各部分之和计。请补填总计。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [WrongCell, RowTotal, ColumnSum, Balance, BlankTotal];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var diagnosis = subject.Arithmetic;
        if (diagnosis.IsSound)
            return;
        var figures = subject.Report.Figures;
        foreach (var correction in diagnosis.Corrections)
        {
            // A negative or fractional count is reported as such, with the same suggestion.
            if (!TableNumbers.IsImproper(correction.Cell, figures[correction.Cell]))
                findings.Add(Corrected(correction, figures));
        }

        foreach (var broken in diagnosis.Unexplained)
            findings.Add(Failing(broken, figures));
        foreach (var table in diagnosis.ImpliedTotals.Where(total => IsLeftBlank(total.Total, figures)).GroupBy(total => total.Total.Table))
            findings.Add(Blank(table.Key, [.. table], figures));
    }

    private static Finding Corrected(CellCorrection correction, Figures figures)
    {
        var cell = figures[correction.Cell];
        var expected = Figure.Show(correction.Corrected);
        var relations = string.Join('、', correction.Failing.Select(IdentityWording.FromCell));
        var actual = cell.HasNumber ? $"填写为{cell.Shown}" : $"没有数字{(cell.Raw is null ? "" : $"（“{cell.Raw}”）")}，可能漏填";
        return WrongCell.Find(
            $"{correction.Cell.Label}{actual}：{relations}{(correction.Failing.Count > 1 ? "同时" : "")}不符，"
            + $"只有{(correction.Failing.Count > 1 ? "交叉处的" : "")}这一格可能有误，应为{expected}。请核对后更正。") with
        {
            Section = correction.Cell.Table.Section,
            Cells = [correction.Cell],
            Actual = cell.Shown,
            Expected = expected,
            Suggestion = expected,
            Place = cell.Place,
        };
    }

    private static Finding Failing(BrokenIdentity broken, Figures figures)
    {
        var identity = broken.Identity;
        return DescriptionOf(identity.Kind).Find(IdentityWording.Failing(broken, figures)) with
        {
            Section = identity.Left[0].Table.Section,
            Cells = [.. identity.Left, .. identity.Right],
            Actual = Figure.Show(broken.Left),
            Expected = Figure.Show(broken.Right),
            Place = figures[identity.Left[0]].Place,
        };
    }

    private static RuleDescription DescriptionOf(IdentityKind kind) => kind switch
    {
        IdentityKind.RowTotal => RowTotal,
        IdentityKind.ColumnSum => ColumnSum,
        IdentityKind.Balance => Balance,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rule for this kind of identity."),
    };

    private static bool IsLeftBlank(FormCell cell, Figures figures) => figures[cell].State != CellState.Absent;

    private static Finding Blank(FormTable table, IReadOnlyList<(FormCell Total, decimal Value)> totals, Figures figures)
    {
        var only = totals.Count == 1 ? Figure.Show(totals[0].Value) : null;
        var named = string.Join('、', totals.Take(5).Select(total =>
            $"“{IdentityWording.RowName(total.Total.Row)}”{total.Total.Column.Label}（应为{Figure.Show(total.Value)}）"));
        return BlankTotal.Find(
            $"{table.Name}有{totals.Count}处总计没有填数，而其各部分已填写：{named}{(totals.Count > 5 ? "等" : "")}。请补填。") with
        {
            Section = table.Section,
            Cells = [.. totals.Select(total => total.Total)],
            Actual = figures[totals[0].Total].Shown,
            Expected = only,
            Suggestion = only,
            Place = figures[totals[0].Total].Place,
        };
    }
}
