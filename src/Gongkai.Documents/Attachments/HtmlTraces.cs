using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Documents.PlainText;

namespace Gongkai.Documents.Attachments;

/// <summary>What a web page holds without showing it: comments, hidden elements, and metadata that names people or programs.</summary>
internal static class HtmlTraces
{
    private static readonly string[] PersonalNames = ["author", "generator", "progid", "originator", "lastauthor", "company", "template"];

    /// <summary>Reads them.</summary>
    public static void Read(AttachmentContent.Builder content, ReadOnlyMemory<byte> bytes)
    {
        using var page = Parse(bytes);
        foreach (var comment in page.Descendants<IComment>())
            content.Trace(HiddenTraceKind.Comment, "网页注释", comment.Data);
        foreach (var element in page.All.Where(IsHidden))
            content.Trace(HiddenTraceKind.HiddenText, $"网页元素 {element.LocalName}", element.TextContent);
        foreach (var meta in page.All.Where(IsPersonal))
            content.Trace(HiddenTraceKind.DocumentProperty, meta.GetAttribute("name") ?? "meta", meta.GetAttribute("content") ?? "");
    }

    /// <summary>Where its links lead.</summary>
    public static IEnumerable<AttachmentLink> Links(ReadOnlyMemory<byte> bytes)
    {
        using var page = Parse(bytes);
        return [.. page.QuerySelectorAll("a[href]").Select(link => new AttachmentLink(link.GetAttribute("href")!.Trim(), "网页", link.TextContent.Trim()))];
    }

    /// <summary>The page as a tree.</summary>
    public static AngleSharp.Html.Dom.IHtmlDocument Parse(ReadOnlyMemory<byte> bytes) => new HtmlParser().ParseDocument(TextDecoding.Decode(bytes.Span));

    /// <summary>Whether an element is kept from the reader.</summary>
    public static bool IsHidden(IElement element) =>
        element.TextContent.Length > 0
        && element.LocalName is not ("script" or "style" or "head" or "title")
        && (element.HasAttribute("hidden")
            || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false));

    /// <summary>Whether an element names who or what made the page.</summary>
    public static bool IsPersonal(IElement element) =>
        element.LocalName == "meta" && PersonalNames.Contains(element.GetAttribute("name")?.ToLowerInvariant());
}
