using Gongkai.Documents.Source;

namespace Gongkai.Documents.Tests.Html;

public class HtmlTextTests
{
    [Fact]
    public void Each_block_is_a_paragraph_whether_p_div_item_or_heading() => Assert.Equal(
        ["一、总体情况", "主动公开。", "依申请公开。", "监督保障。", "平台建设。"],
        HtmlDocument.Paragraphs("<h2>一、总体情况</h2><div>主动公开。<div>依申请公开。</div></div><ul><li>监督保障。<li>平台建设。</ul>"));

    [Fact]
    public void Headings_are_marked() => Assert.Equal(
        [true, false],
        HtmlDocument.Of("<H3>一、总体情况</H3><p>正文。").Blocks.Cast<SourceParagraph>().Select(paragraph => paragraph.IsHeading));

    [Fact]
    public void A_line_break_stays_a_line_break() => Assert.Equal(
        ["第一行\n第二行\n第三行"], HtmlDocument.Paragraphs("<p>第一行<br>\n  第二行<BR/>第三行<br></p>"));

    [Fact]
    public void White_space_of_the_source_shrinks_and_vanishes_between_ideographs() => Assert.Equal(
        ["政府信息公开 Annual report 2023 年"], HtmlDocument.Paragraphs("<p>\n   政府信息\n      公开 Annual\n report   2023 年\n</p>"));

    [Fact]
    public void Padding_of_nbsp_and_full_width_spaces_falls_away_at_the_ends() => Assert.Equal(
        ["正文。"], HtmlDocument.Paragraphs("<p>&nbsp;&nbsp;　　正文。　&nbsp;</p><p>&nbsp;</p><p>　</p>"));

    [Fact]
    public void Inline_elements_do_not_cut_words() => Assert.Equal(
        ["共284条，占27.1%。"], HtmlDocument.Paragraphs("<p>共<span lang=EN-US>28</span><b>4</b>条，<font color=red>占<o:p></o:p></font>27.1%。</p>"));

    [Fact]
    public void Character_references_are_characters() => Assert.Equal(
        ["“政府信息”&lt;A>—é"], HtmlDocument.Paragraphs("<p>&ldquo;&#25919;&#x5E9C;信息&rdquo;&amp;lt;A&gt;&mdash;&eacute</p>"));

    [Theory]
    [InlineData("<p style='display:none'>旧</p>新")]
    [InlineData("<p style='color:red; DISPLAY : none !important'>旧<p>新")]
    [InlineData("<p>新<span style=\"mso-hide:all\">旧</span>")]
    [InlineData("<div hidden><div>旧</div>旧</div>新")]
    [InlineData("<div style='visibility:hidden'>旧<table><tr><td>旧</table></div>新")]
    [InlineData("<style>p:before{content:'旧'}</style>新")]
    [InlineData("<noscript>旧</noscript>新<template><p>旧</p></template>")]
    [InlineData("新<select><option>旧<option>旧</select><button>旧</button>")]
    [InlineData("新<!-- 旧 --><!--[if gte mso 9]><xml><w:View>旧</w:View></xml><![endif]-->")]
    [InlineData("<xml><w:View>旧</w:View></xml><?xml:namespace prefix = o />新<svg><text>旧</text></svg>")]
    [InlineData("<ul><li hidden>旧<li>新</ul>")]
    public void What_a_browser_does_not_show_is_not_read(string page) => Assert.Equal(["新"], HtmlDocument.Paragraphs(page));

    [Fact]
    public void Scripts_are_neither_run_nor_read()
    {
        var text = new string('新', 300);

        Assert.Equal([text], HtmlDocument.Paragraphs($"<script>document.write('<p>旧</p>')</script><p>{text}</p><script>if (a < b) {{ '</p>旧' }}</script>"));
    }

    [Fact]
    public void Hidden_from_screen_readers_only_is_shown() =>
        Assert.Equal(["新"], HtmlDocument.Paragraphs("<p aria-hidden=\"true\">新</p>"));

    [Fact]
    public void A_hidden_element_that_nobody_closed_ends_with_its_cell() =>
        Assert.Equal(["甲@0,0 乙@0,1"], HtmlDocument.Rows("<table><tr><td>甲<span style='display:none'>旧</td><td>乙</td></tr></table>"));

    [Fact]
    public void Preformatted_text_is_read_as_a_text_file()
    {
        var blocks = HtmlDocument.Of("<pre>一、总体情况\n正文。\n| 规章 | 0 | 0 | 3 |\n| 行政规范性文件 | 1 | 0 | 9 |\n</pre>").Blocks;

        Assert.Equal(["一、总体情况", "正文。"], blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        Assert.Equal(["规章", "0", "0", "3"], Assert.Single(blocks.OfType<SourceTable>()).Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Large_pictures_and_those_alone_without_size_are_content() => Assert.Equal(
        ["P", "新", "P", "P"],
        HtmlDocument.Of("<p><img src=a.png></p><p>新<img src=no.gif></p><img width=20 height=20><img style='width:600px;height:400px'><div><IMG SRC=b width='800'></div><a href=x.htm><img src=logo></a>")
            .Blocks.Select(block => block is SourceParagraph paragraph ? paragraph.Text : "P"));

    [Fact]
    public void Navigation_footers_and_lines_of_links_are_left_out() => Assert.Equal(
        ["正文第一段，网站（http://www.yunxi.gov.cn）开通。", "末段。"],
        HtmlDocument.Paragraphs("""
            <nav>首页 新闻</nav><div class="BreadCrumb">首页 > 年报</div><div>您的位置：<a href=/>首页</a> &gt; <a href=/gk>政务公开</a></div>
            <p>正文第一段，网站（<a href="http://www.yunxi.gov.cn">http://www.yunxi.gov.cn</a>）开通。</p><p>末段。</p>
            <p><a href="2022.html">2022年政府信息公开工作年度报告</a></p><p>上一篇：<a href="2021.html">2021年年报</a></p>
            <div id=footer><p>主办：云溪市人民政府</p></div>
            """));

    [Fact]
    public void A_named_anchor_is_no_link() =>
        Assert.Equal(["一、总体情况"], HtmlDocument.Paragraphs("<p><a name=_Toc1>一、总体情况</a></p>"));

    [Fact]
    public void Title_publisher_and_day_come_from_the_metadata()
    {
        var document = HtmlDocument.Of("""
            <title>2023年政府信息公开工作年度报告 - 青禾县人民政府</title><META NAME="articletitle" CONTENT="青禾县财政局2023年政府信息公开工作年度报告">
            <meta name="ContentSource" content="本网"><meta name="SiteName" content="青禾县人民政府门户网站"><meta name="PubDate" content="2024-01-19 08:30">
            """);

        Assert.Equal("青禾县财政局2023年政府信息公开工作年度报告", document.Title);
        Assert.Equal("青禾县人民政府", document.Publisher);
        Assert.Equal(new DateOnly(2024, 1, 19), document.PublishedOn);
    }
}
