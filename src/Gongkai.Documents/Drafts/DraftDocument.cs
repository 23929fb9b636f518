namespace Gongkai.Documents.Drafts;

/// <summary>A document as the draft of an item: what an author would otherwise copy out of it.</summary>
/// <param name="Html">Headings, paragraphs, lists and tables; not yet made safe.</param>
/// <param name="Pictures">The pictures in it, in order; the text names each as 〔图1〕 where it stood.</param>
public sealed record DraftDocument(string Html, IReadOnlyList<DraftPicture> Pictures)
{
    /// <summary>The title; empty where none stands out.</summary>
    public string Title { get; init; } = "";

    /// <summary>The document number (文号); empty where none is found.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>The day it was made (成文日期): the date at its end; null where none is found.</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>What could not be taken over, in Chinese; empty where nothing was left out.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>A picture of a document.</summary>
/// <param name="FileName">Name it gets (图1.png).</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="Description">Its alternative text; empty where it has none.</param>
public sealed record DraftPicture(string FileName, byte[] Content, string Description);
