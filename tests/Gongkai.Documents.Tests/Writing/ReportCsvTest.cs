using System.Text;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Writing;

public sealed class ReportCsvTest
{
    [Fact]
    public void Figures_agency_and_year_are_read_back() =>
        Gen.OneOf([.. ReportForms.All.Select(RandomPrintedReports.WithAnything)]).Sample(
            report =>
            {
                var read = ReportCsv.Read(Csv(report));
                Assert.Empty(ReportDifferences.Between(report.Figures, read.Figures));
                Assert.Equal((report.Organization, report.Year, report.Form), (read.Organization, read.Year, read.Form));
            },
            iter: 200);

    [Fact]
    public void A_line_names_its_cell_by_key_and_by_label()
    {
        var lines = Encoding.UTF8.GetString(Csv(Example())).Split("\r\n");

        Assert.StartsWith("\uFEFForganization,year,form,table,row,column,path,label,value,state", lines[0], StringComparison.Ordinal);
        Assert.Contains("青禾县财政局,2023,2021,applications,received,natural_person,applications.received[0],表三“一、本年新收政府信息公开申请数量”自然人,7,number", lines);
    }

    [Fact]
    public void Zero_blank_and_a_stroke_are_kept_apart()
    {
        var figures = ReportCsv.Read(Csv(Example())).Figures;

        Assert.Equal(CellState.Number, figures["applications.received[1]"].State);
        Assert.Equal(CellState.Blank, figures["applications.received[2]"].State);
        Assert.Equal(("/", CellState.NotANumber), (figures["applications.received[3]"].Raw, figures["applications.received[3]"].State));
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_calculate_gets_an_apostrophe_that_reading_takes_away()
    {
        var report = new AnnualReport(ReportForms.Form2021.Zeros().With("applications.received[0]", Cell.NotANumber("=1+1"))) { Organization = "'@甲" };

        var csv = Csv(report);

        Assert.Contains(",'=1+1,not_a_number", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Equal("=1+1", ReportCsv.Read(csv).Figures["applications.received[0]"].Raw);
        Assert.Equal("'@甲", ReportCsv.Read(csv).Organization);
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "csv.columns")]
    [InlineData("", "csv.columns")]
    [InlineData("HEAD", "csv.empty")]
    [InlineData("HEAD甲,2023,1999,,,,applications.received[0],,1,number\r\n", "csv.form_unknown")]
    [InlineData("HEAD甲,2023,2021,,,,applications.nowhere[0],,1,number\r\n", "csv.cell")]
    [InlineData("HEAD甲,2023,2021,,,,applications.received[0],,一,number\r\n", "csv.value")]
    [InlineData("HEAD甲,2023,2021,,,,applications.received[0],,1,number\r\n乙,2023,2021,,,,applications.received[0],,1,number\r\n", "csv.several_reports")]
    public void A_table_that_is_no_report_is_refused_with_a_code(string csv, string code)
    {
        const string Head = "organization,year,form,table,row,column,path,label,value,state\r\n";
        var content = Encoding.UTF8.GetBytes(csv.Replace("HEAD", Head, StringComparison.Ordinal));

        Assert.Equal(code, Assert.Throws<UnreadableException>(() => ReportCsv.Read(content)).Code);
    }

    private static AnnualReport Example() => new(ReportForms.Form2021.Zeros()
        .With("applications.received[0]", 7)
        .With("applications.received[2]", Cell.Blank())
        .With("applications.received[3]", Cell.NotANumber("/")))
    {
        Organization = "青禾县财政局",
        Year = 2023,
    };

    private static byte[] Csv(AnnualReport report)
    {
        using var stream = new MemoryStream();
        ReportCsv.Write(report, stream);
        return stream.ToArray();
    }
}
