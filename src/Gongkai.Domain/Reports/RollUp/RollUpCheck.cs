using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Domain.Reports.Rules.Tables;

namespace Gongkai.Domain.Reports.RollUp;

/// <summary>One government's report held against its roll-up, cell by cell.</summary>
internal sealed class RollUpCheck
{
    private const int MostNamed = 5;

    private readonly GovernmentRollUp rollUp;
    private readonly AnnualReport report;
    private readonly TableDiagnosis arithmetic;
    private readonly ReadValues own;
    private readonly List<(RollUpPart Part, ReadValues Values)> parts;
    private readonly HashSet<int> unreadable;
    private readonly bool isComplete;

    public RollUpCheck(GovernmentRollUp rollUp, AnnualReport report)
    {
        this.rollUp = rollUp;
        this.report = report;
        arithmetic = TableDiagnosis.Of(report.Figures);
        own = new ReadValues(report.Figures, arithmetic);
        parts = [.. rollUp.Parts.Select(part => (part, new ReadValues(part.Report.Figures)))];
        unreadable = [.. rollUp.Unreadable.Select(cell => cell.Cell.Ordinal)];
        isComplete = rollUp.Missing.Count == 0;
    }

    public IReadOnlyList<Finding> Findings()
    {
        var differences = Differences().ToList();
        if (differences.Count > 1 && WholePart(differences) is { } whole)
            return [Whole(whole, differences)];

        // Without the own organ in the tree, what the government has more may be the own organ's.
        var more = differences.Where(difference => !rollUp.HasOwnOrgan && difference.Amount > 0).ToList();
        var findings = differences.Except(more).Select(Single).ToList();
        if (more.Count > 0)
            findings.Add(OwnOrganUnknown(more));
        return findings;
    }

    private IEnumerable<Difference> Differences()
    {
        if (parts.Count == 0)
            yield break;
        foreach (var cell in report.Form.Cells.Where(RollUpRule.IsAdded))
        {
            if (!rollUp.Figures[cell].HasNumber || own.Of(cell) is not { } stated)
                continue;
            var difference = new Difference(cell, stated, rollUp.Figures[cell].Number);
            if (difference.Amount == 0)
                continue;
            var isWholeSum = isComplete && !unreadable.Contains(cell.Ordinal);
            if (RollUpRule.MayBeOwnOnly(cell) ? isWholeSum && rollUp.HasOwnOrgan && !IsForFewer(cell, stated) : isWholeSum || difference.Amount < 0)
                yield return difference;
        }
    }

    // Each amount in 万元 may have been rounded to the digits it is printed with.
    private decimal Rounding(FormCell cell) => cell.Kind == ValueKind.Amount
        ? parts.Sum(part => HalfDigit(part.Values.Content(cell))) + HalfDigit(own.Content(cell))
        : 0;

    private static decimal HalfDigit(Cell cell) => cell is { HasNumber: true, Number: not 0 }
        ? 0.5m / (decimal)Math.Pow(10, cell.Number.Scale)
        : 0;

    private bool IsForFewer(FormCell cell, decimal stated) =>
        stated == SumOf(cell, UnitKind.OwnOrgan) || stated == SumOf(cell, UnitKind.OwnOrgan, UnitKind.Department);

    private decimal SumOf(FormCell cell, params UnitKind[] kinds) =>
        parts.Where(part => kinds.Contains(part.Part.Unit.Kind)).Sum(part => part.Values.Of(cell) ?? 0);

