using System.Text.Json;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class SarifTest : IDisposable
{
    private static readonly string[] Levels = ["error", "warning", "note"];
    private static readonly string[] Described = ["shortDescription", "fullDescription", "help"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_obeys_the_standard()
    {
        File.WriteAllText(folder["空 白.txt"], "");
        var run = Run(Reports.Wrong()).Run;

        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("gongkai", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule =>
        {
            foreach (var text in Described)
                Assert.NotEqual("", rule.GetProperty(text).GetProperty("text").GetString());
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        });
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var artifact = Assert.Single(result.GetProperty("locations").EnumerateArray())
                .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.True(Uri.IsWellFormedUriString(artifact, UriKind.RelativeOrAbsolute), artifact);
        }
    }

    [Fact]
    public void Every_rule_there_is_can_be_read_about()
    {
        var rules = Run(Reports.Correct()).Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.GetProperty("help").GetProperty("text").GetString());

        Assert.All(RuleBook.Descriptions, rule => Assert.Contains(rule.Basis, rules[rule.Id], StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_points_at_the_line_of_a_text_and_the_cell_of_the_report()
    {
        var (run, lines) = Run(Reports.Wrong());

        var result = run.GetProperty("results").EnumerateArray().Single(found => found.GetProperty("ruleId").GetString() == "table.cell");
        Assert.Equal("12", result.GetProperty("properties").GetProperty("suggestion").GetString());
        var location = result.GetProperty("locations")[0];
        Assert.Equal("applications.received[6]", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        var physical = location.GetProperty("physicalLocation");
        Assert.Equal("%E6%95%99%E8%82%B2%E5%B1%80.txt", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var line = lines[physical.GetProperty("region").GetProperty("startLine").GetInt32() - 1];
        Assert.Contains("一、本年新收政府信息公开申请数量", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_result()
    {
        File.WriteAllText(folder["空.txt"], "");

        var answer = GongkaiProcess.In(folder.Path, "check", "空.txt", "--sarif", "-");

        Assert.Equal(2, answer.ExitCode);
        var run = answer.Json.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("file.unreadable", result.GetProperty("ruleId").GetString());
        Assert.Contains("file.empty", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private (JsonElement Run, string[] Lines) Run(Domain.Reports.AnnualReport report)
    {
        var text = folder.Write("教育局.txt", report);
        GongkaiProcess.In(folder.Path, "check", "教育局.txt", "空 白.txt", "--sarif", "结果.sarif");
        var log = JsonDocument.Parse(File.ReadAllText(folder["结果.sarif"])).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        return (Assert.Single(log.GetProperty("runs").EnumerateArray()), File.ReadAllLines(text));
    }
}
