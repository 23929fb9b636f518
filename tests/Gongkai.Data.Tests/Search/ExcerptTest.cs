using Gongkai.Data.Search;

namespace Gongkai.Data.Tests.Search;

public sealed class ExcerptTest
{
    [Fact]
    public void Matches_are_marked_in_the_text_as_it_was_written()
    {
        var parts = Excerpt.Of("凭 ＡＢＣ 卡办理，abc卡补办另行通知。", ["abc卡"]);

        Assert.Equal(["ＡＢＣ 卡", "abc卡"], parts.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal("凭 ＡＢＣ 卡办理，abc卡补办另行通知。", string.Concat(parts.Select(part => part.Text)));
    }

    [Fact]
    public void A_long_text_is_cut_around_its_first_match()
    {
        var text = new string('前', 500) + "养老保险" + new string('后', 500);

        var parts = Excerpt.Of(text, ["养老保险"], 40);

        Assert.Equal("…", parts[0].Text);
        Assert.Equal("…", parts[^1].Text);
        Assert.Contains(parts, part => part is { IsMatch: true, Text: "养老保险" });
        Assert.InRange(parts.Sum(part => part.Text.Length), 40, 50);
    }

    [Fact]
    public void A_text_that_fits_is_shown_whole_wherever_the_match_stands()
    {
        const string Text = "示范经济开发区召开一月份重点项目推进会";
        Assert.Equal(Text, string.Concat(Excerpt.Of(Text, ["项目"], Text.Length).Select(part => part.Text)));
    }

    [Fact]
    public void Without_a_match_the_text_begins_at_its_beginning() =>
        Assert.Equal([new ExcerptPart("甲乙丙", false)], Excerpt.Of("甲乙丙", ["丁"]));

    [Fact]
    public void Paragraphs_follow_each_other_without_a_gap() => Assert.Equal(
        [new ExcerptPart("前期手续齐备。", false), new ExcerptPart("开发区", true), new ExcerptPart("引进 AI 企业", false)],
        Excerpt.Of("前期手续齐备。\n开发区引进 AI 企业", ["开发区"]));

    [Fact]
    public void An_empty_text_has_no_excerpt() => Assert.Empty(Excerpt.Of("", ["丁"]));
}
