using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Recognition;

/// <summary>One step of the document in reading order once nested layout tables are unfolded: a paragraph, a table row or a picture.</summary>
internal sealed class Passage
{
    private string? key;

    /// <summary>The text: of the paragraph, or of the row's only filled cell; empty for rows with several.</summary>
    public required string Text { get; init; }

    /// <summary>The line as it stands in the file where spaces may set its words apart; null for rows, and where the text says the same.</summary>
    public string? Line { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The row's cells; empty for a paragraph.</summary>
    public IReadOnlyList<SourceCell> Cells { get; init; } = [];

    /// <summary>The table the row belongs to; null for a paragraph.</summary>
    public SourceTable? Table { get; init; }

    /// <summary>The layout cell it stands in: 0 for the page itself.</summary>
    public int Container { get; init; }

    /// <summary>Whether the source marks it as a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether it is a picture.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Whether it is an empty cell among cells of one line each.</summary>
    public bool IsEmptyCell { get; init; }

    /// <summary>Whether the statutory tables took it.</summary>
    public bool Taken { get; set; }

    /// <summary>The text as <see cref="PrintedText.Key"/>.</summary>
    public string Key => key ??= PrintedText.Key(Text);
}
