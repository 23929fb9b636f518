using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.RollUp;

public sealed class GovernmentRollUpTest
{
    private const string Fees = "proactive.fees.amount";

    private static readonly ReportingUnit City = new("1", "云溪市人民政府", null, UnitKind.Government);
    private static readonly ReportingUnit Office = new("10", "云溪市人民政府办公室", "1", UnitKind.OwnOrgan);
    private static readonly ReportingUnit Finance = new("11", "云溪市财政局", "1", UnitKind.Department);
    private static readonly ReportingUnit County = new("12", "青禾县人民政府", "1", UnitKind.Government);
    private static readonly ReportingUnit CountyOffice = new("120", "青禾县人民政府办公室", "12", UnitKind.OwnOrgan);
    private static readonly ReportingUnit Schools = new("121", "青禾县教育局", "12", UnitKind.Department);

    [Fact]
    public void Own_organ_departments_and_the_level_below_are_added_cell_by_cell()
    {
        var sum = Of(City, [Office, Finance, County], Report(Office, 3), Report(Finance, 5), Report(County, 20));

        Assert.Equal(28, sum.Figures["applications.received[0]"].Number);
        Assert.Empty(sum.Missing);
        Assert.Empty(sum.Unreadable);
        Assert.True(sum.HasOwnOrgan);
    }

    [Fact]
    public void A_unit_without_report_is_named() =>
        Assert.Equal([Finance], Of(City, [Office, Finance, County], Report(Office, 3), Report(County, 20)).Missing);

    [Fact]
    public void A_government_without_report_is_replaced_by_what_is_below_it()
    {
        var sum = Of(City, [Office, County, CountyOffice, Schools], Report(Office, 3), Report(CountyOffice, 4), Report(Schools, 6));

        Assert.Equal(13, sum.Figures["applications.received[0]"].Number);
        Assert.Equal([County], sum.Replaced);
        Assert.Empty(sum.Missing);
    }

    [Fact]
    public void What_is_below_a_government_with_a_report_is_not_added_twice()
    {
        var sum = Of(City, [Office, County, CountyOffice, Schools], Report(Office, 3), Report(County, 10), Report(CountyOffice, 4), Report(Schools, 6));

        Assert.Equal(13, sum.Figures["applications.received[0]"].Number);
    }

    [Fact]
    public void Blank_counts_as_zero_and_what_cannot_be_read_is_named()
    {
        var finance = Report(Finance, 5);
        finance.Figures["applications.carried_in[2]"] = Cell.Blank();
        finance.Figures[Fees] = Cell.NotANumber("详见附件");

        var sum = Of(City, [Office, Finance], Report(Office, 3), finance);

        Assert.Equal(0, sum.Figures["applications.carried_in[2]"].Number);
        var unreadable = Assert.Single(sum.Unreadable);
        Assert.Equal((Finance, Fees, "详见附件"), (unreadable.Unit, unreadable.Cell.Path, unreadable.Content.Raw));
    }

    [Fact]
    public void A_government_whose_figures_are_the_sum_passes() =>
        Assert.Empty(RollUpRule.Check(Of(City, [Office, Finance], Report(City, 8), Report(Office, 3), Report(Finance, 5))));

    [Fact]
    public void A_left_out_department_is_named_once()
    {
        var finding = Assert.Single(RollUpRule.Check(
            Of(City, [Office, Finance, County], Report(City, 23), Report(Office, 3), Report(Finance, 5), Report(County, 20))));

        Assert.Equal((RollUpRule.Description.Id, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("漏加了该单位", finding.Message, StringComparison.Ordinal);
        Assert.Contains("云溪市财政局", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_added_twice_is_named_once()
    {
        var finding = Assert.Single(RollUpRule.Check(
            Of(City, [Office, Finance, County], Report(City, 33), Report(Office, 3), Report(Finance, 5), Report(County, 20))));

        Assert.Contains("“云溪市财政局”的数，汇总时可能重复加", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void While_reports_are_missing_a_government_may_have_more_but_not_less()
    {
        Assert.Empty(RollUpRule.Check(Of(City, [Office, Finance, County], Report(City, 40), Report(Office, 3), Report(County, 20))));

        var less = RollUpRule.Check(Of(City, [Office, Finance, County], Report(City, 22), Report(Office, 3), Report(County, 20)));
        Assert.Contains(less, finding => finding.Cells[0].Path == "applications.received[0]" && finding.Expected == "不小于23");
    }

    [Fact]
    public void Without_the_own_organ_in_the_list_more_is_a_warning_and_less_an_error()
    {
        var more = Assert.Single(RollUpRule.Check(Of(City, [Finance, County], Report(City, 27), Report(Finance, 5), Report(County, 20))));
        Assert.Equal(Severity.Warning, more.Severity);
        Assert.Contains("本级", more.Message, StringComparison.Ordinal);

        Assert.All(
            RollUpRule.Check(Of(City, [Finance, County], Report(City, 24), Report(Finance, 5), Report(County, 20))),
            finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(5, 0)]
    [InlineData(12, 0)]
    [InlineData(11, 1)]
    public void Documents_may_be_reported_for_the_own_organ_with_departments_or_for_all(int stated, int findings)
    {
        const string Issued = "proactive.normative_documents.issued";
        AnnualReport city = Report(City, 28), office = Report(Office, 3), finance = Report(Finance, 5), county = Report(County, 20);
        (city.Figures[Issued], office.Figures[Issued], finance.Figures[Issued], county.Figures[Issued]) =
            (Cell.Of(stated), Cell.Of(2), Cell.Of(3), Cell.Of(7));

        var found = RollUpRule.Check(Of(City, [Office, Finance, County], city, office, finance, county));

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("4", null)]
    [InlineData("3.6", Severity.Info)]
    [InlineData("6", Severity.Error)]
    public void Amounts_may_differ_by_their_rounding(string stated, Severity? expected)
    {
        AnnualReport city = Report(City, 8), office = Report(Office, 3), finance = Report(Finance, 5);
        var amount = decimal.Parse(stated, System.Globalization.CultureInfo.InvariantCulture);
        (city.Figures[Fees], office.Figures[Fees], finance.Figures[Fees]) = (Cell.Of(amount), Cell.Of(1.00m), Cell.Of(3m));

        Assert.Equal(expected, RollUpRule.Check(Of(City, [Office, Finance], city, office, finance)).SingleOrDefault()?.Severity);
    }

    private static GovernmentRollUp Of(ReportingUnit government, ReportingUnit[] below, params AnnualReport[] reports)
    {
        var tree = ReportingTree.Of([government, .. below]).Require();
        return GovernmentRollUp.All(FiledReports.Assign(tree, reports)).Single(sum => sum.Unit == government);
    }

    // All applications are by natural persons and were answered.
    private static AnnualReport Report(ReportingUnit unit, int applications)
    {
        var figures = ReportForms.Form2021.Zeros();
        foreach (var row in new[] { "received", "disclosed", "total" })
            figures.WithRow("applications", row, applications, 0, 0, 0, 0, 0, applications);
        return new AnnualReport(figures) { Organization = unit.Name, Year = 2024 };
    }
}
