using CsCheck;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Recognition;

public sealed class DoubledTablesTest
{
    private static readonly Gen<PrintedLayout> Layouts =
        PrintedLayout.Any.Where(layout => layout.Shape is TableShape.Grids or TableShape.Pipes && layout is { Navigation: false, Headless: false, Groupless: false });

    [Fact]
    public void A_second_table_of_applications_is_told_of_where_its_figures_differ() =>
        Gen.Select(RandomReports.Correct(ReportForms.Form2021), RandomReports.Correct(ReportForms.Form2021), Layouts).Sample(
            (report, other, layout) =>
            {
                var (one, two) = (layout.Print(report), layout.Print(other));
                var differ = ReportForms.Form2021.Row("applications", "received").Any(cell => report.Figures[cell].Number != other.Figures[cell].Number);

                Assert.False(IsTold([.. one.Blocks, .. one.Blocks]));
                Assert.Equal(differ, IsTold([.. one.Blocks, .. two.Blocks]));
            },
            iter: 100);

    private static bool IsTold(SourceBlock[] blocks) => ReportRecognizer.Recognize(new SourceDocument { Format = SourceFormat.Text, Blocks = blocks }, "报告.txt")
        .ReadingFindings.Any(finding => finding.Rule == ReadingRule.DoubledTable.Id);
}
