using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Serving;

/// <summary>
/// A form that names no address is sent to its page, never to the handler that the page was last asked for: a page that
/// comes again because closing was refused would otherwise close at the press of its button for saving.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormAddressTagHelper : TagHelper
{
    private const string Handler = "handler";

    /// <summary>The page in which the form stands.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var asked = ViewContext.HttpContext.Request.Query;
        if (output.Attributes.ContainsName("action") || !asked.ContainsKey(Handler))
            return;
        var kept = new QueryBuilder(asked.Where(one => !one.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase))).ToString();
        output.Attributes.SetAttribute("action", kept.Length == 0 ? "?" : kept);
    }
}
