using CsCheck;
using Gongkai.Documents.Recognition;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Recognition;

public class LayoutTests
{
    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_report_is_recognised_in_every_layout(string formId)
    {
        var form = ReportForms.Find(formId)!;
        Gen.Select(RandomReports.Correct(form), PrintedLayout.Any).Sample(
            (report, layout) =>
            {
                var read = ReportRecognizer.Recognize(layout.Print(report), "报告.txt");
                var differences = ReportDifferences.Between(report, read);
                Assert.True(differences.Count == 0, $"{layout.Shape}, headless {layout.Headless}, groupless {layout.Groupless}, navigation {layout.Navigation}, numbered {layout.NumberedHeadings}: "
                    + string.Join('\n', differences.Take(8)));
            },
            iter: 600);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Blank_cells_marks_and_prose_among_the_tables_are_kept_apart(string formId)
    {
        var form = ReportForms.Find(formId)!;
        var layouts = PrintedLayout.Any.Where(layout => layout.Shape is TableShape.Grids or TableShape.GridPerBlock or TableShape.Pipes or TableShape.OneGrid);
        Gen.Select(RandomPrintedReports.Of(form), layouts).Sample(
            (report, layout) =>
            {
                var read = ReportRecognizer.Recognize(layout.Print(report), "报告.txt");
                var differences = ReportDifferences.Between(report.Figures, read.Figures).ToArray();
                Assert.True(differences.Length == 0, $"{layout.Shape}, headless {layout.Headless}, groupless {layout.Groupless}, navigation {layout.Navigation}, numbered {layout.NumberedHeadings}: "
                    + string.Join('\n', differences.Take(8)));
            },
            iter: 600);
    }
}
