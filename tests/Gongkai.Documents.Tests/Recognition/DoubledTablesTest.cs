using CsCheck;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;
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
        Gen.Select(RandomReports.Correct(ReportForms.Form2021), RandomFigures.Correct(ReportForms.Form2021), Layouts).Sample(
            (report, figures, layout) =>
            {
                var (one, two) = (layout.Print(report), layout.Print(SameWith(report, figures)));
                var differ = ReportForms.Form2021.Row("applications", "received").Any(cell => report.Figures[cell].Number != figures[cell].Number);

                Assert.False(IsTold([.. one.Blocks, .. one.Blocks]));
                Assert.Equal(differ, IsTold([.. one.Blocks, .. two.Blocks]));
            },
            iter: 100);

    // Of another title it would be another report (FollowingReportsTest).
    private static AnnualReport SameWith(AnnualReport report, Figures figures) => new(figures)
    {
        Organization = report.Organization,
        Year = report.Year,
        Title = report.Title,
        Signature = report.Signature,
        SignedOn = report.SignedOn,
        Preamble = report.Preamble,
        Sections = report.Sections,
    };

    private static bool IsTold(SourceBlock[] blocks) => ReportRecognizer.Recognize(new SourceDocument { Format = SourceFormat.Text, Blocks = blocks }, "报告.txt")
        .ReadingFindings.Any(finding => finding.Rule == ReadingRule.DoubledTable.Id);
}
