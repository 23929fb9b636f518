using System.Text.RegularExpressions;
using Gongkai.Documents.Pdf;

namespace Gongkai.Documents.Scans;

/// <summary>Sets recognised text as characters on a page, as if it had been printed.</summary>
/// <param name="pointsAPixel">Size of a pixel.</param>
/// <param name="height">Height of the page in pixels.</param>
internal sealed partial class RecognisedType(float pointsAPixel, int height)
{
    /// <summary>Words further apart than this stand in different columns, in ems.</summary>
    private const float ColumnGap = 1.8f;

    /// <summary>Latin words further apart than this have a space between them, in ems.</summary>
    private const float LatinSpace = 0.2f;

    /// <summary>Sizes that differ by less are the same: a line's size is only known from its characters' average width.</summary>
    private const float SizeError = 0.17f;

    /// <summary>Sets lines that stand outside the tables.</summary>
    public void Set(List<RecognisedLine> lines, List<Glyph> glyphs)
    {
        var measured = lines.ConvertAll(line => (Line: line, Size: SizeOf(line), Length: line.Words.Sum(word => word.Text.Length)));
        var usual = Usual(measured.ConvertAll(entry => (entry.Size, entry.Length)));
        foreach (var (line, size, _) in measured)
            Set(line, 0, 0, Math.Abs(size - usual) < SizeError * usual ? usual : size, glyphs);
    }

    /// <summary>Sets lines recognised in pictures of cells.</summary>
    public void SetCells(List<RecognisedLine> lines, List<CellPicture> pictures, List<Glyph> glyphs)
    {
        foreach (var line in lines)
        {
            if (line.Picture < 1 || line.Picture > pictures.Count)
                continue;
            var ink = pictures[line.Picture - 1].Ink;
            Set(line, ink.Left - CellPicture.Margin, ink.Top - CellPicture.Margin, SizeOf(line), glyphs);
        }
    }

    private void Set(RecognisedLine line, int left, int top, float size, List<Glyph> glyphs)
    {
        var middle = (line.Words.Min(word => word.Box.Top) + line.Words.Max(word => word.Box.Bottom)) / 2f;
        var baseline = ((height - top - middle) * pointsAPixel) - (Glyph.MiddleOverBaseline * size * pointsAPixel);
        for (var first = 0; first < line.Words.Count;)
        {
            var text = line.Words[first].Text;
            var last = first;
            for (; last + 1 < line.Words.Count; last++)
            {
                var gap = line.Words[last + 1].Box.Left - line.Words[last].Box.Right;
                if (gap > ColumnGap * size)
                    break;
                var next = line.Words[last + 1].Text;
                text += gap > LatinSpace * size && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]) ? " " + next : next;
            }

            SetEvenly(MistakenOne().Replace(text, "1"), left + line.Words[first].Box.Left, left + line.Words[last].Box.Right, baseline, size * pointsAPixel, glyphs);
            first = last + 1;
        }
    }

    private void SetEvenly(string text, int left, int right, float baseline, float size, List<Glyph> glyphs)
    {
        var x = left * pointsAPixel;
        var em = (right - left) * pointsAPixel / Ems(text);
        foreach (var character in text)
        {
            var width = em * Ems(character);
            glyphs.Add(new Glyph(character.ToString(), x, baseline, width, size, TextTurn.None));
            x += width;
        }
    }

    /// <summary>The size of a line's type in pixels: by the average width of its characters, of few ones by their height.</summary>
    private static float SizeOf(RecognisedLine line)
    {
        var (width, ems) = (0f, 0f);
        var height = line.Words.Max(word => word.Box.Bottom) - line.Words.Min(word => word.Box.Top);
        var (left, right) = (line.Words[0].Box.Left, line.Words[^1].Box.Right);
        foreach (var word in line.Words)
            ems += Ems(word.Text);
        width = right - left;
        return ems < 3 ? height : Math.Clamp(width / ems, 0.5f * height, 2f * height);
    }

    private static float Usual(List<(float Size, int Length)> lines)
    {
        var half = lines.Sum(line => line.Length) / 2;
        foreach (var (size, length) in lines.OrderBy(line => line.Size))
        {
            half -= length;
            if (half <= 0)
                return size;
        }

        return 0;
    }

    /// <summary>A bracket or bar where a date or a count has its number: a 1 by mistake.</summary>
    [GeneratedRegex(@"(?<=[年月\d])[\]|lI](?=[\d月日年件条])", RegexOptions.CultureInvariant)]
    private static partial Regex MistakenOne();

    private static float Ems(string text) => text.Sum(Ems);

    private static float Ems(char character) => character < '\u2000' ? 0.5f : 1;
}
