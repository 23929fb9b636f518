using System.Text;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>Cuts a few glyphs out of a CFF font: a CID-keyed font whose identifiers are the positions of the glyphs.</summary>
internal static class CffSubset
{
    // "Adobe" and "Identity" are the first strings of the font's own.
    private const int FirstOwnString = 391;

    /// <summary>The program of the cut font.</summary>
    /// <param name="face">The font.</param>
    /// <param name="name">Name of the cut font.</param>
    /// <param name="glyphs">The glyphs wanted, in their new order; the first is the one for missing characters.</param>
    public static byte[] Of(FontFace face, string name, IReadOnlyList<int> glyphs)
    {
        var font = face.Cff;
        int[] parts = [.. glyphs.Select(font.PartOf).Distinct().Order()];
        var names = Index([Encoding.ASCII.GetBytes(name)]);
        var strings = Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]);
        byte[] globalRoutines = [0, 0];
        var charset = Charset(glyphs.Count);
        byte[] select = [0, .. glyphs.Select(glyph => (byte)Array.IndexOf(parts, font.PartOf(glyph)))];
        var outlines = Index([.. glyphs.Select(font.Outline)]);
        var measures = parts.Select(part => Copy(font.Part(part).Private, entry => entry != CffDict.Routines)).ToArray();

        // Offsets count from the beginning; all are written in the same number of bytes, so the first pass finds the sizes.
        var fontDicts = Index([.. parts.Select(_ => FontDict(font, _, measures[0], 0))]);
        var top = Index([Top(font, glyphs.Count, 0, 0, 0, 0)]);
        byte[] header = [1, 0, 4, 4];
        var charsetAt = header.Length + names.Length + top.Length + strings.Length + globalRoutines.Length;
        var selectAt = charsetAt + charset.Length;
        var outlinesAt = selectAt + select.Length;
        var fontDictsAt = outlinesAt + outlines.Length;
        var measuresAt = fontDictsAt + fontDicts.Length;
        fontDicts = Index([.. parts.Select((part, position) =>
            FontDict(font, part, measures[position], measuresAt + measures.Take(position).Sum(bytes => bytes.Length)))]);
        top = Index([Top(font, glyphs.Count, charsetAt, selectAt, outlinesAt, fontDictsAt)]);
        return [.. header, .. names, .. top, .. strings, .. globalRoutines, .. charset, .. select, .. outlines, .. fontDicts, .. measures.SelectMany(bytes => bytes)];
    }

    private static byte[] Top(CffFont font, int glyphs, int charset, int select, int outlines, int fontDicts)
    {
        using var dict = new MemoryStream();
        CffDict.Write(dict, CffDict.RegistryOrderingSupplement, FirstOwnString, FirstOwnString + 1, 0);
        font.Top.CopyTo(dict, entry => entry == CffDict.FontMatrix);
        CffDict.Write(dict, CffDict.GlyphCount, glyphs);
        CffDict.Write(dict, CffDict.Charset, charset);
        CffDict.Write(dict, CffDict.FontDictSelect, select);
        CffDict.Write(dict, CffDict.CharStrings, outlines);
        CffDict.Write(dict, CffDict.FontDicts, fontDicts);
        return dict.ToArray();
    }

    private static byte[] FontDict(CffFont font, int part, byte[] measures, int offset)
    {
        using var dict = new MemoryStream();
        // In a font without parts the matrix stands in the top dictionary already.
        if (font.Part(part).Dict != font.Top)
            font.Part(part).Dict.CopyTo(dict, entry => entry == CffDict.FontMatrix);
        CffDict.Write(dict, CffDict.Private, measures.Length, offset);
        return dict.ToArray();
    }

    private static byte[] Copy(CffDict source, Func<int, bool> wanted)
    {
        using var dict = new MemoryStream();
        source.CopyTo(dict, wanted);
        return dict.ToArray();
    }

    // One range: every glyph but the first is named by its position.
    private static byte[] Charset(int glyphs) => glyphs < 2 ? [2] : [2, 0, 1, (byte)((glyphs - 2) >> 8), (byte)(glyphs - 2)];

    private static byte[] Index(IReadOnlyList<byte[]> pieces)
    {
        using var index = new MemoryStream();
        index.Write([(byte)(pieces.Count >> 8), (byte)pieces.Count, 4]);
        var offset = 1;
        WriteOffset(offset);
        foreach (var piece in pieces)
            WriteOffset(offset += piece.Length);
        foreach (var piece in pieces)
            index.Write(piece);
        return index.ToArray();

        void WriteOffset(int value) => index.Write([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
    }
}
