using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules;

public sealed class TableArithmeticTest
{
    // 12 applications of natural persons and 3 of businesses; one is carried in and two are carried out.
    private static Figures Balanced() => ReportForms.Form2021.Zeros()
        .WithRow("applications", "received", 12, 3, 0, 0, 0, 0, 15)
        .WithRow("applications", "carried_in", 1, 0, 0, 0, 0, 0, 1)
        .WithRow("applications", "disclosed", 8, 2, 0, 0, 0, 0, 10)
        .WithRow("applications", "unable.not_held", 3, 1, 0, 0, 0, 0, 4)
        .WithRow("applications", "total", 11, 3, 0, 0, 0, 0, 14)
        .WithRow("applications", "carried_out", 2, 0, 0, 0, 0, 0, 2)
        .WithRow("disputes", "reconsideration", 2, 1, 0, 1, 4);

    private static IReadOnlyList<Finding> Check(Figures figures) => RuleBook.Check(new AnnualReport(figures));

    private static List<Finding> Errors(Figures figures) =>
        [.. Check(figures).Where(finding => finding.Severity == Severity.Error)];

    [Fact]
    public void Tables_that_add_up_raise_nothing() =>
        Assert.DoesNotContain(Check(Balanced()), finding => finding.Rule.StartsWith("table.", StringComparison.Ordinal));

    [Fact]
    public void A_row_and_a_column_that_fail_together_name_their_crossing()
    {
        var finding = Assert.Single(Errors(Balanced().With("applications.disclosed[1]", 5)));

        Assert.Equal("table.cell", finding.Rule);
        Assert.Equal(["applications.disclosed[1]"], finding.Cells.Select(cell => cell.Path));
        Assert.Equal(("5", "2", "2"), (finding.Actual, finding.Expected, finding.Suggestion));
        Assert.Equal(3, finding.Section);
        Assert.Contains("“（一）予以公开”法人或其他组织商业企业", finding.Message, StringComparison.Ordinal);
        Assert.Contains("交叉处", finding.Message, StringComparison.Ordinal);
        Assert.Contains("应为2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applications.received[0]", 21, 12)]
    [InlineData("applications.received[6]", 51, 15)]
    [InlineData("applications.carried_in[0]", 0, 1)]
    [InlineData("applications.total[0]", 1, 11)]
    [InlineData("applications.total[6]", 41, 14)]
    [InlineData("applications.carried_out[6]", 20, 2)]
    [InlineData("applications.refused.other_law[5]", 1, 0)]
    public void A_wrong_cell_anywhere_in_table_three_is_named_with_its_right_value(string path, int wrong, int right)
    {
        var finding = Assert.Single(Errors(Balanced().With(path, wrong)));

        Assert.Equal([path], finding.Cells.Select(cell => cell.Path));
        Assert.Equal(right.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.Suggestion);
    }

    [Fact]
    public void Independent_errors_are_located_each()
    {
        var findings = Errors(Balanced().With("applications.disclosed[1]", 5).With("applications.received[0]", 21));

        Assert.Equal(
            [("applications.received[0]", "12"), ("applications.disclosed[1]", "2")],
            findings.Select(finding => (finding.Cells.Single().Path, finding.Suggestion)));
    }

    [Fact]
    public void Two_errors_in_one_row_are_located_by_their_columns()
    {
        var findings = Errors(Balanced().With("applications.disclosed[0]", 80).With("applications.disclosed[1]", 5));

        Assert.Equal(
            [("applications.disclosed[0]", "8"), ("applications.disclosed[1]", "2")],
            findings.Select(finding => (finding.Cells.Single().Path, finding.Suggestion)));
    }

    [Fact]
    public void Errors_of_the_same_size_that_could_be_at_either_crossing_get_no_suggestion()
    {
        // Two rows and two columns are 1 too high; both pairs of crossings would explain it.
        var findings = Errors(Balanced().With("applications.disclosed[1]", 3).With("applications.unable.not_held[0]", 4));

        Assert.NotEmpty(findings);
        Assert.Equal(["table.row_total", "table.row_total", "table.column_sum", "table.column_sum"], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Null(finding.Suggestion));
    }

