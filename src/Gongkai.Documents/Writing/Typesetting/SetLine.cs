using Gongkai.Documents.Writing.Typefaces;

namespace Gongkai.Documents.Writing.Typesetting;

/// <summary>A character that is set.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Font">The font that draws it.</param>
/// <param name="Code">Its code in that font.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="SpaceAfter">Space behind it in points.</param>
internal readonly record struct SetCharacter(int CodePoint, EmbeddedFont Font, int Code, double Width, double SpaceAfter);

/// <summary>A line of set text.</summary>
/// <param name="Characters">Its characters.</param>
/// <param name="Size">Size of type in points.</param>
internal sealed record SetLine(IReadOnlyList<SetCharacter> Characters, double Size)
{
    /// <summary>Width in points; the space behind the last character does not count.</summary>
    public double Width { get; } = Characters.Count == 0 ? 0 : Characters.Sum(character => character.Width + character.SpaceAfter) - Characters[^1].SpaceAfter;
}
