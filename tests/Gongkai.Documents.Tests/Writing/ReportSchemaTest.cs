using System.Text;
using System.Text.Json;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Writing;

public sealed class ReportSchemaTest
{
    private const string Rewrite = "GONGKAI_WRITE_SCHEMA";

    [Fact]
    public void The_published_schema_is_the_one_the_forms_give()
    {
        var path = Path.Combine(ProjectFolder.Find(), "docs", "report.schema.json");
        var schema = ReportSchema.ToUtf8();
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
            File.WriteAllBytes(path, schema);

        Assert.True(
            File.ReadAllText(path) == Encoding.UTF8.GetString(schema),
            $"docs/report.schema.json is stale. Run this test once with the environment variable {Rewrite}=1 and commit the file.");
    }

    [Fact]
    public void Any_report_written_as_JSON_obeys_the_schema()
    {
        using var schema = JsonDocument.Parse(ReportSchema.ToUtf8());

        Gen.OneOf([.. ReportForms.All.Select(RandomPrintedReports.WithAnything)]).Sample(
            report =>
            {
                using var json = JsonDocument.Parse(Json.Of(report));
                Assert.Empty(JsonSchemaValidator.Validate(schema.RootElement, json.RootElement));
            },
            iter: 100);
    }

    [Fact]
    public void A_report_that_could_not_be_read_obeys_the_schema()
    {
        using var schema = JsonDocument.Parse(ReportSchema.ToUtf8());
        using var json = JsonDocument.Parse(Json.OfError("年报.doc", new ReadingError("format.unknown", "无法识别文件格式。")));

        Assert.Empty(JsonSchemaValidator.Validate(schema.RootElement, json.RootElement));
    }

    [Theory]
    [InlineData("\"received\": [", "\"received\": [1, ")]
    [InlineData("\"carried_in\": [", "\"carried_over\": [")]
    [InlineData("\"form\": \"2021\"", "\"form\": \"2019\"")]
    [InlineData("\"form\": \"2021\"", "\"form\": \"2031\"")]
    [InlineData("{\"decisions\": ", "{\"decisions\": \"无\", \"x\": ")]
    [InlineData("\"sections\"", "\"parts\"")]
    public void A_report_of_another_shape_violates_the_schema(string correct, string broken)
    {
        using var schema = JsonDocument.Parse(ReportSchema.ToUtf8());
        var text = Encoding.UTF8.GetString(Json.Of(new AnnualReport(ReportForms.Form2021) { Organization = "青禾县财政局" }));
        Assert.Contains(correct, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text.Replace(correct, broken, StringComparison.Ordinal));

        Assert.NotEmpty(JsonSchemaValidator.Validate(schema.RootElement, json.RootElement));
    }
}
