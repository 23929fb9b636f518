using System.Text;
using System.Text.Json;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Writing;

public sealed class ReportJsonTest
{
    [Fact]
    public void What_is_written_is_read_back_whole() =>
        Gen.OneOf([.. ReportForms.All.Select(RandomPrintedReports.WithAnything)]).Sample(
            report => Assert.Empty(ReportDifferences.Between(report, ReportJson.Read(Json.Of(report)))),
            iter: 200);

    [Fact]
    public void A_number_is_written_without_zeros_behind_it_and_with_its_decimals()
    {
        var report = new AnnualReport(ReportForms.Form2021);
        report.Figures["applications.received[0]"] = Cell.Of(0.0m);
        report.Figures["applications.received[1]"] = Cell.Of(12.50m);
        report.Figures["applications.received[2]"] = Cell.Of(-3);
        report.Figures["applications.received[3]"] = Cell.NotANumber("/");
        report.Figures["proactive.fees.amount"] = Cell.Of(316441.0625m);

        var text = Encoding.UTF8.GetString(Json.Of(report));

        Assert.Contains("\"received\": [0, 12.5, -3, null, null, null, null]", text, StringComparison.Ordinal);
        Assert.Contains("\"fees\": {\"amount\": 316441.0625}", text, StringComparison.Ordinal);
        Assert.Contains("\"applications.received[3]\": \"/\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_names_its_cells_and_its_place()
    {
        var form = ReportForms.Form2021;
        var finding = new Finding("table.row_total", Severity.Error, "总计应为3。")
        {
            Section = 3,
            Cells = [form["applications.received[6]"]],
            Actual = "4",
            Expected = "3",
            Suggestion = "3",
            Place = new Place(Table: 2, Row: 4),
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            ReportJson.WriteFinding(writer, finding);

        using var json = JsonDocument.Parse(stream.ToArray());

        Assert.Equal("error", json.RootElement.GetProperty("severity").GetString());
        Assert.Equal("applications.received[6]", json.RootElement.GetProperty("cells")[0].GetString());
        Assert.Equal("""{"table":2,"row":4}""", json.RootElement.GetProperty("place").GetRawText());
        Assert.False(json.RootElement.TryGetProperty("excerpt", out _));
    }

    [Fact]
    public void An_array_with_one_report_is_that_report()
    {
        var json = Encoding.UTF8.GetString(Json.Of(new AnnualReport(ReportForms.Form2019) { Organization = "青禾县财政局" }));

        Assert.Equal("青禾县财政局", ReportJson.Read(Encoding.UTF8.GetBytes($"\uFEFF[{json}]")).Organization);
    }

    [Theory]
    [InlineData("""[{"form":"2021"},{"form":"2021"}]""", "json.several_reports")]
    [InlineData("""[]""", "json.no_report")]
    [InlineData("""{"name":"x"}""", "json.no_report")]
    [InlineData("""{"form":"2021",""", "json.invalid")]
    [InlineData("""{"source":"a","error":{"code":"x","message":"y"}}""", "json.error_entry")]
    [InlineData("""{"form":"1999"}""", "json.form_unknown")]
    [InlineData("""{"form":"2021","tables":{"table4":{}}}""", "json.name")]
    [InlineData("""{"form":"2021","tables":{"proactive":{"procurement":{"projects":1}}}}""", "json.name")]
    [InlineData("""{"form":"2021","tables":{"applications":{"received":[1,2]}}}""", "json.value")]
    [InlineData("""{"form":"2021","tables":{"applications":{"received":[1,2,3,4,5,6,1e400]}}}""", "json.value")]
    [InlineData("""{"form":"2021","tables":{"applications":{"received":[true,2,3,4,5,6,7]}}}""", "json.value")]
    [InlineData("""{"form":"2021","tables":7}""", "json.value")]
    [InlineData("""{"form":"2021","sections":[1]}""", "json.value")]
    [InlineData("""{"form":"2021","title":{}}""", "json.value")]
    [InlineData("""{"form":"2021","title":"\ud800"}""", "json.encoding")]
    [InlineData("""{"form":"2021","signed_on":"2023-02-30"}""", "json.value")]
    [InlineData("""{"form":"2021","year":2022.5}""", "json.value")]
    [InlineData("""{"form":"2021","cells_absent":["nowhere"]}""", "json.name")]
    [InlineData("""{"form":"2021","cells_not_numbers":{"nowhere":"/"}}""", "json.name")]
    public void JSON_that_is_no_report_is_refused_with_a_code(string json, string code) =>
        Assert.Equal(code, Assert.Throws<UnreadableException>(() => ReportJson.Read(Encoding.UTF8.GetBytes(json))).Code);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal("json.invalid", Assert.Throws<UnreadableException>(
            () => ReportJson.Read(Encoding.UTF8.GetBytes(new string('[', 1_000_000)))).Code);
}
