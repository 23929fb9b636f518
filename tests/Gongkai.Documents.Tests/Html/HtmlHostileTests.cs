using System.Text;
using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

public class HtmlHostileTests
{
    private static readonly ReportMarkup Markup = new(ReportMarkup.Example);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href=x>")]
    [InlineData("<font><o:p>")]
    [InlineData("<svg>")]
    [InlineData("<div hidden>")]
    [InlineData("<select><option>")]
    [InlineData("</div>")]
    [InlineData("<pre>\n")]
    [InlineData("<h1>")]
    public void A_hundred_thousand_tags_inside_one_another_end_in_an_error(string tags)
    {
        var error = HtmlDocument.ErrorOf("<html>" + string.Concat(Enumerable.Repeat(tags, 100_000)));

        Assert.Contains(error, (string[])["html.too_deep", "report.not_found"]);
    }

    [Fact]
    public void Nested_tables_are_counted() =>
        Assert.Equal("html.too_deep", HtmlDocument.ErrorOf(string.Concat(Enumerable.Repeat("<table><tr><td>", 300))));

    [Fact]
    public void Elements_that_old_editors_left_open_do_not_count_as_depth() =>
        HtmlDocument.AssertHolds(ReportMarkup.Example, $"<h1>{ReportMarkup.Example.Title}</h1>" + string.Concat(Enumerable.Repeat("<font><b>", 5_000)) + Markup.Body);

    [Fact]
    public void Millions_of_cells_are_counted() =>
        Assert.Equal("html.too_many_cells", HtmlDocument.ErrorOf("<table><tr>" + string.Concat(Enumerable.Repeat("<td>", 2_000_000))));

    [Fact]
    public void Millions_of_paragraphs_are_counted() =>
        Assert.Equal("html.too_much_text", HtmlDocument.ErrorOf("<body>" + string.Concat(Enumerable.Repeat("<p>无", 2_000_000))));

    [Fact]
    public void Text_is_counted()
    {
        var error = new ReportReader(ReadingLimits.Default with { TextCharacters = 1000 }).Read(Encoding.UTF8.GetBytes("<p>" + new string('公', 1001)), "年报.html").Error;

        Assert.Equal("html.too_much_text", error?.Code);
        Assert.Contains("上限", error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table><tr>", "<td colspan=1000 rowspan=65534>", 20_000)]
    [InlineData("<table>", "<tr><td rowspan=0 colspan=1000>", 20_000)]
    [InlineData("<p ", "a1='1' b='2' ", 500_000)]
    [InlineData("<p title='", "公开", 3_000_000)]
    [InlineData("<p>", "&", 2_000_000)]
    [InlineData("<p>", "&amp", 1_000_000)]
    [InlineData("<p>", "&#x110000;&#0;&#99999999999999999999;", 200_000)]
    [InlineData("<p>&#", "9", 3_000_000)]
    [InlineData("<p>", "<", 2_000_000)]
    [InlineData("<!--", "-", 3_000_000)]
    [InlineData("<html><", "a", 3_000_000)]
    [InlineData("<html></", "a", 3_000_000)]
    [InlineData("<!DOCTYPE html ", "x", 3_000_000)]
    [InlineData("<html><textarea>", "</textare", 300_000)]
    [InlineData("<html><script><!--", "<script>", 300_000)]
    [InlineData("<html><title>", "公", 2_000_000)]
    [InlineData("<html>", "<meta name=a content=b>", 200_000)]
    [InlineData("<html>", "<nav>", 15_000)]
    [InlineData("<html>", "<div class=nav></div>", 200_000)]
    public void Tricks_end_in_an_error_and_not_in_a_hang(string start, string repeated, int times)
    {
        var result = new ReportReader().Read(Encoding.UTF8.GetBytes(start + new StringBuilder().Insert(0, repeated, times)), "年报.html");

        Assert.NotNull(result.Error);
        Assert.NotEqual("file.damaged", result.Error.Code);
    }

    [Fact]
    public void A_page_cut_off_anywhere_gives_a_report_or_an_error()
    {
        var page = Encoding.UTF8.GetBytes($"<html><title>{ReportMarkup.Example.Title}</title><body>{Markup.Body}</body></html>");
        for (var length = 0; length < page.Length; length += 97)
        {
            var result = new ReportReader().Read(page.AsMemory(0, length), "年报.html");
            Assert.NotEqual("file.damaged", result.Error?.Code);
        }
    }

    [Fact]
    public void Mutated_pages_give_a_report_or_an_error()
    {
        var page = Encoding.UTF8.GetBytes($"<html><title>{ReportMarkup.Example.Title}</title><body><table><tr><td>{Markup.Body}</td></tr></table></body></html>");

        Mutations.Sample(page, ["<table>", "<td", "</table>", "<tr>", " rowspan=0 ", "colspan='99999'", "<!--", "<script>", "<pre>", "<p hidden>", "&#x", "\0", "</td>", "<title>"], 200);
    }

    [Fact]
    public void Reading_ends_when_it_is_told_to()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => HtmlReader.Read("<p>公开</p>"u8.ToArray(), ReadingLimits.Default, source.Token));
    }
}
