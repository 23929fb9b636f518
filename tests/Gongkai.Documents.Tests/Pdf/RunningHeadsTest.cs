using Gongkai.Documents.Pdf;

namespace Gongkai.Documents.Tests.Pdf;

public sealed class RunningHeadsTest
{
    [Fact]
    public void A_sentence_that_chances_to_begin_two_pages_stays_text()
    {
        var pages = Pages(["云溪市", "甲"], ["全年访问12次。", "乙", "丙"], ["全年访问12次。", "丁", "戊"], ["己", "庚"]);

        RunningHeads.Remove(pages);

        Assert.Equal(["云溪市", "甲", "全年访问12次。", "乙", "丙", "全年访问12次。", "丁", "戊", "己", "庚"], Words(pages));
    }

    [Fact]
    public void A_head_set_off_from_the_text_goes_with_left_and_right_pages_apart()
    {
        var pages = Pages(["甲", "乙"], ["云溪市财政局", "", "丙", "丁"], ["年度报告", "", "戊", "己"], ["云溪市财政局", "", "庚"], ["年度报告", "", "辛"]);

        RunningHeads.Remove(pages);

        Assert.Equal(["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"], Words(pages));
    }

    [Fact]
    public void A_head_close_to_the_text_goes_when_it_is_on_every_page()
    {
        var pages = Pages(["云溪市财政局", "甲", "乙"], ["云溪市财政局", "丙", "丁"], ["云溪市财政局", "戊", "己"]);

        RunningHeads.Remove(pages);

        Assert.Equal(["甲", "乙", "丙", "丁", "戊", "己"], Words(pages));
    }

    [Fact]
    public void A_head_of_two_lines_goes_whole()
    {
        var pages = Pages(["甲", "乙"], ["云溪市财政局", "第12号", "", "丙", "丁"], ["云溪市财政局", "第13号", "", "戊", "己"], ["庚", "辛"]);

        RunningHeads.Remove(pages);

        Assert.Equal(["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"], Words(pages));
    }

    /// <summary>Pages of these lines, 20 points apart from the upper margin on; an empty one is a gap.</summary>
    private static List<PageLayout> Pages(params string[][] lines) => [.. lines.Select((page, number) => new PageLayout(
        number + 1,
        600,
        800,
        [.. page.Select((text, index) => (text, index)).Where(line => line.text.Length > 0).Select(line =>
            new PageItem.Line(new TextLine([new TextPiece(line.text, 50, 500)], 770 - (20 * line.index), 12)))]))];

    private static IEnumerable<string> Words(List<PageLayout> pages) =>
        pages.SelectMany(page => page.Items.Cast<PageItem.Line>().Select(line => line.Text.Text));
}
