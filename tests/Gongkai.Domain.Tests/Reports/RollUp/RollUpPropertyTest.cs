using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.RollUp;

/// <summary>A government that is the sum of random units passes; a changed cell does not.</summary>
public sealed class RollUpPropertyTest
{
    public static TheoryData<string> Forms => [.. ReportForms.All.Select(form => form.Id)];

    [Theory, MemberData(nameof(Forms))]
    public void The_sum_of_random_units_passes(string formId) =>
        Units(ReportForms.Find(formId)!).Sample(units => RollUpRule.Check(RollUp(units, Sum(units))).Count == 0, iter: 300);

    [Theory, MemberData(nameof(Forms))]
    public void One_changed_cell_of_the_government_is_found_and_located(string formId)
    {
        var form = ReportForms.Find(formId)!;
        var added = form.Cells.Where(cell => RollUpRule.IsAdded(cell) && !RollUpRule.MayBeOwnOnly(cell)).ToList();
        Gen.Select(Units(form), Gen.Int[0, added.Count - 1], Gen.Int[-9, 9].Where(change => change != 0)).Sample(
            (units, pick, change) =>
            {
                var sum = Sum(units);
                var right = sum[added[pick]].Number;
                sum[added[pick]] = Cell.Of(Math.Max(0, right + change));
                if (sum[added[pick]].Number == right)
                    return true;
                var finding = RollUpRule.Check(RollUp(units, sum)).Single();
                return finding.Cells.Single() == added[pick] && finding.Expected == Figure.Show(right);
            },
            iter: 500);
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_left_out_unit_is_the_only_one_named(string formId) =>
        Gen.Select(Units(ReportForms.Find(formId)!), Gen.Int[0, 2]).Sample(
            (units, pick) =>
            {
                // A unit with the same figures as another, or with next to none, cannot be told.
                if (units[pick].Form.Cells.Count(cell => IsTelling(cell) && units[pick][cell].Number != 0) < 3)
                    return true;
                var without = Sum([.. units.Where((_, index) => index != pick)]);
                var findings = RollUpRule.Check(RollUp(units, without));
                return findings.Count(finding => finding.Message.Contains($"“第{pick}局”", StringComparison.Ordinal)) == 1
                    && findings.Count(finding => finding.Severity == Severity.Error) == 1;
            },
            iter: 300);

    private static bool IsTelling(FormCell cell) =>
        RollUpRule.IsAdded(cell) && !RollUpRule.MayBeOwnOnly(cell) && cell.Kind == ValueKind.Count;

    private static Gen<Figures[]> Units(ReportForm form) => RandomFigures.Correct(form).Array[3];

    private static Figures Sum(Figures[] units)
    {
        var sum = new Figures(units[0].Form);
        foreach (var cell in sum.Form.Cells)
            sum[cell] = cell.Kind == ValueKind.Text ? units[0][cell] : Cell.Of(units.Sum(unit => unit[cell].Number));
        return sum;
    }

    private static GovernmentRollUp RollUp(Figures[] units, Figures government)
    {
        var year = government.Form.FirstYear;
        var tree = ReportingTree.Of(
        [
            new("0", "云溪市人民政府", null, UnitKind.Government),
            .. units.Select((_, index) => new ReportingUnit(
                $"{index + 1}", $"第{index}局", "0", index == 0 ? UnitKind.OwnOrgan : UnitKind.Department)),
        ]).Require();
        AnnualReport[] reports =
        [
            new(government) { Organization = "云溪市人民政府", Year = year },
            .. units.Select((figures, index) => new AnnualReport(figures) { Organization = $"第{index}局", Year = year }),
        ];
        return GovernmentRollUp.All(FiledReports.Assign(tree, reports)).Single();
    }
}
