using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Html;

/// <summary>
/// Reads a saved web page. AngleSharp tells tags from text; what the page shows is gathered while they go by, without
/// building a tree: it takes time and memory in proportion to the page, however deep its elements are nested, runs no
/// script and opens no address.
/// </summary>
public static class HtmlReader
{
    private const int TagsBetweenLooks = 1024;

    /// <summary>Reads a page.</summary>
    /// <param name="content">The file's bytes, in any encoding common in China; what the page declares does not matter.</param>
    /// <param name="limits">Bounds on characters, cells and nesting.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="UnreadableException">
    /// <c>html.too_deep</c>, <c>html.too_many_cells</c>, <c>html.too_much_text</c>: a bound was met;
    /// <c>html.frame</c>, <c>html.form_field</c>, <c>html.attachment</c>, <c>html.scripted</c>: the report stands elsewhere.
    /// </exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        var text = TextDecoding.Decode(content.Span);
        using var source = new TextSource(new StringTextSource(text));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            ShouldEmitAttribute = TagAttributes.IsWanted,
        };
        var page = new Page(limits, cancellation);
        for (var count = 0; ; count++)
        {
            if (count % TagsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    var tag = Tags.Of(token.Name.Memory.Span);
                    page.Start(tag, token.Name.Memory.Span, TagAttributes.Of(ref token));
                    tokens.State = ContentOf(tag);
                    break;
                case HtmlTokenType.EndTag:
                    page.End(Tags.Of(token.Name.Memory.Span), token.Name.Memory.Span);
                    tokens.State = HtmlParseMode.PCData;
                    break;
                case HtmlTokenType.Character:
                    page.Text(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.EndOfFile:
                    return page.Document();
            }
        }
    }

    // What in a tree builder follows from the open element: inside these, markup is text.
    private static HtmlParseMode ContentOf(Tag tag) => tag switch
    {
        Tag.Title or Tag.TextArea => HtmlParseMode.RCData,
        Tag.Raw or Tag.InlineFrame => HtmlParseMode.Rawtext,
        Tag.Script => HtmlParseMode.Script,
        Tag.PlainText => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
