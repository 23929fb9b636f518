using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Comparison;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Comparison;

public sealed class ReportComparisonTest
{
    [Fact]
    public void A_report_does_not_differ_from_itself() =>
        RandomReports.WithGaps(ReportForms.Form2021).Sample(
            report => !ReportComparison.Of(report, report).HasDifferences, iter: 100);

    [Fact]
    public void Cells_stand_side_by_side_with_what_became_of_them()
    {
        var left = ReportForms.Form2021.Zeros().With("proactive.licensing.decisions", 12).With("proactive.fees.amount", Cell.Blank());
        var right = ReportForms.Form2021.Zeros().With("proactive.licensing.decisions", 15).With("proactive.penalty.decisions", default(Cell));

        var changed = ReportComparison.Of(new(left), new(right)).Cells.Where(cell => cell.Change != Change.Same).ToList();

        Assert.Equal(
            [
                ("proactive.licensing.decisions", Change.Changed, 3m),
                ("proactive.penalty.decisions", Change.OnlyLeft, null),
                ("proactive.fees.amount", Change.Changed, null),
            ],
            changed.Select(cell => (cell.Path, cell.Change, cell.Difference)));
    }

    [Fact]
    public void Cells_of_two_forms_are_matched_by_name()
    {
        var comparison = ReportComparison.Of(new(ReportForms.Form2019.Zeros()), new(ReportForms.Form2021.Zeros()));

        Assert.Equal(Change.Same, comparison.Cells.Single(cell => cell.Path == "applications.received[6]").Change);
        Assert.Equal(Change.OnlyLeft, comparison.Cells.Single(cell => cell.Path == "applications.other[6]").Change);
        Assert.Equal(Change.OnlyRight, comparison.Cells.Single(cell => cell.Path == "applications.other.other[6]").Change);
    }

    [Fact]
    public void Facts_of_head_and_foot_are_compared()
    {
        var left = new AnnualReport(ReportForms.Form2021.Zeros()) { Organization = "青禾县财政局", Year = 2023, SignedOn = new(2024, 1, 20) };
        var right = new AnnualReport(ReportForms.Form2021.Zeros()) { Organization = "青禾县财政局", Year = 2024 };

        var facts = ReportComparison.Of(left, right).Facts.Where(fact => fact.Change != Change.Same);

        Assert.Equal(
            [("年度", "2023", "2024"), ("落款日期", "2024-01-20", null)], facts.Select(fact => (fact.Name, fact.Left, fact.Right)));
    }

    [Fact]
    public void A_revised_paragraph_stands_beside_its_former_wording_with_the_words_marked()
    {
        var paragraph = Prose(
            ["全年公开信息128条，比上年增加。", "组织培训2次。"],
            ["全年公开信息182条，比上年增加。", "组织培训2次。"])[0];

        Assert.Equal(Change.Changed, paragraph.Change);
        Assert.Equal(["128"], Marked(paragraph.Left!, paragraph.LeftRanges));
        Assert.Equal(["182"], Marked(paragraph.Right!, paragraph.RightRanges));
    }

    [Fact]
    public void Added_and_removed_paragraphs_do_not_shift_the_others()
    {
        var paragraphs = Prose(
            ["一是健全制度。", "二是优化平台，新设专栏三个。", "三是强化监督。"],
            ["一是健全制度。", "邀请群众代表走进政府机关。", "二是优化平台，新设专栏五个。", "三是强化监督。"]);

        Assert.Equal([Change.Same, Change.OnlyRight, Change.Changed, Change.Same], paragraphs.Select(paragraph => paragraph.Change));
    }

    [Fact]
    public void Paragraphs_that_say_something_else_are_not_paired() =>
        Assert.Equal(
            [Change.OnlyLeft, Change.OnlyRight],
            Prose(["没有收到行政复议申请。"], ["门户网站已完成改版升级，移动端同步上线。"]).Select(paragraph => paragraph.Change));

    [Fact]
    public void A_paragraph_broken_otherwise_is_the_same() =>
        Assert.Equal([Change.Same], Prose(["公开信息 12 条。"], ["公开信息12条。"]).Select(paragraph => paragraph.Change));

    [Fact]
    public void What_is_not_marked_is_the_same_on_both_sides() =>
        Gen.Select(RandomProse.Paragraphs, RandomProse.Paragraphs, (left, right) => Prose(Texts(left), Texts(right))).Sample(
            paragraphs => paragraphs.All(paragraph => paragraph is not { Left: { } left, Right: { } right }
                || Unmarked(left, paragraph.LeftRanges) == Unmarked(right, paragraph.RightRanges)),
            iter: 500);

    [Fact]
    public void Every_paragraph_of_both_sides_is_there_once_and_in_order() =>
        Gen.Select(RandomProse.Paragraphs, RandomProse.Paragraphs, Gen.Int[0, 7], (left, right, shared) =>
            (Left: Texts(left), Right: Texts([.. right, .. left.Take(shared), .. right]))).Sample(
            sides =>
            {
                var paragraphs = Prose(sides.Left, sides.Right);
                return paragraphs.Where(paragraph => paragraph.Left is not null).Select(paragraph => paragraph.Left!.Text).SequenceEqual(sides.Left)
                    && paragraphs.Where(paragraph => paragraph.Right is not null).Select(paragraph => paragraph.Right!.Text).SequenceEqual(sides.Right);
            },
            iter: 300);

    [Fact]
    public void Long_paragraphs_without_anything_in_common_are_compared_all_the_same()
    {
        var left = string.Concat(Enumerable.Range(0, 30_000).Select(index => (char)('一' + (index % 5_000))));
        var right = string.Concat(Enumerable.Range(0, 30_000).Select(index => (char)('一' + 5_000 + (index * 7 % 5_000))));

        Assert.Equal([Change.OnlyLeft, Change.OnlyRight], Prose([left], [right]).Select(paragraph => paragraph.Change));
        Assert.Equal([Change.Changed], Prose([left + left], [right + left + left]).Select(paragraph => paragraph.Change));
    }

    private static IReadOnlyList<ParagraphComparison> Prose(string[] left, string[] right) =>
        ReportComparison.Of(Report(left), Report(right)).Sections.Single().Paragraphs;

    private static AnnualReport Report(string[] paragraphs) => new(ReportForms.Form2021)
    {
        Sections = [new ReportSection(1, "总体情况", [.. paragraphs.Select(text => new Paragraph(text))])],
    };

    private static string[] Texts(IEnumerable<Paragraph> paragraphs) => [.. paragraphs.Select(paragraph => paragraph.Text)];

    private static IEnumerable<string> Marked(Paragraph paragraph, IReadOnlyList<TextRange> ranges) =>
        ranges.Select(range => paragraph.Text.Substring(range.Start, range.Length));

    private static string Unmarked(Paragraph paragraph, IReadOnlyList<TextRange> ranges)
    {
        var text = paragraph.Text;
        foreach (var range in ranges.Reverse())
            text = text.Remove(range.Start, range.Length);
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }
}
