using CsCheck;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Items;

public sealed class VersionComparisonTest
{
    [Fact]
    public void A_corrected_figure_is_found_in_its_line_and_the_rest_stays()
    {
        var newsroom = new Newsroom();
        var item = newsroom.Published(Newsroom.Content(html: "<p>收入</p><p>合计100万元</p><p>说明</p>"));
        item.BeginCorrection(newsroom.Author, "合计有误", "更正合计", newsroom.Now).Require();
        Newsroom.Done(item.Edit(
            newsroom.Author, Newsroom.Content("2025年部门预算", "<p>收入</p><p>合计120万元</p><p>说明</p><p>附注</p>"), newsroom.Now));
        var comparison = VersionComparison.Of(item.Versions[0], item.Versions[1]);
        Assert.Equal(["标题"], comparison.Fields.Select(field => field.Name));
        Assert.Equal([true, false, true, false], comparison.Lines.Select(line => line.IsSame));
        var changed = comparison.Lines[1];
        Assert.Equal((3, 3), (changed.CommonStart, changed.CommonEnd));
        Assert.Equal(new ComparedLine(null, "附注"), comparison.Lines[3]);
    }

    [Fact]
    public void A_version_is_the_same_as_itself()
    {
        var item = new Newsroom().Published();
        Assert.True(VersionComparison.Of(item.Versions[0], item.Versions[0]).IsSame);
    }

    [Fact]
    public void Both_texts_can_be_read_from_the_comparison_whole_and_in_order() =>
        Gen.Select(Lines, Lines).Sample((before, after) =>
        {
            var newsroom = new Newsroom();
            var item = newsroom.Published(Newsroom.Content(html: Html(before)));
            item.BeginCorrection(newsroom.Author, "有误", "更正", newsroom.Now).Require();
            Newsroom.Done(item.Edit(newsroom.Author, Newsroom.Content(html: Html(after)), newsroom.Now));
            var lines = VersionComparison.Of(item.Versions[0], item.Versions[1]).Lines;
            Assert.Equal(before, lines.Select(line => line.Before).OfType<string>());
            Assert.Equal(after, lines.Select(line => line.After).OfType<string>());
        });

    private static Gen<string[]> Lines => Gen.OneOf(Gen.Const("甲"), Gen.Const("乙"), Gen.Const("丙")).Array[1, 12];

    private static string Html(string[] lines) => string.Concat(lines.Select(line => $"<p>{line}</p>"));
}
