namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>A passage of a text that must not get out unnoticed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the text, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Excerpt">The passage as it stands in the text.</param>
/// <param name="Mask">
/// What can stand there instead; null where nothing can and the author must decide (secrecy markings).
/// </param>
public sealed record SensitivePassage(SensitiveKind Kind, int Start, int Length, string Excerpt, string? Mask);
