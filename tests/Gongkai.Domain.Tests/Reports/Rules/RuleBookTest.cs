using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Domain.Reports.Rules.Tables;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules;

public sealed class RuleBookTest
{
    [Fact]
    public void A_rule_that_breaks_off_is_named_and_the_others_are_carried_out()
    {
        var report = new AnnualReport(ReportForms.Form2021.Zeros().With("applications.received[6]", Cell.Of(3)));

        var findings = RuleBook.Check([new Broken(), new TableArithmetic()], report, previous: null);

        var broken = Assert.Single(findings, finding => finding.Rule == RuleBook.Incomplete.Id);
        Assert.Equal(Severity.Warning, broken.Severity);
        Assert.Contains("InvalidOperationException", broken.Message, StringComparison.Ordinal);
        Assert.Contains("test.broken", broken.Message, StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.Rule == "test.broken");
        Assert.Contains(findings, finding => finding.Rule == "table.cell");
    }

    [Fact]
    public void Every_rule_has_an_identifier_of_its_own() =>
        Assert.Equal(RuleBook.Descriptions.Count, RuleBook.Descriptions.Select(description => description.Id).Distinct().Count());

    // Finds one thing, and breaks off at the next.
    private sealed class Broken : ReportRule
    {
        private static readonly RuleDescription Description = new("test.broken", Severity.Error, "", "", "", "");

        public override IReadOnlyList<RuleDescription> Describes { get; } = [Description];

        public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
        {
            findings.Add(Description.Find("一"));
            throw new InvalidOperationException();
        }
    }
}
