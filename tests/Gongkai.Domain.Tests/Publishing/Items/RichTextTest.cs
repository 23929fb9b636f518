using System.Net;
using CsCheck;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Items;

public class RichTextTest
{
    [Theory]
    [InlineData("<p>一</p><p>二</p>", "一\n二")]
    [InlineData("<p>a  \n b<br>c</p>", "a b\nc")]
    [InlineData("<b>138</b><i>1234</i>5678", "13812345678")]
    [InlineData("&#49;&#x33;8&amp;&lt;&nbsp;x", "138&< x")]
    [InlineData("<table><tr><td>甲</td><td>乙</td></tr></table>", "甲\t乙")]
    [InlineData("<img src=\"/a.png\" alt=\"示意&quot;图\">后", "示意\"图 后")]
    [InlineData("<!-- 注 -->正文<a href='/x>y'>链接</a>", "正文链接")]
    [InlineData("3<5，a & b", "3<5，a & b")]
    [InlineData("&#128512;笑", "😀笑")]
    [InlineData("", "")]
    public void Plain_text_is_what_readers_read(string html, string text) => Assert.Equal(text, RichText.FromHtml(html).Text);

    [Fact]
    public void A_number_split_by_tags_and_references_is_hidden_and_the_link_that_repeats_it()
    {
        var text = RichText.FromHtml("<p>拨<a href=\"tel:13812345678\"><b>138</b>&#49;234 5678</a></p>");
        Assert.Equal("拨1381234 5678", text.Text);
        var masked = text.Mask(1, 12, "138**** 5678");
        Assert.Equal("<p>拨<a href=\"tel:***********\"><b>138</b>**** 5678</a></p>", masked.Html);
        Assert.Equal("拨138**** 5678", masked.Text);
        Assert.Equal("<p>拨<a href=\"tel:***********\"><b>&lt;x&gt;</b></a></p>", text.Mask(1, 12, "<x>").Html);
    }

    /// <summary>Any characters, tags anywhere between them, any passage: only the passage changes.</summary>
    [Fact]
    public void A_mask_changes_its_passage_and_nothing_else() =>
        Gen.Select(Gen.Char["甲乙1&<\"x😀"].Array[1, 30], Gen.Bool.Array[30], Gen.Int[0, 29], Gen.Int[1, 30]).Sample((letters, tagged, start, length) =>
        {
            var plain = new string(letters);
            var html = string.Concat(plain.Select((c, i) => tagged[i] ? $"<b title=''>{WebUtility.HtmlEncode(c.ToString())}</b>" : WebUtility.HtmlEncode(c.ToString())));
            if (char.IsSurrogate(plain[0]) || plain.Any(char.IsSurrogate))
                return;
            var text = RichText.FromHtml(html.Replace(" title=''", "", StringComparison.Ordinal));
            Assert.Equal(plain, text.Text);
            start %= plain.Length;
            length = Math.Min(length, plain.Length - start);
            var mask = new string('*', length);
            Assert.Equal(plain.Remove(start, length).Insert(start, mask), text.Mask(start, length, mask).Text);
        });
}
