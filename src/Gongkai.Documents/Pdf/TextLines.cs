using System.Text;

namespace Gongkai.Documents.Pdf;

/// <summary>Puts characters together into lines and words.</summary>
internal static class TextLines
{
    /// <summary>How far baselines of one line may differ, in ems.</summary>
    private const float BaselineDrift = 0.35f;

    /// <summary>A gap as wide as this between Latin letters or digits is a space, in ems.</summary>
    private const float LatinSpace = 0.2f;

    /// <summary>
    /// A gap as wide as this beside a Chinese character is meant, in ems. Smaller ones are the spacing that programs
    /// put between Chinese and digits, or come from justified lines.
    /// </summary>
    private const float ChineseSpace = 0.8f;

    /// <summary>A gap as wide as this parts columns, in ems.</summary>
    private const float ColumnGap = 1.4f;

    /// <summary>The same between two numbers.</summary>
    private const float NumberColumnGap = 0.75f;

    /// <summary>So many gaps of a line tell how far it is stretched.</summary>
    private const int FewestGaps = 4, MostGapsLookedAt = 64;

    /// <summary>Lines from top to bottom, each from left to right. The list of characters is reordered.</summary>
    public static List<TextLine> From(List<Glyph> glyphs)
    {
        var lines = new List<TextLine>();
        if (glyphs.Count == 0)
            return lines;
        glyphs.Sort(static (a, b) => a.Y == b.Y ? a.X.CompareTo(b.X) : b.Y.CompareTo(a.Y));
        var line = new List<Glyph>();
        var top = glyphs[0];
        foreach (var glyph in glyphs)
        {
            if (line.Count > 0 && top.Y - glyph.Y > BaselineDrift * Math.Max(top.Size, glyph.Size))
            {
                AddLine(lines, line);
                line.Clear();
            }

            if (line.Count == 0)
                top = glyph;
            line.Add(glyph);
        }

        AddLine(lines, line);
        return lines;
    }

    /// <summary>Joins wrapped lines: Chinese and numbers without a gap, Latin words with a space.</summary>
    public static string Join(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            Append(text, line.Text);
        return text.ToString();
    }

    /// <summary>Adds a wrapped line's text to what comes before it.</summary>
    public static void Append(StringBuilder text, string next)
    {
        if (text.Length > 0 && next.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]))
            text.Append(' ');
        text.Append(next);
    }

    private static void AddLine(List<TextLine> lines, List<Glyph> glyphs)
    {
        glyphs.Sort(static (a, b) => a.X.CompareTo(b.X));
        var spread = Spread(glyphs);
        var pieces = new List<TextPiece>();
        var text = new StringBuilder();
        var (left, size, baseline, blank) = (0f, 0f, 0f, false);
        Glyph? previous = null;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsBlank)
            {
                blank = true;
                continue;
            }

            if (previous is { } before)
            {
                if (IsDoubled(before, glyph))
                    continue;
                var gap = glyph.X - before.Right - (IsWide(before.Text[^1]) || IsWide(glyph.Text[0]) ? spread : 0);
                var em = Math.Max(before.Size, glyph.Size);
                if (gap > em * GapOfColumns(before, glyph))
                {
                    pieces.Add(new TextPiece(text.ToString(), left, before.Right));
                    text.Clear();
                }
                else if (IsSpace(before, glyph, gap / em, blank))
                {
                    text.Append(' ');
                }
            }

            if (text.Length == 0)
                left = glyph.X;
            if (glyph.Size > size)
                (size, baseline) = (glyph.Size, glyph.Y);
            text.Append(glyph.Text);
            (previous, blank) = (glyph, false);
        }

        if (previous is not { } last)
            return;
        pieces.Add(new TextPiece(text.ToString(), left, last.Right));
        lines.Add(new TextLine(pieces, baseline, size));
    }

    /// <summary>
    /// The space that filling the line put between all of its Chinese characters, in points: a line with a long address in it
    /// may be stretched by more than a character's width.
    /// </summary>
    private static float Spread(List<Glyph> glyphs)
    {
        Span<float> gaps = stackalloc float[MostGapsLookedAt];
        var count = 0;
        for (var i = 1; i < glyphs.Count && count < MostGapsLookedAt; i++)
        {
            if (!glyphs[i - 1].IsBlank && !glyphs[i].IsBlank && IsWide(glyphs[i - 1].Text[^1]) && IsWide(glyphs[i].Text[0]))
                gaps[count++] = glyphs[i].X - glyphs[i - 1].Right;
        }

        if (count < FewestGaps)
            return 0;
        gaps = gaps[..count];
        gaps.Sort();
        return Math.Max(0, gaps[count / 2]);
    }

    /// <summary>Bold type is often made by drawing a character twice, a hair apart.</summary>
    private static bool IsDoubled(in Glyph before, in Glyph glyph) =>
        glyph.X - before.X < 0.4f * Math.Max(before.Width, 0.3f * before.Size) && glyph.Text == before.Text;

    private static float GapOfColumns(in Glyph before, in Glyph glyph) =>
        char.IsAsciiDigit(before.Text[^1]) && char.IsAsciiDigit(glyph.Text[0]) ? NumberColumnGap : ColumnGap;

    private static bool IsSpace(in Glyph before, in Glyph glyph, float gap, bool blank)
    {
        if (IsWide(before.Text[^1]) || IsWide(glyph.Text[0]))
            return gap >= ChineseSpace;
        return blank ? gap > LatinSpace / 2 : gap > LatinSpace;
    }

    private static bool IsWide(char character) => character >= '\u2E80' || character is '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '％';
}
