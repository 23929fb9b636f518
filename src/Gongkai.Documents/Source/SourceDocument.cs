using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Source;

/// <summary>
/// What a file holds, whatever its format: paragraphs and tables in reading order.
/// Each format has one reader that makes this; one recogniser understands it.
/// </summary>
public sealed record SourceDocument
{
    /// <summary>The kind of container it was read from.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>Paragraphs and tables in reading order.</summary>
    public required IReadOnlyList<SourceBlock> Blocks { get; init; }

    /// <summary>The title the container states (html title, document property); null where it states none.</summary>
    public string? Title { get; init; }

    /// <summary>The agency that the page's own metadata names (html ContentSource, SiteName); null where it names none.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication that the page's own metadata states (html PubDate); null where it states none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether the text was recognised from pictures.</summary>
    public TextOrigin Origin { get; init; }
}

/// <summary>The containers a report can come in.</summary>
public enum SourceFormat
{
    /// <summary>Plain text in any layout.</summary>
    Text,

    /// <summary>An html page.</summary>
    Html,

    /// <summary>An Office Open XML document.</summary>
    Docx,

    /// <summary>An Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>A pdf file.</summary>
    Pdf,

    /// <summary>A binary .doc, .wps, .xls or an .odt or .rtf, which goes through LibreOffice.</summary>
    LegacyOffice,

    /// <summary>The exchange JSON.</summary>
    Json,

    /// <summary>A scanned page as a picture.</summary>
    Picture,
}

/// <summary>A paragraph, a table or a picture.</summary>
public abstract record SourceBlock(Place Place);

/// <summary>A paragraph or a line of text.</summary>
/// <param name="Text">The text; line breaks inside the paragraph are kept as <c>\n</c>.</param>
/// <param name="Place">Where it was read.</param>
public sealed record SourceParagraph(string Text, Place Place) : SourceBlock(Place)
{
    /// <summary>Whether the source marks it as a heading (h1–h6, heading style, title style).</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether it is an empty cell of a table that has one line for each cell.</summary>
    public bool IsEmptyCell { get; init; }
}

/// <summary>A picture large enough to be content: a table or a section may be hidden in it.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record SourcePicture(Place Place) : SourceBlock(Place);

/// <summary>A table.</summary>
/// <param name="Rows">Its rows; a row lists the cells that begin in it.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceTable(IReadOnlyList<SourceRow> Rows, Place Place) : SourceBlock(Place)
{
    /// <summary>
    /// Whether the positions and spans of the cells are those of a real grid. False for tables in text
    /// whose merged cells were dropped, where only the order of the cells says anything.
    /// </summary>
    public bool HasGrid { get; init; } = true;
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row, left to right.</param>
public sealed record SourceRow(IReadOnlyList<SourceCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text, nested tables left out; line breaks are kept as <c>\n</c>.</param>
/// <param name="Row">Position of its first row in the grid, from 0.</param>
/// <param name="Column">Position of its first column in the grid, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Place">Where it was read.</param>
public sealed record SourceCell(string Text, int Row, int Column, int RowSpan, int ColumnSpan, Place Place)
{
    /// <summary>All blocks of the cell in order where it holds a nested table; empty otherwise.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; init; } = [];
}
