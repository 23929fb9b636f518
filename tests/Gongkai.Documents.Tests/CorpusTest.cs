using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>Real reports, where they lie beside the project: every figure, every known mistake, and nothing else.</summary>
public sealed class CorpusTest
{
    private static readonly string Corpus = Path.Combine(ProjectFolder.Find(), "..", "shared", "corpus");

    /// <summary>The rule that each known kind of mistake falls under.</summary>
    private static readonly Dictionary<string, string> RuleOf = new()
    {
        ["percentage"] = "prose.percentage",
        ["percentages do not sum to 100"] = "prose.percentage_sum",
        ["prose against table"] = "prose.against_table",
        ["document number"] = "form.citation",
        ["issuing office"] = "form.issuing_office",
        ["blank cell"] = "form.blank_cell",
        ["blank cells"] = "form.blank_total",
        ["leftover"] = "form.leftover",
        ["stray number"] = "form.stray_number",
        ["fee statement missing in section 6"] = "form.fee_statement",
    };

    [Fact]
    public void Every_figure_of_the_real_reports_is_read()
    {
        foreach (var (file, report, expectedFile) in Reports())
        {
            var expected = ReportJson.Read(File.ReadAllBytes(expectedFile), file);
            Assert.Equal((expected.Organization, expected.Year, expected.Form), (report.Organization, report.Year, report.Form));
            var differences = expected.Form.Cells.Where(cell => expected.Figures[cell].Value != report.Figures[cell].Value);
            Assert.Empty(differences.Select(cell => $"{file} {cell.Path}: expected {expected.Figures[cell].Value}, got {report.Figures[cell].Value}"));
        }
    }

    [Fact]
    public void Every_known_mistake_of_the_real_reports_is_found_at_its_place()
    {
        foreach (var (file, report, expectedFile) in Reports())
        {
            var findings = RuleBook.Check(report).ToList();
            foreach (var mistake in Mistakes(expectedFile))
            {
                var rule = RuleOf[mistake.GetProperty("what").GetString()!];
                var found = findings.Find(finding => finding.Rule == rule && Agrees(finding, mistake));
                Assert.True(found is not null, $"{file}: not found: {mistake}");

                // Each is found by a finding of its own.
                findings.Remove(found);
            }
        }
    }

    [Fact]
    public void No_real_report_is_accused_of_what_it_did_not_do()
    {
        foreach (var (file, report, expectedFile) in Reports())
        {
            string[] known = [.. Mistakes(expectedFile).Select(mistake => RuleOf[mistake.GetProperty("what").GetString()!]), "form.blank_cell"];
            Assert.Empty(RuleBook.Check(report).Where(finding => !known.Contains(finding.Rule)).Select(finding => $"{file} {finding.Rule}: {finding.Message}"));
        }
    }

    private static bool Agrees(Finding finding, JsonElement mistake)
    {
        if (mistake.TryGetProperty("actual", out var actual) && finding.Actual != actual.GetString())
            return false;
        if (mistake.TryGetProperty("expected", out var expected) && finding.Expected != expected.GetString())
            return false;
        return !mistake.TryGetProperty("cells", out var cells)
            || cells.EnumerateArray().All(cell => finding.Cells.Any(named => named.Path == cell.GetString()));
    }

    private static IEnumerable<JsonElement> Mistakes(string expectedFile)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(expectedFile));
        return document.RootElement.TryGetProperty("must_find", out var mistakes) ? [.. mistakes.Clone().EnumerateArray()] : [];
    }

    private static IEnumerable<(string File, AnnualReport Report, string ExpectedFile)> Reports()
    {
        if (!Directory.Exists(Corpus))
            yield break;
        foreach (var file in Directory.EnumerateFiles(Corpus).Where(file => Path.GetExtension(file) is ".txt" or ".html" or ".docx" or ".pdf"))
        {
            var read = new ReportReader().Read(File.ReadAllBytes(file), Path.GetFileName(file), TestContext.Current.CancellationToken);
            Assert.True(read.Report is not null, $"{file}: {read.Error?.Message}");
            yield return (Path.GetFileName(file), read.Report, Path.ChangeExtension(file, ".expected.json"));
        }
    }
}
