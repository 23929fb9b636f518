using Gongkai.Documents.Pdf;
using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Documents.Writing.Typefaces;
using Gongkai.Documents.Writing.Typesetting;

namespace Gongkai.Documents.Redaction;

/// <summary>Lays characters invisibly over the picture of a page, each where it is seen.</summary>
internal static class HiddenText
{
    /// <summary>A gap of so many ems begins a new line of text: nothing bridges what was blacked out.</summary>
    private const float Gap = 1.5f;

    /// <summary>Lays the characters that run left to right.</summary>
    /// <param name="page">The page.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="glyphs">The characters, in the order of the old file.</param>
    /// <param name="fonts">Fonts of the document.</param>
    /// <param name="structure">The element that receives the lines.</param>
    public static void Lay(PdfPage page, float height, List<Glyph> glyphs, DocumentFonts fonts, StructureElement structure)
    {
        var line = new List<Glyph>();
        page.Unseen(() =>
        {
            foreach (var glyph in glyphs.Where(glyph => glyph.Turn == TextTurn.None && glyph.Size > 0))
            {
                if (line.Count > 0 && (line[^1] is var last) && (Math.Abs(last.Y - glyph.Y) > 0.1f * glyph.Size || Math.Abs(last.Size - glyph.Size) > 0.01f
                    || glyph.X < last.X || glyph.X - last.Right > Gap * glyph.Size))
                    Close();
                line.Add(glyph);
            }

            Close();
        });

        void Close()
        {
            if (line.Count == 0)
                return;
            page.Text(Set(line, fonts), line[0].X, height - line[0].Y, structure.Add("P"));
            line.Clear();
        }
    }

    private static SetLine Set(List<Glyph> line, DocumentFonts fonts)
    {
        var set = new List<SetCharacter>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            var runes = line[i].Text.EnumerateRunes().ToList();
            var end = i + 1 < line.Count ? line[i + 1].X : line[i].Right;
            foreach (var rune in runes)
            {
                var (font, code) = fonts.Print(rune.Value, TypeRole.Body);
                var width = font.Width(code) * line[0].Size;
                set.Add(new SetCharacter(rune.Value, font, code, width, ((end - line[i].X) / runes.Count) - width));
            }
        }

        return new SetLine(set, line[0].Size);
    }
}