    // The one part whose figures are exactly what is missing, or too much, in every cell.
    private ReportingUnit? WholePart(List<Difference> differences)
    {
        var sign = Math.Sign(differences[0].Amount);
        var byCell = differences.ToDictionary(difference => difference.Cell, difference => difference.Amount * sign);
        var fitting = parts.Where(part => report.Form.Cells
            .Where(cell => RollUpRule.IsAdded(cell) && !RollUpRule.MayBeOwnOnly(cell) && cell.Kind != ValueKind.Amount)
            .All(cell => byCell.GetValueOrDefault(cell) == (part.Values.Of(cell) ?? 0))).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0].Part.Unit : null;
    }

    private Finding Whole(ReportingUnit part, List<Difference> differences)
    {
        var isLess = differences[0].Amount < 0;
        return RollUpRule.Description.Find(
            $"“{rollUp.Unit.Name}”的报告有{differences.Count}格与{Whose()}之和不符（{Named(differences)}），"
            + $"{(isLess ? "少计" : "多计")}的数恰好全部等于“{part.Name}”的数，汇总时可能{(isLess ? "漏加" : "重复加")}了该单位。请核对后重新汇总。") with
        {
            Section = differences[0].Cell.Table.Section,
            Cells = [.. differences.Select(difference => difference.Cell)],
            Actual = Figure.Show(differences[0].Stated),
            Expected = Figure.Show(differences[0].Sum),
            Place = report.Figures[differences[0].Cell].Place,
        };
    }

    private Finding Single(Difference difference)
    {
        var cell = difference.Cell;
        var isExact = isComplete && !unreadable.Contains(cell.Ordinal);
        var suggestion = isExact && arithmetic.CorrectionOf(cell)?.Corrected == difference.Sum ? Figure.Show(difference.Sum) : null;
        var message = $"“{rollUp.Unit.Name}”的报告中{cell.Label}填写为{Figure.Show(difference.Stated)}，"
            + $"{(isExact ? "而" : "少于")}{Whose()}之和{(isExact ? "为" : "")}{Figure.Show(difference.Sum)}"
            + $"{(isExact ? $"，相差{Figure.Show(Math.Abs(difference.Amount))}" : "（另有单位或单元格未计入）")}{Suspect(difference)}。{(SeverityOf(difference) == Severity.Info ? "差额在四舍五入的范围内。" : "")}请对照各单位报告核对后更正。";
        return RollUpRule.Description.Find(message) with
        {
            Severity = SeverityOf(difference),
            Section = cell.Table.Section,
            Cells = [cell],
            Actual = Figure.Show(difference.Stated),
            Expected = isExact ? Figure.Show(difference.Sum) : $"不小于{Figure.Show(difference.Sum)}",
            Suggestion = suggestion,
            Place = report.Figures[cell].Place,
        };
    }

    private Severity SeverityOf(Difference difference)
    {
        if (Math.Abs(difference.Amount) <= Rounding(difference.Cell))
            return Severity.Info;
        return RollUpRule.MayBeOwnOnly(difference.Cell) ? Severity.Warning : Severity.Error;
    }

    private Finding OwnOrganUnknown(List<Difference> differences) => RollUpRule.Description.Find(
        $"“{rollUp.Unit.Name}”的报告有{differences.Count}格大于{Whose()}之和（{Named(differences)}）。"
        + "机构清单中没有政府本级，多出的可能是本级的数。请在清单中加上本级及其报告后重新汇总，或核对这些格。") with
    {
        Severity = Severity.Warning,
        Section = differences[0].Cell.Table.Section,
        Cells = [.. differences.Select(difference => difference.Cell)],
        Actual = Figure.Show(differences[0].Stated),
        Expected = Figure.Show(differences[0].Sum),
        Place = report.Figures[differences[0].Cell].Place,
    };

    private string Suspect(Difference difference)
    {
        var equal = parts.Where(part => part.Values.Of(difference.Cell) == Math.Abs(difference.Amount)).Take(2).ToList();
        if (equal.Count != 1)
            return "";
        return $"，差额恰为“{equal[0].Part.Unit.Name}”的数，汇总时可能{(difference.Amount < 0 ? "漏加" : "重复加")}了该单位";
    }

    private string Whose() => $"所属{parts.Count}份报告";

    private static string Named(List<Difference> differences) =>
        string.Join('；', differences.Take(MostNamed).Select(difference =>
            $"{difference.Cell.Label}填{Figure.Show(difference.Stated)}，各单位之和{Figure.Show(difference.Sum)}"))
        + (differences.Count > MostNamed ? "等" : "");

    private sealed record Difference(FormCell Cell, decimal Stated, decimal Sum)
    {
        public decimal Amount => Stated - Sum;
    }
}
