using Gongkai.Data.Search;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Web.Search;

/// <summary>An excerpt as html: what was looked for in <c>mark</c>, all of it encoded.</summary>
internal static class Marked
{
    public static IHtmlContent Of(IReadOnlyList<ExcerptPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.IsMatch)
                html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            else
                html.Append(part.Text);
        }

        return html;
    }
}
