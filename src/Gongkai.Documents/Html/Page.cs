using Gongkai.Documents.Source;

namespace Gongkai.Documents.Html;

/// <summary>Follows the tags and texts of a page as they go by: what is shown, where it stands, what is said about the page.</summary>
internal sealed class Page
{
    /// <summary>Elements open at once beyond which a page is not the work of people; unclosed tags of old editors stay far below.</summary>
    private const int DeepestElements = 20_000;

    private readonly ReadingLimits limits;
    private readonly PageMetadata metadata = new();
    private readonly PageContent content;
    private readonly ReportElsewhere elsewhere = new();
    private readonly Stack<GridElement> grid = new();
    private Unshown? unshown;
    private bool inTitle;
    private int openElements;
    private int characters;

    public Page(ReadingLimits limits, CancellationToken cancellation)
    {
        this.limits = limits;
        content = new PageContent(limits, metadata, cancellation);
    }

    /// <summary>A start tag.</summary>
    public void Start(Tag tag, ReadOnlySpan<char> name, in TagAttributes attributes)
    {
        elsewhere.See(tag, attributes);
        if (unshown is not null)
        {
            if (!unshown.EndsAtStart(tag, name))
                return;
            unshown = null;
        }

        if (Tags.EndsParagraph(tag))
            content.EndParagraph();
        CloseBefore(tag);
        var isEmpty = Tags.IsEmpty(tag, name);
        if (!isEmpty)
        {
            Count(tag);
            if (tag is Tag.Unshown or Tag.TextArea or Tag.InlineFrame or Tag.Raw or Tag.Script || (attributes.IsHidden && name is not ("body" or "html")))
            {
                unshown = new Unshown(tag, name.ToString());
                return;
            }
        }
        else if (attributes.IsHidden)
        {
            return;
        }

        content.StartSurroundings(tag, name, attributes.Classes);
        if (!isEmpty && GridElement.Of(tag, attributes) is var part and not GridPart.None && StartGrid(part, name, attributes))
            return;
        if (grid.TryPeek(out var element))
            element.Start(name);
        Open(tag, attributes);
    }

    /// <summary>An end tag.</summary>
    public void End(Tag tag, ReadOnlySpan<char> name)
    {
        elsewhere.End(tag);
        if (!Tags.MayStayOpen(tag))
            openElements = Math.Max(0, openElements - 1);
        if (unshown is not null)
        {
            var end = unshown.End(tag, name);
            if (end != UnshownEnd.No)
                unshown = null;
            if (end != UnshownEnd.Around)
                return;
        }

        if (tag == Tag.Preformatted)
            content.EndPreformatted();
        else if (Tags.EndsParagraph(tag))
            content.EndParagraph();
        Close(tag);
        if (grid.TryPeek(out var element) && element.End(name))
            EndGrid();
        content.EndSurroundings(name);
    }

    /// <summary>Text between tags.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        elsewhere.Text(text);
        if (inTitle)
        {
            metadata.AddTitle(text);
            return;
        }

        if (unshown is not null)
            return;
        characters += text.Length;
        if (characters > limits.TextCharacters)
            throw TooMuchText();
        content.Flow.Append(text);
    }

    /// <summary>The page as a document, once all of it went by.</summary>
    public SourceDocument Document()
    {
        var blocks = content.End();
        elsewhere.ThrowIfReportIsThere(blocks);
        return new SourceDocument
        {
            Format = SourceFormat.Html,
            Blocks = blocks,
            Title = metadata.Title,
            Publisher = metadata.Publisher,
            PublishedOn = metadata.PublishedOn,
        };
    }

    // Tags that people leave out: a cell ends where the next begins.
    private void CloseBefore(Tag tag)
    {
        if (content.Table is not { } table)
            return;
        switch (tag)
        {
            case Tag.Cell:
                content.EndCell(table);
                break;
            case Tag.Row:
                content.EndRow(table);
                break;
            case Tag.RowGroup:
                content.EndGroup(table);
                break;
            case Tag.Table when table.Cell is null:
                content.EndTable();
                break;
        }
    }

    private void Open(Tag tag, in TagAttributes attributes)
    {
        switch (tag)
        {
            case Tag.LineBreak:
                content.Flow.BreakLine();
                break;
            case Tag.Heading:
                content.InHeading = true;
                break;
            case Tag.Preformatted or Tag.PlainText:
                content.Flow.IsPreformatted = true;
                break;
            case Tag.Link:
                content.Flow.IsInLink = LeadsElsewhere(attributes.Address);
                break;
            case Tag.Title:
                inTitle = true;
                break;
            case Tag.Caption:
                content.StartCaption();
                break;
            case Tag.Meta:
                metadata.Add(attributes);
                break;
            case Tag.Picture:
                content.See(attributes);
                break;
            case Tag.Table:
                content.StartTable();
                break;
            case Tag.Row:
                content.Table?.StartRow();
                break;
            case Tag.Cell when content.Table is { } table:
                content.StartCell(table, attributes);
                break;
        }

        // A block inside a link is left over from a link that nobody closed.
        if (Tags.EndsParagraph(tag))
            content.Flow.IsInLink = false;
    }

    private void Close(Tag tag)
    {
        switch (tag)
        {
            case Tag.Heading:
                content.InHeading = false;
                break;
            case Tag.Link:
                content.Flow.IsInLink = false;
                break;
            case Tag.Title:
                inTitle = false;
                break;
            case Tag.Caption:
                content.EndCaption();
                break;
            case Tag.Cell when content.Table is { } table:
                content.EndCell(table);
                break;
            case Tag.Row when content.Table is { } table:
                content.EndRow(table);
                break;
            case Tag.RowGroup when content.Table is { } table:
                content.EndGroup(table);
                break;
            case Tag.Table when content.Table is not null:
                content.EndTable();
                break;
        }
    }

    private bool StartGrid(GridPart part, ReadOnlySpan<char> name, in TagAttributes attributes)
    {
        var inRow = grid.TryPeek(out var outer) && outer.Part == GridPart.Row && content.Table == outer.Row;
        if (part == GridPart.Row)
        {
            content.EndParagraph();
            content.StartTable();
        }
        else if (inRow)
        {
            content.EndParagraph();
            content.EndCell(outer!.Row);
            content.StartCell(outer.Row, attributes);
        }
        else
        {
            return false;
        }

        grid.Push(new GridElement(name.ToString(), part, content.Table!));
        return true;
    }

    private void EndGrid()
    {
        var ended = grid.Pop();
        if (content.Table != ended.Row)
            return;
        content.EndCell(ended.Row);
        if (ended.Part == GridPart.Row)
            content.EndTable();
    }

    private void Count(Tag tag)
    {
        if (!Tags.MayStayOpen(tag) && ++openElements > DeepestElements)
            throw TooDeep();
    }

    private static bool LeadsElsewhere(string? address) =>
        address is not null && !address.StartsWith('#') && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Elements or tables stand in one another deeper than people put them.</summary>
    internal static UnreadableException TooDeep() =>
        new("html.too_deep", "网页的标签或表格嵌套过深，不像正常的网页，已停止读取。请在浏览器中打开后另存，再检查。");

    /// <summary>There is more text than in any report.</summary>
    internal static UnreadableException TooMuchText() =>
        new("html.too_much_text", "网页的文字数量超出上限，不像一份年度报告，已停止读取。请检查文件，或只保存报告所在的页面。");
}
