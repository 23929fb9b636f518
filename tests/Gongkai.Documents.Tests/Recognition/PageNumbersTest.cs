using CsCheck;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Recognition;

public sealed class PageNumbersTest
{
    private static readonly Gen<PrintedLayout> Layouts =
        PrintedLayout.Any.Where(layout => layout.Shape is TableShape.Grids or TableShape.GridPerBlock or TableShape.Pipes);

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("—12—")]
    [InlineData("第 3 页，共 8 页")]
    public void A_page_number_behind_a_table_is_neither_a_figure_nor_a_stray(string number) =>
        Gen.Select(RandomReports.Correct(ReportForms.Form2021), Layouts).Sample(
            (report, layout) =>
            {
                var printed = layout.Print(report);
                SourceBlock[] blocks = [.. printed.Blocks.SelectMany(block => block is SourceTable ? [block, new SourceParagraph(number, block.Place)] : new[] { block })];

                var read = ReportRecognizer.Recognize(new SourceDocument { Format = printed.Format, Blocks = blocks }, "报告.txt");

                Assert.Empty(ReportDifferences.Between(report.Figures, read.Figures));
                Assert.Empty(read.Strays);
            },
            iter: 60);
}
