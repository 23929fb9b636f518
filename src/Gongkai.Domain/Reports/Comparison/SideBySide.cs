namespace Gongkai.Domain.Reports.Comparison;

/// <summary>What became of something from the left report to the right one.</summary>
public enum Change
{
    /// <summary>It is the same in both.</summary>
    Same,

    /// <summary>Both have it, and it differs.</summary>
    Changed,

    /// <summary>Only the left report has it.</summary>
    OnlyLeft,

    /// <summary>Only the right report has it.</summary>
    OnlyRight,
}

/// <summary>A cell of both reports.</summary>
/// <param name="Path">The cell's stable name (<c>applications.received[6]</c>).</param>
/// <param name="Label">Its name in Chinese.</param>
/// <param name="Section">The section whose table holds it.</param>
/// <param name="Left">The left report's cell; absent where it has none.</param>
/// <param name="Right">The right report's cell; absent where it has none.</param>
/// <param name="Change">What became of it. Number, blank and words are told apart; a cell that both lack is the same.</param>
public sealed record CellComparison(string Path, string Label, int Section, Cell Left, Cell Right, Change Change)
{
    /// <summary>Right minus left where both hold a number; null otherwise.</summary>
    public decimal? Difference => Right.Value - Left.Value;
}

/// <summary>A fact from head or foot of both reports.</summary>
/// <param name="Name">What it is, in Chinese (机关名称, 年度, 落款日期).</param>
/// <param name="Left">The left report's; null where it has none.</param>
/// <param name="Right">The right report's; null where it has none.</param>
/// <param name="Change">What became of it.</param>
public sealed record FactComparison(string Name, string? Left, string? Right, Change Change);

/// <summary>A paragraph of both reports.</summary>
/// <param name="Left">The left report's; null where it has none.</param>
/// <param name="Right">The right report's; null where it has none.</param>
/// <param name="Change">What became of it.</param>
public sealed record ParagraphComparison(Paragraph? Left, Paragraph? Right, Change Change)
{
    /// <summary>What the left paragraph has of its own, in order; empty unless it was changed.</summary>
    public IReadOnlyList<TextRange> LeftRanges { get; init; } = [];

    /// <summary>What the right paragraph has of its own, in order; empty unless it was changed.</summary>
    public IReadOnlyList<TextRange> RightRanges { get; init; } = [];
}

/// <summary>A section of both reports; the prose before the first section has the number 0.</summary>
/// <param name="Number">The section's number.</param>
/// <param name="LeftTitle">Its title in the left report; null where it has no such section.</param>
/// <param name="RightTitle">Its title in the right report; null where it has no such section.</param>
/// <param name="Paragraphs">The paragraphs, side by side.</param>
public sealed record SectionComparison(
    int Number, string? LeftTitle, string? RightTitle, IReadOnlyList<ParagraphComparison> Paragraphs)
{
    /// <summary>Whether titles or paragraphs differ.</summary>
    public bool IsChanged => LeftTitle != RightTitle || Paragraphs.Any(paragraph => paragraph.Change != Change.Same);
}
