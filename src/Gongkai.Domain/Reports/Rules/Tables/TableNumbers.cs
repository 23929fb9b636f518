using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>Numbers that cannot be what the cell asks for: below zero, or a broken number of things.</summary>
public sealed class TableNumbers : ReportRule
{
    private const string Basis = "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表格";

    private static readonly RuleDescription Negative = new(
        "table.negative", Severity.Error, "数值为负", "Negative figure", Basis,
        "件数和金额不会小于零（2019年格式的“本年增/减”除外）。请核对是否误录了负号或连接号。");

    private static readonly RuleDescription Fraction = new(
        "table.fraction", Severity.Error, "件数不是整数", "Fractional count", Basis,
        "件数应为整数；只有收费金额可以带小数。请核对是否误录了小数点，或把金额填入了件数栏。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Negative, Fraction];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var figures = subject.Report.Figures;
        if (figures.NegativeCount == 0 && figures.FractionCount == 0)
            return;
        foreach (var formCell in figures.Form.Cells)
        {
            var cell = figures[formCell];
            if (IsNegative(formCell, cell))
                findings.Add(Improper(Negative, "不应小于零", formCell, cell, subject));
            else if (IsFraction(formCell, cell))
                findings.Add(Improper(Fraction, "件数应为整数", formCell, cell, subject));
        }
    }

    /// <summary>Whether this rule reports the cell.</summary>
    internal static bool IsImproper(FormCell formCell, Cell cell) => IsNegative(formCell, cell) || IsFraction(formCell, cell);

    private static bool IsNegative(FormCell formCell, Cell cell) => !formCell.Kind.IsSigned() && cell.Number < 0;

    private static bool IsFraction(FormCell formCell, Cell cell) =>
        formCell.Kind.IsWhole() && cell.Number != decimal.Truncate(cell.Number);

    private static Finding Improper(
        RuleDescription rule, string complaint, FormCell formCell, Cell cell, ReportUnderCheck subject)
    {
        var suggestion = subject.Arithmetic.CorrectionOf(formCell) is { } correction ? Figure.Show(correction.Corrected) : null;
        var advice = suggestion is null ? "请核对后更正。" : $"按所在行、列的勾稽关系应为{suggestion}，请核对后更正。";
        return rule.Find($"{formCell.Label}填写为{cell.Shown}，{complaint}。{advice}") with
        {
            Section = formCell.Table.Section,
            Cells = [formCell],
            Actual = cell.Shown,
            Expected = suggestion,
            Suggestion = suggestion,
            Place = cell.Place,
        };
    }
}
