using Gongkai.Documents.Writing;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Real reports, where they lie beside the project.</summary>
public class HtmlCorpusTests
{
    [Theory]
    [InlineData("*.html")]
    [InlineData("*.txt")]
    public void Every_figure_of_the_real_reports_is_read(string pattern)
    {
        var corpus = Path.Combine(ProjectFolder.Find(), "..", "shared", "corpus");
        if (!Directory.Exists(corpus))
            return;
        foreach (var file in Directory.EnumerateFiles(corpus, pattern))
        {
            var read = new ReportReader().Read(File.ReadAllBytes(file), file).Report!;
            var expected = ReportJson.Read(File.ReadAllBytes(Path.ChangeExtension(file, ".expected.json")), file);

            Assert.Equal((expected.Organization, expected.Year, expected.Form), (read.Organization, read.Year, read.Form));
            Assert.Empty(expected.Form.Cells.Where(cell => expected.Figures[cell].Value != read.Figures[cell].Value)
                .Select(cell => $"{Path.GetFileName(file)} {cell.Path}: expected {expected.Figures[cell].Value}, got {read.Figures[cell].Value}"));
        }
    }
}
