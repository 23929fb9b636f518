using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules;

public sealed class CellFormTest
{
    private static Figures Zeros => ReportForms.Form2021.Zeros();

    private static Finding[] Find(Figures figures, string rule) =>
        [.. RuleBook.Check(new AnnualReport(figures)).Where(finding => finding.Rule == rule)];

    [Fact]
    public void A_blank_cell_is_named_as_a_matter_of_form()
    {
        var place = new Place(Table: 2, Row: 4, Column: 6);

        var finding = Assert.Single(Find(Zeros.With("applications.carried_in[4]", Cell.Blank(place)), "form.blank_cell"));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(["applications.carried_in[4]"], finding.Cells.Select(cell => cell.Path));
        Assert.Equal(("0", place), (finding.Expected, finding.Place));
    }

    [Fact]
    public void Blank_cells_are_told_once_a_table()
    {
        var figures = Zeros.WithRow("applications", "carried_in", null, null, null, 0, 0, 0, 0)
            .With("disputes.reconsideration.other", Cell.Blank());

        Assert.Equal([3, 1], Find(figures, "form.blank_cell").Select(finding => finding.Cells.Count));
    }

    [Theory]
    [InlineData("/", "0")]
    [InlineData("——", "0")]
    [InlineData("无", "0")]
    [InlineData("约一百", null)]
    public void A_cell_without_a_number_is_a_warning_and_a_dash_means_zero(string raw, string? suggestion)
    {
        var finding = Assert.Single(Find(Zeros.With("proactive.licensing.decisions", Cell.NotANumber(raw)), "form.not_a_number"));

        Assert.Equal((raw, suggestion), (finding.Actual, finding.Suggestion));
    }

    [Fact]
    public void An_agency_that_prints_a_mark_for_nothing_is_told_once_a_table()
    {
        var figures = Zeros;
        foreach (var cell in figures.Form.Cells.Where(cell => cell.Table.Key == "disputes"))
            figures[cell] = Cell.NotANumber("/");
        figures = figures.With("applications.received[0]", Cell.NotANumber("—")).With("applications.disclosed[0]", Cell.NotANumber("若干"));

        Assert.Equal(
            [("—", 1, "0"), ("若干", 1, null), ("/", 15, "0")],
            Find(figures, "form.not_a_number").Select(finding => (finding.Actual, finding.Cells.Count, finding.Expected)));
    }

    [Fact]
    public void A_dash_where_the_identities_ask_for_a_number_is_that_number()
    {
        var figures = Zeros
            .WithRow("applications", "received", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("applications", "disclosed", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("applications", "total", 2, 0, 0, 0, 0, 0, 2)
            .With("applications.disclosed[0]", Cell.NotANumber("-"));

        Assert.Equal("2", Assert.Single(Find(figures, "form.not_a_number")).Suggestion);
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        var figures = Zeros;
        foreach (var cell in figures.Form.Cells.Where(cell => cell.Table.Key == "disputes"))
            figures[cell] = default;

        var finding = Assert.Single(Find(figures, "form.table_missing"));
        Assert.Equal(4, finding.Section);
        Assert.Contains("表四", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Find(figures, "form.row_missing"));
    }

    [Fact]
    public void A_missing_column_names_the_cells()
    {
        var figures = Zeros.With("applications.received[3]", default(Cell));

        var finding = Assert.Single(Find(figures, "form.row_missing"));
        Assert.Equal(["applications.received[3]"], finding.Cells.Select(cell => cell.Path));
        Assert.Contains("社会公益组织", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_form_raises_nothing() =>
        Assert.DoesNotContain(RuleBook.Check(new AnnualReport(Zeros)), finding => finding.Cells.Count > 0);
}
