using CsCheck;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Recognition;

public sealed class FollowingReportsTest
{
    private static readonly Gen<PrintedLayout> Layouts =
        PrintedLayout.Any.Where(layout => layout.Shape is TableShape.Grids or TableShape.Pipes && layout is { Headless: false, Groupless: false });

    [Fact]
    public void Of_several_reports_in_a_file_the_first_is_read_and_the_next_is_told_of() =>
        Gen.Select(RandomReports.Correct(ReportForms.Form2021), RandomReports.Correct(ReportForms.Form2021), Layouts, Layouts).Sample(
            (report, other, layout, otherLayout) =>
            {
                SourceBlock[] first = [.. layout.Print(report).Blocks];
                SourceBlock[] second = [.. otherLayout.Print(other).Blocks];
                var (alone, both) = (Read(first), Read([.. first, .. second]));

                Assert.DoesNotContain(alone.ReadingFindings, IsFollowing);
                Assert.DoesNotContain(Read([.. first, .. first]).ReadingFindings, IsFollowing);
                if (report.Title == other.Title)
                    return;
                var finding = Assert.Single(both.ReadingFindings, IsFollowing);
                Assert.Contains(other.Title!, finding.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(both.ReadingFindings, told => told.Rule == ReadingRule.DoubledTable.Id);
                Assert.Equal((report.Organization, report.Year, alone.SignedOn), (both.Organization, both.Year, both.SignedOn));
                Assert.All(both.Figures.Form.Cells, cell => Assert.Equal(alone.Figures[cell], both.Figures[cell]));
                Assert.Equal(alone.Sections.Sum(section => section.Paragraphs.Count), both.Sections.Sum(section => section.Paragraphs.Count));
            },
            iter: 200);

    private static bool IsFollowing(Finding finding) => finding.Rule == ReadingRule.FollowingReport.Id;

    private static AnnualReport Read(SourceBlock[] blocks) =>
        ReportRecognizer.Recognize(new SourceDocument { Format = SourceFormat.Text, Blocks = blocks }, "报告.txt");
}
