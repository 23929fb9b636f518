using Gongkai.Documents.PlainText;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Html;

/// <summary>Makes paragraphs, tables and pictures of the tags and texts of a page as they go by.</summary>
internal sealed class Page(ReadingLimits limits, CancellationToken cancellation)
{
    /// <summary>Elements open at once beyond which a page is not the work of people; unclosed tags of old editors stay far below.</summary>
    private const int DeepestElements = 20_000;

    private const int MostParagraphs = 100_000;

    private readonly TextFlow flow = new();
    private readonly OpenBlocks body = new();
    private readonly Stack<OpenTable> tables = new();
    private readonly PageMetadata metadata = new();
    private readonly ReportElsewhere elsewhere = new();
    private readonly PageTables closing = new();
    private readonly Stack<GridElement> grid = new();
    private Unshown? unshown;
    private Surroundings? surroundings;
    private OpenBlocks? current;
    private string lastHeading = "";
    private bool inHeading;
    private bool inCaption;
    private bool inTitle;
    private bool hasPicture;
    private bool hasLargePicture;
    private int openElements;
    private int paragraphs;
    private int characters;
    private int cells;

    private OpenBlocks Current => current ?? body;

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
            EndParagraph();
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

        if (surroundings is not null)
            surroundings.Start(name);
        else if (Surroundings.IsOne(tag, attributes.Classes))
            surroundings = new Surroundings(name.ToString(), Current);
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
            EndPreformatted();
        else if (Tags.EndsParagraph(tag))
            EndParagraph();
        switch (tag)
        {
            case Tag.Heading:
                inHeading = false;
                break;
            case Tag.Link:
                flow.IsInLink = false;
                break;
            case Tag.Title:
                inTitle = false;
                break;
            case Tag.Caption:
                inCaption = false;
                break;
            case Tag.Cell when tables.TryPeek(out var table):
                EndCell(table);
                break;
            case Tag.Row when tables.TryPeek(out var table):
                EndCell(table);
                table.EndRow();
                break;
            case Tag.RowGroup when tables.TryPeek(out var table):
                EndCell(table);
                table.EndGroup();
                break;
            case Tag.Table when tables.Count > 0:
                EndTable();
                break;
        }

