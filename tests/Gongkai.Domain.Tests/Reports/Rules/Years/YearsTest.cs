using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules.Years;

public sealed class YearsTest
{
    private const int Plenty = 1_000_000;

    private static readonly string[] DocumentRows = ["regulations", "normative_documents"];

    [Fact]
    public void What_last_year_carried_over_is_what_this_year_starts_with()
    {
        var findings = Check(
            Zeros().WithRow("applications", "carried_out", 3, 1, 0, 0, 0, 0, 4),
            Zeros().WithRow("applications", "carried_in", 2, 1, 0, 0, 0, 0, 4), "years.carried_over");

        var finding = Assert.Single(findings);
        Assert.Equal(
            (Severity.Error, "applications.carried_in[0]", "2", "3"),
            (finding.Severity, finding.Cells[0].Path, finding.Actual, finding.Expected));
    }

    [Fact]
    public void Where_this_years_row_and_column_agree_with_last_year_the_number_is_suggested()
    {
        var last = Zeros().WithRow("applications", "carried_out", 3, 0, 0, 0, 0, 0, 3);
        var now = Zeros()
            .WithRow("applications", "carried_in", 8, 0, 0, 0, 0, 0, 3)
            .WithRow("applications", "disclosed", 3, 0, 0, 0, 0, 0, 3)
            .WithRow("applications", "total", 3, 0, 0, 0, 0, 0, 3);

        Assert.Equal("3", Assert.Single(Check(last, now, "years.carried_over")).Suggestion);
    }

    [Fact]
    public void Where_last_years_own_arithmetic_gives_this_years_number_last_year_is_wrong()
    {
        var last = Zeros()
            .WithRow("applications", "received", 3, 0, 0, 0, 0, 0, 3)
            .WithRow("applications", "carried_out", 8, 0, 0, 0, 0, 0, 3);
        var now = Zeros()
            .WithRow("applications", "carried_in", 3, 0, 0, 0, 0, 0, 3)
            .WithRow("applications", "disclosed", 3, 0, 0, 0, 0, 0, 3)
            .WithRow("applications", "total", 3, 0, 0, 0, 0, 0, 3);

        var finding = Assert.Single(Check(last, now, "years.carried_over"));

        Assert.Equal((Severity.Warning, null), (finding.Severity, finding.Suggestion));
        Assert.Contains("更正上年报告", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_cell_is_zero_and_a_missing_one_says_nothing()
    {
        Assert.Empty(Check(Zeros().With("applications.carried_out[2]", Cell.Blank()), Zeros(), "years.carried_over"));
        Assert.Empty(Check(Zeros().With("applications.carried_out[0]", 4), Zeros().With("applications.carried_in[0]", default(Cell)), "years.carried_over"));
    }

    [Fact]
    public void Last_year_may_be_on_the_former_form()
    {
        var last = ReportForms.Form2019.Zeros().WithRow("applications", "carried_out", 2, 0, 0, 0, 0, 0, 2).With("proactive.regulations.public_total", 9);
        var now = Zeros().With("applications.carried_in[6]", 2);

        Assert.Equal("applications.carried_in[0]", Assert.Single(Check(last, now, "years.")).Cells[0].Path);
    }

    [Fact]
    public void A_report_that_is_not_of_the_year_before_is_not_compared() =>
        Assert.Empty(RuleBook.Check(
            new AnnualReport(Zeros()) { Year = 2024 },
            new AnnualReport(Zeros().With("applications.carried_out[0]", 5)) { Year = 2022 }));

    [Theory]
    [InlineData(7, 2, 1, 8, 0)]
    [InlineData(7, 2, 1, 7, 1)]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(7, 0, 7, 7, 1)]
    public void Documents_in_force_are_last_years_plus_issued_minus_repealed(int before, int issued, int repealed, int effective, int count)
    {
        var findings = Check(
            Zeros().With("proactive.normative_documents.effective", before),
            Zeros().With("proactive.normative_documents.issued", issued).With("proactive.normative_documents.repealed", repealed)
                .With("proactive.normative_documents.effective", effective),
            "years.effective");

        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Equal(
            ("proactive.normative_documents.effective", $"{effective}", $"{before + issued - repealed}"),
            (finding.Cells[0].Path, finding.Actual, finding.Expected)));
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(2, 5, 0)]
    [InlineData(0, 0, 0)]
    public void Cases_pending_last_year_are_among_this_years(int pending, int total, int count)
    {
        var findings = Check(
            Zeros().With("disputes.reconsideration.pending", pending).With("disputes.reconsideration.total", pending),
            Zeros().With("disputes.reconsideration.upheld", total).With("disputes.reconsideration.total", total),
            "years.pending_disputes");

        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Equal((Severity.Warning, "disputes.reconsideration.total"), (finding.Severity, finding.Cells[0].Path)));
    }

    [Fact]
    public void Two_years_that_follow_from_each_other_raise_nothing_and_one_changed_cell_does() =>
        Gen.Select(RandomFigures.Correct(ReportForms.Form2021), RandomFigures.Correct(ReportForms.Form2021), Gen.Int[0, 8], Gen.Int[1, 9]).Sample(
            (last, now, pick, more) =>
            {
                Follow(last, now);
                if (Check(last, now, "").Count > 0)
                    return false;
                var cell = pick < 7
                    ? now.Form[$"applications.carried_in[{pick}]"]
                    : now.Form[$"proactive.{(pick == 7 ? "regulations" : "normative_documents")}.effective"];
                now[cell] = Cell.Of(now[cell].Number + more);
                return Check(last, now, "years.").Single().Cells[0] == cell;
            },
            iter: 500);

    // Makes last year the one that this year follows from; last year's own arithmetic goes on holding.
    private static void Follow(Figures last, Figures now)
    {
        foreach (var row in DocumentRows)
        {
            now[$"proactive.{row}.effective"] = Cell.Of(now[$"proactive.{row}.effective"].Number + now[$"proactive.{row}.issued"].Number);
            last[$"proactive.{row}.effective"] = Cell.Of(
                now[$"proactive.{row}.effective"].Number - now[$"proactive.{row}.issued"].Number + now[$"proactive.{row}.repealed"].Number);
        }

        for (var column = 0; column < 7; column++)
        {
            var carried = now[$"applications.carried_in[{column}]"].Number;
            var more = column == 6 ? 6 * Plenty : Plenty;
            Add(last, $"applications.received[{column}]", more + carried - last[$"applications.carried_out[{column}]"].Number);
            Add(last, $"applications.disclosed[{column}]", more);
            Add(last, $"applications.total[{column}]", more);
            last[$"applications.carried_out[{column}]"] = Cell.Of(carried);
        }

        foreach (var row in last.Form.Table("disputes")!.Rows)
        {
            Add(last, $"disputes.{row.Key}.total", -last[$"disputes.{row.Key}.pending"].Number);
            last[$"disputes.{row.Key}.pending"] = Cell.Of(0);
        }
    }

    private static void Add(Figures figures, string path, decimal more) => figures[path] = Cell.Of(figures[path].Number + more);

    private static Figures Zeros() => ReportForms.Form2021.Zeros();

    private static List<Finding> Check(Figures last, Figures now, string rule) =>
        [.. RuleBook.Check(new AnnualReport(now) { Year = 2024 }, new AnnualReport(last) { Year = 2023 })
            .Where(finding => finding.Rule.StartsWith(rule, StringComparison.Ordinal))];
}
