using Gongkai.Documents.Writing;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>Real reports, where they lie beside the project.</summary>
public sealed class CorpusTest
{
    [Theory]
    [InlineData("*.docx")]
    [InlineData("*.pdf")]
    public void Every_figure_of_the_real_reports_is_read(string files)
    {
        var corpus = Path.Combine(ProjectFolder.Find(), "..", "shared", "corpus");
        if (!Directory.Exists(corpus))
            return;
        foreach (var file in Directory.EnumerateFiles(corpus, files))
        {
            var read = new ReportReader().Read(File.ReadAllBytes(file), file, TestContext.Current.CancellationToken);
            Assert.Null(read.Error);
            var expected = ReportJson.Read(File.ReadAllBytes(Path.ChangeExtension(file, ".expected.json")), file);

            Assert.Equal((expected.Organization, expected.Year, expected.Form), (read.Report!.Organization, read.Report.Year, read.Report.Form));
            var differences = expected.Form.Cells.Where(cell => expected.Figures[cell].Value != read.Report.Figures[cell].Value);
            Assert.Empty(differences.Select(cell => $"{Path.GetFileName(file)} {cell.Path}: expected {expected.Figures[cell].Value}, got {read.Report.Figures[cell].Value}"));
        }
    }
}