        if (grid.TryPeek(out var element) && element.End(name))
            EndGrid();
        if (surroundings is not null && surroundings.End(name))
            EndSurroundings();
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
        flow.Append(text);
    }

    /// <summary>The page as a document, once all of it went by.</summary>
    public SourceDocument Document()
    {
        EndPreformatted();
        while (tables.Count > 0)
            EndTable();
        EndParagraph();
        elsewhere.ThrowIfReportIsThere(body.Blocks);
        return new SourceDocument
        {
            Format = SourceFormat.Html,
            Blocks = body.Blocks,
            Title = metadata.Title,
            Publisher = metadata.Publisher,
            PublishedOn = metadata.PublishedOn,
        };
    }

    // Tags that people leave out: a cell ends where the next begins.
    private void CloseBefore(Tag tag)
    {
        if (!tables.TryPeek(out var table))
            return;
        switch (tag)
        {
            case Tag.Cell:
                EndCell(table);
                break;
            case Tag.Row:
                EndCell(table);
                table.EndRow();
                break;
            case Tag.RowGroup:
                EndCell(table);
                table.EndGroup();
                break;
            case Tag.Table when table.Cell is null:
                EndTable();
                break;
        }
    }

    private void Open(Tag tag, in TagAttributes attributes)
    {
        switch (tag)
        {
            case Tag.LineBreak:
                flow.BreakLine();
                break;
            case Tag.Heading:
                inHeading = true;
                break;
            case Tag.Preformatted or Tag.PlainText:
                flow.IsPreformatted = true;
                break;
            case Tag.Link:
                flow.IsInLink = LeadsElsewhere(attributes.Address);
                break;
            case Tag.Title:
                inTitle = true;
                break;
            case Tag.Caption:
                inCaption = tables.Count > 0;
                break;
            case Tag.Meta:
                metadata.Add(attributes);
                break;
            case Tag.Picture:
                See(attributes);
                break;
            case Tag.Table:
                StartTable();
                break;
            case Tag.Row when tables.TryPeek(out var table):
                table.StartRow();
                break;
            case Tag.Cell when tables.TryPeek(out var table):
                StartCell(table, attributes);
                break;
        }

        // A block inside a link is left over from a link that nobody closed.
        if (Tags.EndsParagraph(tag))
            flow.IsInLink = false;
    }

    private bool StartGrid(GridPart part, ReadOnlySpan<char> name, in TagAttributes attributes)
    {
        var inRow = grid.TryPeek(out var outer) && outer.Part == GridPart.Row && tables.TryPeek(out var row) && row == outer.Row;
        if (part == GridPart.Row)
        {
            EndParagraph();
            StartTable();
        }
        else if (inRow)
        {
            EndParagraph();
            EndCell(outer!.Row);
            StartCell(outer.Row, attributes);
        }
        else
        {
            return false;
        }

        grid.Push(new GridElement(name.ToString(), part, tables.Peek()));
        return true;
    }

    private void EndGrid()
    {
        var ended = grid.Pop();
        if (!tables.TryPeek(out var table) || table != ended.Row)
            return;
        EndCell(table);
        if (ended.Part == GridPart.Row)
            EndTable();
    }

    private void StartTable()
    {
        if (tables.Count >= limits.Depth)
            throw TooDeep();
        EndPreformatted();
        inHeading = false;
        tables.Push(new OpenTable(Current));
    }

    private void StartCell(OpenTable table, in TagAttributes attributes)
    {
        if (++cells > limits.TableCells)
            throw new UnreadableException("html.too_many_cells", $"网页中的表格超过{limits.TableCells}格，不像一份年度报告，已停止读取。请检查文件。");
        current = table.StartCell(attributes.ColumnSpan, attributes.RowSpan).Content;
        inCaption = false;
    }

    private void EndCell(OpenTable table)
    {
        if (table.Cell is null)
            return;
        EndPreformatted();
        EndParagraph();
        if (surroundings?.Place == Current)
            EndSurroundings();
        table.EndCell();
        current = table.Around;
        inHeading = false;
    }

    private void EndTable()
    {
        var table = tables.Peek();
        EndCell(table);
        EndPreformatted();
        EndParagraph();
        tables.Pop();
        current = table.Around;
        inCaption = false;
        closing.End(table);
    }

    private void EndParagraph()
    {
        if (flow.IsPreformatted)
        {
            flow.BreakLine();
            return;
        }

        var (isLinks, isBlank) = (flow.IsLinks, flow.IsBlank);
        var text = flow.Take();
        if (!isBlank && !(inCaption && !PageTables.SaysMore(text, lastHeading)) && !(isLinks && IsLeftOut(text)))
            Add(new SourceParagraph(text, NextPlace()) { IsHeading = inHeading });
        if (hasLargePicture || (hasPicture && isBlank))
            Current.AddPicture(new SourcePicture(NextPlace()), hasLargePicture);
        hasPicture = hasLargePicture = false;
    }

    // Links to other years' reports, to the page before and after, to downloads. A figure may well be a link to its list.
    private bool IsLeftOut(string text) =>
        !(inHeading && surroundings is null && lastHeading.Length == 0) && (tables.Count == 0 || !PageTables.IsOfTheForm(text));

    private void EndPreformatted()
    {
        if (!flow.IsPreformatted)
            return;
        var isBlank = flow.IsBlank;
        var text = flow.Take();
        flow.IsPreformatted = false;
        if (isBlank)
            return;
        if (!text.AsSpan().Trim().Contains('\n'))
        {
            Add(new SourceParagraph(text.Trim(), NextPlace()));
            return;
        }

        foreach (var block in PlainTextReader.Read(text, limits, cancellation).Blocks)
            Add(block);
    }

    private void Add(SourceBlock block)
    {
        if (block is SourceParagraph { IsHeading: true } heading)
            lastHeading = heading.Text;
        Current.Add(block);
    }

    private Place NextPlace() => ++paragraphs <= MostParagraphs ? new Place(Paragraph: paragraphs) : throw TooMuchText();

    private void See(in TagAttributes picture)
    {
        switch (PictureSize.Of(picture.Width, picture.Height))
        {
            case PictureKind.Content:
                hasLargePicture = true;
                break;
            case PictureKind.Unknown when !flow.IsInLink:
                hasPicture = true;
                break;
        }
    }

    private void EndSurroundings()
    {
        metadata.AddFoot(surroundings!.Content);
        surroundings.Remove();
        surroundings = null;
    }

    private void Count(Tag tag)
    {
        if (!Tags.MayStayOpen(tag) && ++openElements > DeepestElements)
            throw TooDeep();
    }

    private static bool LeadsElsewhere(string? address) =>
        address is not null && !address.StartsWith('#') && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static UnreadableException TooDeep() =>
        new("html.too_deep", "网页的标签或表格嵌套过深，不像正常的网页，已停止读取。请在浏览器中打开后另存，再检查。");

    private static UnreadableException TooMuchText() =>
        new("html.too_much_text", "网页的文字数量超出上限，不像一份年度报告，已停止读取。请检查文件，或只保存报告所在的页面。");
}