    [Fact]
    public void A_number_in_the_wrong_column_is_found_though_its_row_adds_up()
    {
        var findings = Errors(Balanced().WithRow("applications", "disclosed", 2, 8, 0, 0, 0, 0, 10));

        Assert.Equal(["table.column_sum", "table.column_sum"], findings.Select(finding => finding.Rule));
        Assert.Equal(
            ["applications.total[0]", "applications.total[1]"], findings.Select(finding => finding.Cells[0].Path));
        Assert.Contains("11", findings[0].Actual, StringComparison.Ordinal);
        Assert.Equal("5", findings[0].Expected);
    }

    [Fact]
    public void A_dispute_group_that_does_not_add_up_names_its_five_cells_and_suggests_nothing()
    {
        var finding = Assert.Single(Errors(Balanced().With("disputes.reconsideration.total", 5)));

        Assert.Equal("table.row_total", finding.Rule);
        Assert.Equal(5, finding.Cells.Count);
        Assert.Equal("disputes.reconsideration.total", finding.Cells[0].Path);
        Assert.Equal(("5", "4", null), (finding.Actual, finding.Expected, finding.Suggestion));
        Assert.Contains("4（2 + 1 + 1）", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_total_that_no_other_cell_can_explain_is_corrected()
    {
        // Without counts below zero only the total itself can be wrong.
        var finding = Assert.Single(Errors(Balanced().With("disputes.reconsideration.total", 1)));

        Assert.Equal("table.cell", finding.Rule);
        Assert.Equal("4", finding.Suggestion);
    }

    [Fact]
    public void A_forgotten_cell_is_named_with_the_missing_value()
    {
        var finding = Assert.Single(Errors(Balanced().With("disputes.reconsideration.corrected", Cell.Blank())));

        Assert.Equal(["disputes.reconsideration.corrected"], finding.Cells.Select(cell => cell.Path));
        Assert.Equal("1", finding.Suggestion);
        Assert.Contains("可能漏填", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_cells_count_as_zero()
    {
        var figures = Balanced();
        foreach (var cell in figures.Form.Cells.Where(cell => figures[cell] == Cell.Of(0)))
            figures[cell] = Cell.Blank();

        Assert.Empty(Errors(figures));
    }

    [Fact]
    public void Blank_totals_beside_filled_parts_are_a_matter_of_form_and_count_as_the_sum_of_their_parts()
    {
        var figures = Balanced();
        foreach (var row in new[] { "disclosed", "unable.not_held", "total" })
            figures[$"applications.{row}[6]"] = Cell.Blank();

        var findings = Check(figures).Where(finding => finding.Severity > Severity.Info && finding.Section == 3).ToList();

        var finding = Assert.Single(findings);
        Assert.Equal(("form.blank_total", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal(
            ["applications.disclosed[6]", "applications.unable.not_held[6]", "applications.total[6]"],
            finding.Cells.Select(cell => cell.Path));
    }

    [Fact]
    public void An_error_beside_blank_row_totals_is_still_found()
    {
        var figures = Balanced().With("applications.disclosed[1]", 5);
        figures["applications.disclosed[6]"] = Cell.Blank();
        figures["applications.unable.not_held[6]"] = Cell.Blank();

        var findings = Errors(figures);

        Assert.Contains(findings, finding => finding.Cells.Any(cell => cell.Path == "applications.disclosed[1]"));
        Assert.DoesNotContain(findings, finding => finding.Suggestion is not null && finding.Cells[0].Path != "applications.disclosed[1]");
    }

    [Fact]
    public void A_row_that_was_not_found_leaves_its_identities_unjudged()
    {
        var figures = Balanced();
        foreach (var cell in figures.Form.Row("applications", "unable.not_held"))
            figures[cell] = default;

        Assert.Empty(Errors(figures));
        Assert.Contains(Check(figures), finding =>
            finding.Rule == "form.row_missing" && finding.Message.Contains("1.本机关不掌握相关政府信息", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_total_row_is_replaced_by_its_sums_in_the_balance()
    {
        var figures = Balanced().With("applications.received[0]", 21);
        foreach (var cell in figures.Form.Row("applications", "total"))
            figures[cell] = default;

        var finding = Assert.Single(Errors(figures));
        Assert.Equal(["applications.received[0]"], finding.Cells.Select(cell => cell.Path));
        Assert.DoesNotContain(Check(figures), other => other.Rule == "form.blank_total");
    }

    [Fact]
    public void Figures_beyond_all_measure_are_no_reason_to_fail()
    {
        var finding = Assert.Single(Errors(Balanced().With("applications.disclosed[1]", decimal.MaxValue)));

        Assert.Equal("2", finding.Suggestion);
    }
}
