namespace Gongkai.Domain.Applications.Letters;

/// <summary>How something that a letter must say is entered.</summary>
public enum LetterFieldKind
{
    /// <summary>A text; its lines are paragraphs.</summary>
    Text,

    /// <summary>A day that must be still to come.</summary>
    DayAhead,

    /// <summary>A day that has passed, or today.</summary>
    DayPast,

    /// <summary>One of the grounds of the letter's row.</summary>
    Ground,
}

/// <summary>Something that a letter must say and the case does not know.</summary>
/// <param name="Name">Its label, and the name of its place in the template.</param>
/// <param name="Help">What is to be written, in Chinese.</param>
/// <param name="Kind">How it is entered.</param>
public sealed record LetterField(string Name, string Help, LetterFieldKind Kind = LetterFieldKind.Text)
{
    /// <summary>The field that names to whom the letter goes, where that is not the applicant; it has no place in the text.</summary>
    public const string Addressee = "主送";

    /// <summary>The field that says what is provided.</summary>
    public const string Provided = "提供内容";

    /// <summary>The longest text, in characters.</summary>
    public const int TextLimit = 4000;

    /// <summary>Whether it can be left empty: known to some cases only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The field that must be filled where this one is.</summary>
    public string? Together { get; init; }
}
