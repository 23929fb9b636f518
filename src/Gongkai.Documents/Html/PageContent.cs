using Gongkai.Documents.PlainText;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Html;

/// <summary>The content of a page as it grows: paragraphs, tables and pictures, each in the cell or the surroundings that are open.</summary>
/// <param name="limits">Bounds on tables in tables and on cells.</param>
/// <param name="metadata">Takes what the foot of the page says.</param>
/// <param name="cancellation">Ends the reading early.</param>
internal sealed class PageContent(ReadingLimits limits, PageMetadata metadata, CancellationToken cancellation)
{
    private const int MostParagraphs = 100_000;

    private readonly OpenBlocks body = new();
    private readonly Stack<OpenTable> tables = new();
    private readonly PageTables closing = new();
    private Surroundings? surroundings;
    private OpenBlocks? current;
    private string lastHeading = "";
    private bool inCaption;
    private bool hasPicture;
    private bool hasLargePicture;
    private int paragraphs;
    private int cells;

    /// <summary>The text of the paragraph that is open.</summary>
    public TextFlow Flow { get; } = new();

    /// <summary>Whether the paragraph that is open is a heading.</summary>
    public bool InHeading { get; set; }

    /// <summary>The innermost open table; null outside of tables.</summary>
    public OpenTable? Table => tables.TryPeek(out var table) ? table : null;

    private OpenBlocks Current => current ?? body;

    /// <summary>All blocks of the page, once it has ended.</summary>
    public IReadOnlyList<SourceBlock> End()
    {
        EndPreformatted();
        while (tables.Count > 0)
            EndTable();
        EndParagraph();
        return body.Blocks;
    }

    /// <summary>An element begins, which may be of the page around the report, or stand in what is.</summary>
    public void StartSurroundings(Tag tag, ReadOnlySpan<char> name, string? classes)
    {
        if (surroundings is not null)
            surroundings.Start(name);
        else if (Surroundings.IsOne(tag, classes))
            surroundings = new Surroundings(name.ToString(), Current);
    }

    /// <summary>An element ends, which may be that of the page around the report.</summary>
    public void EndSurroundings(ReadOnlySpan<char> name)
    {
        if (surroundings is not null && surroundings.End(name))
            EndSurroundings();
    }

    /// <summary>A table begins.</summary>
    public void StartTable()
    {
        if (tables.Count >= limits.Depth)
            throw Page.TooDeep();
        EndPreformatted();
        InHeading = false;
        tables.Push(new OpenTable(Current));
    }

    /// <summary>A cell of an open table begins.</summary>
    public void StartCell(OpenTable table, in TagAttributes attributes)
    {
        if (++cells > limits.TableCells)
            throw new UnreadableException("html.too_many_cells", $"网页中的表格超过{limits.TableCells}格，不像一份年度报告，已停止读取。请检查文件。");
        current = table.StartCell(attributes.ColumnSpan, attributes.RowSpan).Content;
        inCaption = false;
    }

    /// <summary>The cell that is open ends, if one is.</summary>
    public void EndCell(OpenTable table)
    {
        if (table.Cell is null)
            return;
        EndPreformatted();
        EndParagraph();
        if (surroundings?.Place == Current)
            EndSurroundings();
        table.EndCell();
        current = table.Around;
        InHeading = false;
    }

    /// <summary>The row that is open ends.</summary>
    public void EndRow(OpenTable table)
    {
        EndCell(table);
        table.EndRow();
    }

    /// <summary>A group of rows begins or ends.</summary>
    public void EndGroup(OpenTable table)
    {
        EndCell(table);
        table.EndGroup();
    }

    /// <summary>The innermost table ends.</summary>
    public void EndTable()
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

    /// <summary>The caption of a table begins.</summary>
    public void StartCaption() => inCaption = tables.Count > 0;

    /// <summary>The caption of a table ends.</summary>
    public void EndCaption() => inCaption = false;

    /// <summary>The paragraph ends; in preformatted text only its line.</summary>
    public void EndParagraph()
    {
        if (Flow.IsPreformatted)
        {
            Flow.BreakLine();
            return;
        }

        var (isLinks, isBlank) = (Flow.IsLinks, Flow.IsBlank);
        var text = Flow.Take();
        if (!isBlank && !(inCaption && !PageTables.SaysMore(text, lastHeading)) && !(isLinks && IsLeftOut(text)))
            Add(new SourceParagraph(text, NextPlace()) { IsHeading = InHeading });
        if (hasLargePicture || (hasPicture && isBlank))
            Current.AddPicture(new SourcePicture(NextPlace()), hasLargePicture);
        hasPicture = hasLargePicture = false;
    }

    /// <summary>Preformatted text ends, if any is open: it is read as plain text is.</summary>
    public void EndPreformatted()
    {
        if (!Flow.IsPreformatted)
            return;
        var isBlank = Flow.IsBlank;
        var text = Flow.Take();
        Flow.IsPreformatted = false;
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

    /// <summary>A picture stands here.</summary>
    public void See(in TagAttributes picture)
    {
        switch (PictureSize.Of(picture.Width, picture.Height))
        {
            case PictureKind.Content:
                hasLargePicture = true;
                break;
            case PictureKind.Unknown when !Flow.IsInLink:
                hasPicture = true;
                break;
        }
    }

    // Links to other years' reports, to the page before and after, to downloads. A figure may well be a link to its list.
    private bool IsLeftOut(string text) =>
        !(InHeading && surroundings is null && lastHeading.Length == 0) && (tables.Count == 0 || !PageTables.IsOfTheForm(text));

    private void EndSurroundings()
    {
        metadata.AddFoot(surroundings!.Content);
        surroundings.Remove();
        surroundings = null;
    }

    private void Add(SourceBlock block)
    {
        if (block is SourceParagraph { IsHeading: true } heading)
            lastHeading = heading.Text;
        Current.Add(block);
    }

    private Place NextPlace() => ++paragraphs <= MostParagraphs ? new Place(Paragraph: paragraphs) : throw Page.TooMuchText();
}
