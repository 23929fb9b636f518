namespace Gongkai.Domain.Reports;

/// <summary>A paragraph of the report's prose.</summary>
/// <param name="Text">The text without line breaks.</param>
/// <param name="Place">Where it was read.</param>
public sealed record Paragraph(string Text, Place Place = default);

/// <summary>A section of the report as it was found.</summary>
/// <param name="Number">The number it bears, from 1.</param>
/// <param name="Title">Its title as printed, without the number.</param>
/// <param name="Paragraphs">Its prose, without the statutory table.</param>
/// <param name="Place">Where its title was read.</param>
public sealed record ReportSection(int Number, string Title, IReadOnlyList<Paragraph> Paragraphs, Place Place = default)
{
    /// <summary>The prose, one paragraph a line.</summary>
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));
}
