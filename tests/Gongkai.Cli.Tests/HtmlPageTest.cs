using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class HtmlPageTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_page_begins_with_all_files_and_their_counts()
    {
        folder.Write("a<b>.txt", Reports.Wrong());
        folder.Write("c.txt", Reports.Correct());
        File.WriteAllText(folder["d.txt"], "");

        using var page = Page();

        var rows = page.QuerySelectorAll("table.overview tbody tr");
        Assert.Equal(["a<b>.txt", "c.txt", "d.txt"], rows.Select(row => row.Children[0].TextContent));
        Assert.Equal("云溪市教育局", rows[0].Children[1].TextContent);
        Assert.Equal("2024", rows[0].Children[2].TextContent);
        Assert.Equal("1", rows[0].Children[3].TextContent);
        Assert.Equal("0", rows[1].Children[3].TextContent);
        Assert.Equal("无法读取", rows[2].Children[1].TextContent);
    }

    [Fact]
    public void The_wrong_cell_is_marked_in_the_reports_own_table_and_leads_to_its_finding()
    {
        folder.Write("a.txt", Reports.Wrong());

        using var page = Page();

        var cell = Assert.Single(page.QuerySelectorAll("table:not(.overview) td.error"));
        Assert.StartsWith("13", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains(cell.GetAttribute("headers")!.Split(' '), id => page.GetElementById(id)!.TextContent == "一、本年新收政府信息公开申请数量");
        var finding = page.GetElementById(cell.QuerySelector("a")!.GetAttribute("href")![1..])!;
        Assert.Contains("建议改为：12", finding.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_stands_alone_and_every_reference_in_it_leads_somewhere()
    {
        folder.Write("a.txt", Reports.Wrong("甲县财政局"));
        folder.Write("b.txt", Reports.Wrong("乙县财政局"));

        using var page = Page();

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var references = page.QuerySelectorAll("[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(page.QuerySelectorAll("[headers], [aria-labelledby]")
                .SelectMany(element => (element.GetAttribute("headers") ?? element.GetAttribute("aria-labelledby"))!.Split(' ')));
        Assert.Empty(references.Except(ids));
    }

    [Fact]
    public void What_reports_say_is_text_and_never_html()
    {
        folder.Write("a.txt", Reports.Wrong("甲县<img src=x onerror=alert(1)>局"));

        using var page = Page();

        Assert.Empty(page.QuerySelectorAll("img"));
    }

    [Fact]
    public void Nothing_stays_behind_in_the_folder()
    {
        folder.Write("a.txt", Reports.Wrong());
        using var page = Page();

        Assert.Equal(["a.txt", "页面.html"], folder.Files);
    }

    private IDocument Page()
    {
        GongkaiProcess.In(folder.Path, "check", ".", "--html", "页面.html");
        return new HtmlParser().ParseDocument(File.ReadAllText(folder["页面.html"]));
    }
}
