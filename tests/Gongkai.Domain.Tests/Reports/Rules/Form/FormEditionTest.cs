using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class FormEditionTest
{
    [Theory]
    [InlineData(2019, "2019")]
    [InlineData(2020, "2019")]
    [InlineData(2021, "2021")]
    [InlineData(2025, "2021")]
    [InlineData(2015, "2019")]
    public void The_form_of_its_year_is_right(int year, string form) => Assert.Empty(Check(year, form));

    [Theory]
    [InlineData(2022, "2019", "国办公开办函〔2021〕30号")]
    [InlineData(2020, "2021", "国办公开办函〔2019〕60号")]
    public void The_form_of_another_year_is_found(int year, string form, string expected)
    {
        var finding = Assert.Single(Check(year, form));

        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
    }

    private static IReadOnlyList<Finding> Check(int year, string form) =>
        FormReport.Check(FormReport.With(year: year, form: ReportForms.Find(form)!), "form.edition");
}
