using System.Text;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Html;

/// <summary>
/// What a page says of itself. Government pages carry the names of the 政府网站发展指引 (国办发〔2017〕47号, annex 2):
/// SiteName, ArticleTitle, PubDate, ContentSource.
/// </summary>
internal sealed class PageMetadata
{
    private const int LongestTitle = 1000;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder title = new();
    private string? host;

    /// <summary>The title: the article's own, else the page's; null where there is none.</summary>
    public string? Title
    {
        get
        {
            var ofPage = PrintedText.OneLine(title.ToString());
            if (Value("ArticleTitle") is { } article && (TitleRecognition.Parse(article) is not null || TitleRecognition.Parse(ofPage) is null))
                return article;
            return ofPage.Length > 0 ? ofPage : Value("og:title");
        }
    }

    /// <summary>The agency that published the page; null where none is named.</summary>
    public string? Publisher => Agency("ContentSource") ?? Agency("Author") ?? Agency("SiteName") ?? host;

    /// <summary>The day of publication; null where it is not said.</summary>
    public DateOnly? PublishedOn => (Value("PubDate") ?? Value("publishdate")) is { } date ? ChineseDates.Find(date) : null;

    /// <summary>Adds text of the title element.</summary>
    public void AddTitle(ReadOnlySpan<char> text)
    {
        if (title.Length < LongestTitle)
            title.Append(text[..Math.Min(text.Length, LongestTitle)]);
    }

    /// <summary>Looks for the page's host among the blocks of its foot.</summary>
    public void AddFoot(IEnumerable<SourceBlock> blocks)
    {
        foreach (var paragraph in blocks.OfType<SourceParagraph>())
            host ??= AgencyRecognition.Host(paragraph.Text);
    }

    /// <summary>Adds a meta element; the first of several of the same name counts.</summary>
    public void Add(in TagAttributes meta)
    {
        if (meta is { MetaName: { Length: < 40 } name, MetaContent: { Length: < LongestTitle } content } && values.Count < 100)
            values.TryAdd(name, PrintedText.OneLine(content));
    }

    private string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private string? Agency(string name)
    {
        if (Value(name) is not { } value)
            return null;
        foreach (var ending in (ReadOnlySpan<string>)["政府信息公开平台", "信息公开平台", "政府门户网站", "门户网站", "官方网站", "政务网", "网站"])
        {
            if (value.EndsWith(ending, StringComparison.Ordinal))
                value = ending == "政府门户网站" ? value[..^4] : value[..^ending.Length];
        }

        return TitleRecognition.LooksLikeAgency(value) ? TitleRecognition.CleanAgency(value) : null;
    }
}
