namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>A passage of a text that must not get out unnoticed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the text, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Excerpt">The passage as it stands in the text.</param>
/// <param name="Mask">
/// What can stand there instead; null where nothing can and the author must decide (secrecy markings).
/// </param>
public sealed record SensitivePassage(SensitiveKind Kind, int Start, int Length, string Excerpt, string? Mask)
{
    /// <summary>Where it stands in a file, in Chinese, and the words around it; null in a text that is shown itself.</summary>
    public PassagePlace? Place { get; init; }
}

/// <summary>A passage as a reviewer of a file is shown it, without opening the file.</summary>
/// <param name="Where">Where it stands (第2个表 第3行 第1列).</param>
/// <param name="Before">The words before it.</param>
/// <param name="After">The words after it.</param>
public sealed record PassagePlace(string Where, string Before, string After);
