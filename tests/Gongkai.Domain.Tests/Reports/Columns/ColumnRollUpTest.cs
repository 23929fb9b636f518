using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Columns;

/// <summary>Random trees with blanks, wrong cells and agencies that filed nothing: the columns say what the reports one by one say.</summary>
public class ColumnRollUpTest
{
    private const int Year = 2023;

    private static readonly ReportForm Form = ReportForms.Form2021;

    private static readonly Gen<(ReportingTree Tree, Figures?[] Filed, Figures?[] Before)> Nations = Gen.Select(
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 3]).Array[1, 14],
        Filings(), Filings(),
        (shape, filed, before) => (Tree(shape), filed, before));

    [Fact]
    public void Every_government_has_the_sum_that_it_has_by_its_reports() => Nations.Sample(nation =>
    {
        var sums = ColumnRollUp.Of(Columns(nation.Tree, nation.Filed, Year));
        foreach (var rollUp in GovernmentRollUp.All(Filed(nation.Tree, nation.Filed, Year)))
        {
            var place = sums.Reports.Units.ToList().IndexOf(rollUp.Unit);
            foreach (var cell in Form.Cells.Where(cell => rollUp.Figures[cell].HasNumber))
                Assert.Equal(rollUp.Figures[cell].Number, ReportColumns.Shown(cell, sums[cell][place]));
        }
    }, iter: 100);

    [Fact]
    public void The_reports_that_break_a_rule_of_the_tables_are_the_ones_found() => Nations.Sample(nation =>
    {
        var reports = Columns(nation.Tree, nation.Filed, Year);
        var checks = ColumnChecks.Of(ColumnRollUp.Of(reports), Columns(nation.Tree, nation.Before, Year - 1));
        var (now, before) = (Filed(nation.Tree, nation.Filed, Year), Filed(nation.Tree, nation.Before, Year - 1));
        for (var place = 0; place < reports.Units.Count; place++)
        {
            if (now[reports.Units[place]] is not { } report)
                continue;
            var rules = RuleBook.Check(report, before[reports.Units[place]]).Select(finding => finding.Rule).ToHashSet();
            Assert.Equal(
                rules.Any(rule => rule is "table.cell" or "table.row_total" or "table.column_sum" or "table.balance"),
                checks.Identities.Any(found => found.Place == place));
            Assert.Equal(rules.Any(rule => rule is "years.carried_over" or "years.effective"), checks.CarriedOver.Any(found => found.Place == place));
        }

        foreach (var rollUp in GovernmentRollUp.All(now).Where(rollUp => RollUpRule.Check(rollUp).Any(finding => !finding.Cells.All(RollUpRule.MayBeOwnOnly))))
            Assert.Contains(checks.RolledUp, found => reports.Units[found.Place] == rollUp.Unit);
    }, iter: 100);

    [Fact]
    public void What_was_taken_is_given_back() => Nations.Sample(nation =>
    {
        var reports = Columns(nation.Tree, nation.Filed, Year);
        for (var place = 0; place < reports.Units.Count; place++)
        {
            var filed = nation.Filed[int.Parse(reports.Units[place].Code, System.Globalization.CultureInfo.InvariantCulture)];
            Assert.Equal(filed is not null, reports.IsFiled(place));
            foreach (var cell in Form.Cells)
                Assert.Equal(filed?[cell].Value, reports.FiguresOf(place)[cell].Value);
        }
    }, iter: 30);

    // Cells without a sound number are blank here: negative and fractional ones have rules of their own.
    private static Gen<Figures?[]> Filings() => Gen.Select(RandomFigures.WithGaps(Form), Gen.Int[0, 4], Gen.Int[0, 300], (figures, absent, wrong) =>
    {
        if (absent == 0)
            return null;
        if (wrong < Form.Cells.Count)
            figures[Form.Cells[wrong]] = Cell.Of(figures[Form.Cells[wrong]].Number + 1);
        return figures;
    }).Array[16].Select(filed => Array.ConvertAll(filed, Whole));

    private static Figures? Whole(Figures? figures)
    {
        if (figures is null)
            return null;
        var whole = new Figures(Form);
        foreach (var cell in Form.Cells)
            whole[cell] = figures[cell] is { HasNumber: true, Number: >= 0 and var number } && (!cell.Kind.IsWhole() || number == decimal.Truncate(number)) ? Cell.Of(number) : Cell.Blank();
        return whole;
    }

    private static ReportingTree Tree((int Parent, int Kind)[] shape)
    {
        var units = new List<ReportingUnit> { new("0", "第0机关", null, UnitKind.Government) };
        foreach (var (parent, kind) in shape)
        {
            var above = units[parent % units.Count];
            units.Add(new ReportingUnit($"{units.Count}", $"第{units.Count}机关", above.Code, kind < 2 ? UnitKind.Government : UnitKind.Department));
        }

        return ReportingTree.Of(units).Require();
    }

    private static ReportColumns Columns(ReportingTree tree, Figures?[] filed, int year)
    {
        var reports = new ReportColumns(Form, year, tree);
        for (var place = 0; place < reports.Units.Count; place++)
        {
            if (filed[int.Parse(reports.Units[place].Code, System.Globalization.CultureInfo.InvariantCulture)] is { } figures)
                reports.File(place, figures);
        }

        return reports;
    }

    private static FiledReports Filed(ReportingTree tree, Figures?[] filed, int year) => FiledReports.Assign(tree, tree.Units.Select((unit, index) => (unit, index))
        .Where(unit => filed[unit.index] is not null).Select(unit => new AnnualReport(filed[unit.index]!) { Organization = unit.unit.Name, Year = year }), year);
}
