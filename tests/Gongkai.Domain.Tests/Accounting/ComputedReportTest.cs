using CsCheck;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Domain.Tests.Accounting;

public class ComputedReportTest
{
    /// <summary>Each year is checked against the year before, prose and all.</summary>
    [Fact]
    public void A_report_computed_from_any_ledger_satisfies_every_rule_and_lists_what_it_counts() => RandomLedgers.All.Sample(ledger =>
    {
        AnnualReport? previous = null;
        for (var year = RandomLedgers.FirstYear; year <= RandomLedgers.LastYear; year++)
        {
            var ofYear = ledger with { Year = year, Previous = previous, Items = [.. ledger.Items.Where(item => item.PublishedOn.Year == year)] };
            var tables = ComputedTables.Of(ofYear);
            foreach (var cell in tables.Figures.Form.Cells)
            {
                var entries = tables.Behind(cell);
                Assert.Equal(tables.Figures[cell].Number, entries.Sum(entry => entry.Amount));
                if (cell.Table.Key != "proactive" || cell.Row.Key is "regulations" or "normative_documents")
                    Assert.Equal(tables.Figures[cell].Number, entries.Count);
            }

            var facts = new LedgerFacts(ofYear, tables.Figures);
            var report = ReportDrafting.Compose(
                ofYear.Organization, year, tables.Figures, ReportDrafting.Draft(ReportTemplate.Default, facts), new DateOnly(year + 1, 1, 15));
            var findings = RuleBook.Check(report, previous);
            Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Rule}: {finding.Message}")));
            previous = report;
        }
    }, iter: 150, print: _ => "a ledger");

    [Fact]
    public void Shares_make_exactly_a_hundred_and_are_off_by_less_than_a_tenth() => Gen.Long[0, 1_000_000_000_000].Array[1, 40].Sample(counts =>
    {
        var shares = Shares.Of(counts);
        var whole = counts.Sum(count => (decimal)count);
        if (whole == 0)
        {
            Assert.All(shares, share => Assert.Equal(0, share));
            return;
        }

        Assert.Equal(100m, shares.Sum());
        Assert.All(shares.Zip(counts), pair => Assert.True(Math.Abs(pair.First - (pair.Second * 100m / whole)) < 0.1m));
    });

    [Fact]
    public void The_shares_of_a_development_zone_s_items_are_right_where_its_report_slipped() =>
        Assert.Equal([56.7m, 27.1m, 0.7m, 7.1m, 1.4m, 7.0m], Shares.Of([161, 77, 2, 20, 4, 20]));
}
