using System.Reflection;
using System.Text.Json;
using Gongkai.Cli.Input;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Output;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS standard), the exchange format of checking tools, written finding by finding.
/// A file that cannot be read is a result too: viewers show results and hide notifications.
/// </summary>
internal sealed class SarifOutput : IFindingsOutput
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private static readonly RuleDescription Unreadable = new(
        "file.unreadable", Severity.Error, "文件无法读取", "File cannot be read", "",
        "文件不存在、已损坏、设有密码，或者不是年度报告，因此没有核对。请按提示处理后重新核对。");

    private static readonly IReadOnlyList<RuleDescription> Rules = [.. RuleBook.Descriptions, Unreadable];
    private static readonly Dictionary<string, int> RuleIndex =
        Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(rule => rule.Id, rule => rule.index);

    private readonly FindingsTarget target;
    private readonly Utf8JsonWriter writer;

    public SarifOutput(FindingsTarget target, Texts texts)
    {
        this.target = target;
        writer = new Utf8JsonWriter(target.Stream, ReportJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(texts);
        writer.WriteString("language", texts.LanguageTag);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
    }

    public void Write(CheckedFile file)
    {
        var place = new SarifPlace(file.File);
        if (file.Error is { } error)
            Write(Unreadable.Find($"{error.Message}［{error.Code}］"), place);
        foreach (var finding in file.Findings)
            Write(finding, place);
        writer.Flush();
    }

    public void Finish(Tally tally)
    {
        writer.WriteEndArray();
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", tally.Unreadable == 0);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        target.Stream.Write("\n"u8);
        target.Commit();
    }

    public void Dispose()
    {
        writer.Dispose();
        target.Dispose();
    }

    private void WriteTool(Texts texts)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "gongkai");
        writer.WriteString("semanticVersion", typeof(SarifOutput).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        WriteText("shortDescription", texts.Gongkai);
        writer.WriteStartArray("rules");
        foreach (var rule in Rules)
            WriteRule(rule, texts);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteRule(RuleDescription rule, Texts texts)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        WriteText("shortDescription", texts.Title(rule));
        WriteText("fullDescription", rule.Explanation);
        WriteText("help", rule.Basis.Length == 0 ? rule.Explanation : $"{rule.Explanation}\n依据：{rule.Basis}。");
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", Level(rule.Severity));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Write(Finding finding, SarifPlace place)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule);
        if (RuleIndex.TryGetValue(finding.Rule, out var index))
            writer.WriteNumber("ruleIndex", index);
        writer.WriteString("level", Level(finding.Severity));
        WriteText("message", finding.Message);
        place.Write(writer, finding);
        WriteProperties(finding);
        writer.WriteEndObject();
    }

    private void WriteProperties(Finding finding)
    {
        (string Name, string? Value)[] properties =
            [("actual", finding.Actual), ("expected", finding.Expected), ("suggestion", finding.Suggestion), ("excerpt", finding.Excerpt)];
        if (finding.Section is null && Array.TrueForAll(properties, property => property.Value is null))
            return;
        writer.WriteStartObject("properties");
        if (finding.Section is { } section)
            writer.WriteNumber("section", section);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
