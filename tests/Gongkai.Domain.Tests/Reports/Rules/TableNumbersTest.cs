using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules;

public sealed class TableNumbersTest
{
    private static Finding[] Findings(Figures figures) =>
        [.. RuleBook.Check(new AnnualReport(figures)).Where(finding => finding.Rule.StartsWith("table.", StringComparison.Ordinal))];

    [Fact]
    public void A_negative_count_is_an_error_with_the_value_that_balances()
    {
        var figures = ReportForms.Form2021.Zeros().With("applications.received[0]", -3);

        var finding = Assert.Single(Findings(figures));
        Assert.Equal(("table.negative", "-3", "0"), (finding.Rule, finding.Actual, finding.Suggestion));
    }

    [Fact]
    public void A_negative_amount_is_an_error() =>
        Assert.Equal("table.negative", Assert.Single(Findings(ReportForms.Form2021.Zeros().With("proactive.fees.amount", -0.5m))).Rule);

    [Fact]
    public void A_change_of_the_2019_form_may_be_negative() =>
        Assert.Empty(Findings(ReportForms.Form2019.Zeros().With("proactive.licensing.change", -4)));

    [Fact]
    public void An_amount_may_have_decimals() =>
        Assert.Empty(Findings(ReportForms.Form2021.Zeros().With("proactive.fees.amount", 1234.56m)));

    [Fact]
    public void A_count_may_not_have_decimals()
    {
        var finding = Assert.Single(Findings(ReportForms.Form2021.Zeros().With("proactive.licensing.decisions", 38.5m)));

        Assert.Equal(("table.fraction", "38.5", null), (finding.Rule, finding.Actual, finding.Suggestion));
        Assert.Equal(2, finding.Section);
    }
}
