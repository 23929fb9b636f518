using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Documents.PlainText;

namespace Gongkai.Documents.Importing;

/// <summary>
/// A page saved from an existing site: what it says of itself by the names of the 政府网站发展指引 (国办发〔2017〕47号, annex 2),
/// and its article without the page around it.
/// </summary>
internal sealed class SavedPage
{
    private static readonly string[] Articles =
        ["#UCAP-CONTENT", ".TRS_Editor", ".trs_editor_view", "#zoom", "#Zoom", ".article-content", ".article_content", "#content", "article", "main", ".content"];

    private const string Around = "script, style, noscript, nav, header, footer, aside, form, iframe, button, .crumbs, .share, .bdsharebuttonbox";

    private readonly IHtmlDocument page;
    private readonly IElement article;

    private SavedPage(IHtmlDocument page)
    {
        this.page = page;
        foreach (var element in page.QuerySelectorAll(Around).ToList())
            element.Remove();
        article = Articles.Select(selector => page.QuerySelector(selector)).FirstOrDefault(found => found is not null && found.TextContent.Trim().Length > 0)
            ?? page.Body ?? (IElement)page.DocumentElement;
    }

    /// <summary>Title of the article.</summary>
    public string Title => Meta("ArticleTitle") ?? Text(page.QuerySelector("h1")) ?? Text(page.QuerySelector("title")) ?? "";

    public static SavedPage Read(byte[] content) => new(new HtmlParser().ParseDocument(TextDecoding.Decode(content)));

    /// <summary>A named fact of the page; null where it does not tell it.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var told = page.QuerySelectorAll("meta").FirstOrDefault(meta => string.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase));
            if (told?.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                return content.Trim();
        }

        return null;
    }

    /// <summary>Takes the links and pictures that lead to files of the folder out of the text, and names them.</summary>
    /// <param name="find">The path of the file a link means; null where it means none.</param>
    public List<(string Path, string Words)> TakeFiles(Func<string, string?> find)
    {
        var files = new List<(string Path, string Words)>();
        foreach (var element in article.QuerySelectorAll("a[href], img[src], video[src], source[src]").ToList())
        {
            var link = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            var isPage = link.Split('#', '?')[0].EndsWith(".html", StringComparison.OrdinalIgnoreCase) || link.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
            if (isPage || find(link) is not { } path)
                continue;
            files.Add((path, element.LocalName == "a" ? "" : element.GetAttribute("alt") ?? element.GetAttribute("title") ?? ""));
            if (element.LocalName == "a")
                element.Replace([.. element.ChildNodes]);
            else
                element.Remove();
        }

        return [.. files.DistinctBy(file => file.Path)];
    }

    /// <summary>The article as html; its first heading left out where that is the title.</summary>
    public string Article(string title)
    {
        foreach (var heading in article.QuerySelectorAll("h1, h2").Where(heading => heading.TextContent.Trim() == title).Take(1).ToList())
            heading.Remove();
        return article.InnerHtml;
    }

    private static string? Text(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
