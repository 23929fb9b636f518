using System.Text.Json;
using Gongkai.Documents;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports.Comparison;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

/// <summary>
/// The sample reports in <c>samples/</c>. What they say stands in <c>Samples/*.json</c> beside this test; those in a
/// format that we write are written from there, the others are laid out by hand as websites and offices do.
/// </summary>
public sealed class SamplesTest
{
    private const string Rewrite = "GONGKAI_WRITE_SAMPLES";
    private static readonly string Folder = Path.Combine(ProjectFolder.Find(), "samples");
    private static readonly string Sources = Path.Combine(ProjectFolder.Find(), "tests", "Gongkai.Cli.Tests", "Samples");

    private static readonly string[] Written =
    [
        "云溪市人民政府-2024.txt", "云溪市人民政府办公室-2024.json", "云溪市市场监督管理局-2020.html",
        "云溪市水务局-2024.xlsx", "云溪市财政局-2023.pdf", "云溪市财政局-2024.docx",
    ];

    private static readonly string[] ByHand = ["云溪市教育局-2024.html", "青竹县人民政府-2024.txt"];

    /// <summary>All samples.</summary>
    public static TheoryData<string> All => [.. Written, .. ByHand];

    /// <summary>What is wrong on purpose: file, rule and cell; or, where no cell is concerned, what is printed.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "云溪市教育局-2024.html", "table.cell", "applications.disclosed[0]" },
        { "云溪市水务局-2024.xlsx", "table.row_total", "disputes.litigation_direct.total" },
        { "云溪市水务局-2024.xlsx", "form.blank_cell", "applications.refused.other_law[2]" },
        { "云溪市市场监督管理局-2020.html", "table.cell", "applications.total[1]" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Each_sample_is_read_as_its_source_says(string name)
    {
        var source = ReportJson.Read(File.ReadAllBytes(Path.Combine(Sources, Path.ChangeExtension(name, ".json"))), name);
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable(Rewrite) is not null && Written.Contains(name))
        {
            using var stream = File.Create(path);
            ReportWriter.ForFile(name).Write(source, stream);
        }

        var reading = new ReportReader().Read(File.ReadAllBytes(path), name);

        Assert.Null(reading.Error);
        var comparison = ReportComparison.Of(source, reading.Report!);
        Assert.Equal((source.Organization, source.Year, source.Form), (reading.Report!.Organization, reading.Report.Year, reading.Report.Form));
        Assert.Empty(comparison.Cells.Where(cell => cell.Change != Change.Same).Select(cell => cell.Path));
        Assert.Empty(comparison.Sections.Where(section => section.IsChanged).SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Right?.Text));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_made_on_purpose_is_found(string file, string rule, string what) => Assert.Contains(
        Findings(file),
        finding => finding.GetProperty("rule").GetString() == rule
            && (finding.GetProperty("cells").EnumerateArray().Any(cell => cell.GetString() == what)
                || (finding.TryGetProperty("actual", out var actual) && actual.GetString() == what)));

    [Theory]
    [InlineData("云溪市财政局-2023.pdf")]
    [InlineData("云溪市人民政府办公室-2024.json")]
    [InlineData("青竹县人民政府-2024.txt")]
    public void In_the_correct_samples_nothing_is_found(string file) => Assert.Empty(Findings(file));

    [Fact]
    public void The_samples_have_their_own_words_about_each_of_them()
    {
        var words = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Written.Concat(ByHand), name => Assert.Contains(name, words, StringComparison.Ordinal));
        Assert.Equal(
            Written.Concat(ByHand).Append("README.md").Append("regions.csv").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    private static JsonElement.ArrayEnumerator Findings(string file)
    {
        var answer = GongkaiProcess.In(Folder, "check", file, "--previous", ".", "--json");
        return answer.Json[0].GetProperty("findings").EnumerateArray();
    }
}
