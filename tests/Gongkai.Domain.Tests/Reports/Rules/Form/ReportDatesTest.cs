using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

public sealed class ReportDatesTest
{
    [Theory]
    [InlineData("青禾县财政局", 1, 31)]
    [InlineData("云溪市人民政府办公室", 1, 31)]
    [InlineData("青禾县人民政府", 3, 31)]
    [InlineData("青禾县", 2, 20)]
    [InlineData("石桥镇人民政府", 3, 1)]
    [InlineData("临江区河湾街道办事处", 2, 15)]
    [InlineData("云溪经济技术开发区管理委员会", 2, 28)]
    [InlineData("云溪市人民政府（本级）", 3, 20)]
    public void Reports_in_time_raise_nothing(string organization, int month, int day)
    {
        var date = new DateOnly(2025, month, day);

        Assert.Empty(FormReport.Check(FormReport.With(organization, signedOn: date)));
        Assert.Empty(FormReport.Check(FormReport.With(organization, publishedOn: date)));
    }

    [Theory]
    [InlineData("青禾县财政局", 2, 1, "不晚于2025-01-31")]
    [InlineData("云溪市发展和改革委员会", 2, 10, "不晚于2025-01-31")]
    [InlineData("青禾县人民政府", 4, 1, "不晚于2025-03-31")]
    [InlineData("石桥镇人民政府", 4, 2, "不晚于2025-03-31")]
    public void Late_reports_are_found(string organization, int month, int day, string expected)
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(organization, signedOn: new DateOnly(2025, month, day))));

        Assert.Equal(("form.deadline", Severity.Warning, expected), (finding.Rule, finding.Severity, finding.Expected));
    }

    [Fact]
    public void The_date_of_publication_goes_before_the_date_at_the_foot()
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(
            signedOn: new DateOnly(2025, 1, 20), publishedOn: new DateOnly(2025, 2, 20))));

        Assert.Equal("2025-02-20", finding.Actual);
    }

    [Fact]
    public void A_date_within_the_year_reported_on_is_found()
    {
        var finding = Assert.Single(FormReport.Check(FormReport.With(signedOn: new DateOnly(2024, 1, 20))));

        Assert.Equal(("form.date_early", Severity.Warning, "2024-01-20"), (finding.Rule, finding.Severity, finding.Actual));
    }

    [Theory]
    [InlineData("青禾县人民政府", ReportingBody.Government)]
    [InlineData("北岭自治县人民政府", ReportingBody.Government)]
    [InlineData("侯马市", ReportingBody.Government)]
    [InlineData("临江区", ReportingBody.Government)]
    [InlineData("石桥镇", ReportingBody.Township)]
    [InlineData("白马苏木人民政府", ReportingBody.Township)]
    [InlineData("云溪市人民政府办公厅", ReportingBody.Department)]
    [InlineData("临江区卫生健康委员会", ReportingBody.Department)]
    [InlineData("云溪高新技术产业开发区", ReportingBody.Zone)]
    [InlineData("临江新区管委会", ReportingBody.Zone)]
    [InlineData("云溪市国有资产监督管理委员会", ReportingBody.Department)]
    [InlineData("云溪州", ReportingBody.Government)]
    [InlineData("石桥镇人民政府办公室", ReportingBody.Other)]
    [InlineData("云溪师范学院", ReportingBody.Other)]
    [InlineData(null, ReportingBody.Other)]
    public void A_name_tells_what_an_agency_is(string? name, ReportingBody body) => Assert.Equal(body, ReportingBodies.FromName(name));
}
