namespace Gongkai.Domain.Reports.Comparison;

/// <summary>Characters of a paragraph that the other report's paragraph does not have.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many, at least 1.</param>
public readonly record struct TextRange(int Start, int Length);
