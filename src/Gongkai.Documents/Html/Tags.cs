namespace Gongkai.Documents.Html;

/// <summary>What an element means to a reader of reports.</summary>
internal enum Tag
{
    /// <summary>Part of a line: span, b, font, o:p and whatever is not known.</summary>
    Inline,

    /// <summary>Begins and ends a paragraph: div, section, blockquote.</summary>
    Block,

    /// <summary>A paragraph, which the next block ends.</summary>
    Paragraph,

    /// <summary>An item of a list, which the next item ends.</summary>
    Item,

    /// <summary>A list.</summary>
    List,

    /// <summary>h1 to h6.</summary>
    Heading,

    /// <summary>br.</summary>
    LineBreak,

    /// <summary>hr: an end of the paragraph that holds nothing.</summary>
    Rule,

    /// <summary>Text whose line ends and spaces count.</summary>
    Preformatted,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A table's caption.</summary>
    Caption,

    /// <summary>thead, tbody, tfoot.</summary>
    RowGroup,

    /// <summary>tr.</summary>
    Row,

    /// <summary>td, th.</summary>
    Cell,

    /// <summary>a.</summary>
    Link,

    /// <summary>img.</summary>
    Picture,

    /// <summary>meta.</summary>
    Meta,

    /// <summary>title.</summary>
    Title,

    /// <summary>nav, footer, aside: the page around its content.</summary>
    Surroundings,

    /// <summary>Contents that a browser does not show, or that are no text: noscript, template, svg, select.</summary>
    Unshown,

    /// <summary>textarea.</summary>
    TextArea,

    /// <summary>Another page shown inside this one, its markup text to this page: iframe.</summary>
    InlineFrame,

    /// <summary>Another page or file shown inside this one: frame, embed, object.</summary>
    Frame,

    /// <summary>Contents that are neither markup nor shown: style, noframes.</summary>
    Raw,

    /// <summary>script.</summary>
    Script,

    /// <summary>plaintext: everything after it is text.</summary>
    PlainText,

    /// <summary>Elements without contents that say nothing: input, link, col, wbr.</summary>
    Void,
}

/// <summary>The elements by their names.</summary>
internal static class Tags
{
    /// <summary>The meaning of a name in small letters.</summary>
    public static Tag Of(ReadOnlySpan<char> name) => name switch
    {
        "p" => Tag.Paragraph,
        "div" or "section" or "article" or "main" or "header" or "center" or "form" or "blockquote" or "fieldset"
            or "figure" or "figcaption" or "address" or "details" or "summary" or "body" or "html" or "head"
            or "legend" or "hgroup" or "frameset" => Tag.Block,
        "li" or "dt" or "dd" => Tag.Item,
        "ul" or "ol" or "dl" or "menu" or "dir" => Tag.List,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Tag.Heading,
        "br" => Tag.LineBreak,
        "hr" => Tag.Rule,
        "pre" or "listing" => Tag.Preformatted,
        "table" => Tag.Table,
        "caption" => Tag.Caption,
        "tbody" or "thead" or "tfoot" => Tag.RowGroup,
        "tr" => Tag.Row,
        "td" or "th" => Tag.Cell,
        "a" => Tag.Link,
        "img" or "image" => Tag.Picture,
        "meta" => Tag.Meta,
        "title" => Tag.Title,
        "nav" or "footer" or "aside" => Tag.Surroundings,
        "noscript" or "template" or "svg" or "math" or "select" or "option" or "button" or "datalist" or "xml"
            or "audio" or "video" or "canvas" or "map" or "dialog" => Tag.Unshown,
        "textarea" => Tag.TextArea,
        "iframe" => Tag.InlineFrame,
        "frame" or "embed" or "object" or "applet" => Tag.Frame,
        "style" or "noframes" or "noembed" or "xmp" => Tag.Raw,
        "script" => Tag.Script,
        "plaintext" => Tag.PlainText,
        "input" or "link" or "base" or "col" or "colgroup" or "wbr" or "param" or "source" or "track" or "area"
            or "basefont" or "bgsound" or "keygen" => Tag.Void,
        _ => Tag.Inline,
    };

    /// <summary>Whether the element has no contents and no end.</summary>
    public static bool IsEmpty(Tag tag, ReadOnlySpan<char> name) =>
        tag is Tag.LineBreak or Tag.Rule or Tag.Picture or Tag.Meta or Tag.Void || (tag == Tag.Frame && name is "frame" or "embed");

    /// <summary>Whether the end tag may be left out: the next of its kind ends the element.</summary>
    public static bool MayStayOpen(Tag tag) => tag is Tag.Paragraph or Tag.Item or Tag.Cell or Tag.Row or Tag.RowGroup;

    /// <summary>Whether the element stands by itself, so that it ends the paragraph before it.</summary>
    public static bool EndsParagraph(Tag tag) => tag is Tag.Block or Tag.Paragraph or Tag.Item or Tag.List or Tag.Heading or Tag.Rule
        or Tag.Preformatted or Tag.Table or Tag.Caption or Tag.RowGroup or Tag.Row or Tag.Cell or Tag.Surroundings or Tag.PlainText;
}
