namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>
/// The part of a typeface that a document uses. Each character has a code of its own, even where two characters share a
/// glyph, so that the text can be taken out of the document exactly as it was put in.
/// </summary>
/// <param name="face">The typeface.</param>
/// <param name="number">Position among the fonts of the document, from 1.</param>
internal sealed class EmbeddedFont(FontFace face, int number)
{
    private readonly Dictionary<int, int> codes = [];
    private readonly List<int> glyphs = [0];
    private readonly List<int> codePoints = [0];

    /// <summary>The typeface.</summary>
    public FontFace Face => face;

    /// <summary>Position among the fonts of the document, from 1.</summary>
    public int Number => number;

    /// <summary>The glyph of each code; that of code 0 stands for missing characters.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    /// <summary>The character of each code; code 0 has none.</summary>
    public IReadOnlyList<int> CodePoints => codePoints;

    /// <summary>The code of a character.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="drawnAs">The character whose glyph is drawn for it.</param>
    public int Code(int codePoint, int drawnAs)
    {
        if (codes.TryGetValue(codePoint, out var code))
            return code;
        code = glyphs.Count;
        codes.Add(codePoint, code);
        glyphs.Add(face.Glyph(drawnAs));
        codePoints.Add(codePoint);
        return code;
    }

    /// <summary>Width of a code's glyph in ems.</summary>
    public double Width(int code) => face.Advance(glyphs[code]) / 1000;
}

/// <summary>The fonts of one document.</summary>
/// <param name="installed">The fonts to choose from.</param>
internal sealed class DocumentFonts(InstalledFonts installed)
{
    /// <summary>Drawn where no font has a character, as printers do since lead type.</summary>
    private const int Geta = '〓';

    private readonly Dictionary<FontFace, EmbeddedFont> fonts = [];
    private readonly Dictionary<(int CodePoint, TypeRole Role), (EmbeddedFont Font, int Code)> printed = [];

    /// <summary>The fonts used so far, in the order of their numbers.</summary>
    public IEnumerable<EmbeddedFont> Used => fonts.Values;

    /// <summary>The font and code that print a character.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="role">The typeface it is wanted in; another stands in where that does not have the character.</param>
    public (EmbeddedFont Font, int Code) Print(int codePoint, TypeRole role)
    {
        if (!printed.TryGetValue((codePoint, role), out var known))
            printed.Add((codePoint, role), known = Choose(codePoint, role));
        return known;
    }

    private (EmbeddedFont Font, int Code) Choose(int codePoint, TypeRole role)
    {
        var wanted = installed.For(role);
        var face = wanted.Glyph(codePoint) != 0 ? wanted : installed.WithCharacter(codePoint, wanted);
        return face is null ? With(wanted, codePoint, Geta) : With(face, codePoint, codePoint);
    }

    private (EmbeddedFont Font, int Code) With(FontFace face, int codePoint, int drawnAs)
    {
        if (!fonts.TryGetValue(face, out var font))
            fonts.Add(face, font = new EmbeddedFont(face, fonts.Count + 1));
        return (font, font.Code(codePoint, drawnAs));
    }
}
