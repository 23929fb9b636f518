using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>A typeface in a font file (OpenType with TrueType or CFF outlines).</summary>
internal sealed class FontFace
{
    /// <summary>The licence forbids to put the font into documents (OS/2 fsType), or to put a part of it there.</summary>
    private const int NoEmbedding = 0x0002, NoSubsets = 0x0100, OnlyBitmaps = 0x0200;

    private readonly Dictionary<string, (long Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Lazy<CharacterMap> characters;
    private readonly Lazy<byte[]> advances;
    private readonly Lazy<CffFont> outlines;
    private readonly int longAdvances;
    private readonly double perMille;

    /// <summary>Reads the face's directory and names.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the face begins in it.</param>
    /// <exception cref="InvalidDataException">The face is damaged.</exception>
    public FontFace(FontFile file, long offset)
    {
        File = file;
        var count = file.UInt16(offset + 4);
        var directory = file.Read(offset + 12, 16 * count);
        for (var entry = directory.AsSpan(); entry.Length > 0; entry = entry[16..])
        {
            tables.TryAdd(
                Encoding.Latin1.GetString(entry[..4]),
                (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(entry[12..]), int.MaxValue)));
        }

        var head = Table("head");
        perMille = 1000.0 / BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(18));
        Box = [.. Enumerable.Range(0, 4).Select(side => BinaryPrimitives.ReadInt16BigEndian(head.AsSpan(36 + (2 * side))) * perMille)];
        var horizontal = Table("hhea");
        Ascent = BinaryPrimitives.ReadInt16BigEndian(horizontal.AsSpan(4)) * perMille;
        Descent = BinaryPrimitives.ReadInt16BigEndian(horizontal.AsSpan(6)) * perMille;
        longAdvances = BinaryPrimitives.ReadUInt16BigEndian(horizontal.AsSpan(34));
        Glyphs = BinaryPrimitives.ReadUInt16BigEndian(Table("maxp").AsSpan(4));
        (Families, PostScriptName) = FontNames.Of(Table("name"));
        characters = new Lazy<CharacterMap>(() => CharacterMap.Of(Table("cmap")));
        advances = new Lazy<byte[]>(() => Table("hmtx"));
        outlines = new Lazy<CffFont>(() => new CffFont(this));
        if (tables.ContainsKey("OS/2"))
        {
            var os2 = Table("OS/2");
            Weight = BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan(4));
            MayBeEmbedded = (BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan(8)) & (NoEmbedding | NoSubsets | OnlyBitmaps)) == 0;
        }

        HasOutlines = tables.ContainsKey("glyf") && tables.ContainsKey("loca");
    }

    /// <summary>The file it is in.</summary>
    public FontFile File { get; }

    /// <summary>The names of its family in all languages (FangSong, 仿宋).</summary>
    public IReadOnlySet<string> Families { get; }

    /// <summary>Its PostScript name, in ASCII.</summary>
    public string PostScriptName { get; }

    /// <summary>Weight from 100 to 900; 400 is regular.</summary>
    public int Weight { get; } = 400;

    /// <summary>Whether the licence and the kind of outlines allow to embed a part of it.</summary>
    public bool IsUsable => MayBeEmbedded && (HasOutlines || HasCff);

    /// <summary>Whether its outlines are in CFF.</summary>
    public bool HasCff => tables.ContainsKey("CFF ");

    /// <summary>Its outlines where they are in CFF.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public CffFont Cff => outlines.Value;

    /// <summary>How many glyphs it has.</summary>
    public int Glyphs { get; }

    /// <summary>The box around all glyphs: left, bottom, right, top in thousandths of an em.</summary>
    public IReadOnlyList<double> Box { get; }

    /// <summary>Height above the baseline, in thousandths of an em.</summary>
    public double Ascent { get; }

    /// <summary>Depth below the baseline, negative, in thousandths of an em.</summary>
    public double Descent { get; }

    private bool MayBeEmbedded { get; } = true;

    private bool HasOutlines { get; }

    /// <summary>The usable faces of a file; none where it is damaged or no font.</summary>
    public static IReadOnlyList<FontFace> In(string path)
    {
        FontFile? file = null;
        List<FontFace> faces = [];
        try
        {
            file = new FontFile(path);
            foreach (var offset in file.Faces())
                faces.Add(new FontFace(file, offset));
            faces.RemoveAll(face => !face.IsUsable);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentOutOfRangeException)
        {
            // A font that is damaged is as good as none.
            faces.Clear();
        }

        if (faces.Count == 0)
            file?.Dispose();
        return faces;
    }

    /// <summary>The glyph of a character; 0 where it has none.</summary>
    public int Glyph(int codePoint) => characters.Value.Glyph(codePoint) is var glyph && glyph < Glyphs ? glyph : 0;

    /// <summary>Width of a glyph in thousandths of an em.</summary>
    public double Advance(int glyph) =>
        BinaryPrimitives.ReadUInt16BigEndian(advances.Value.AsSpan(4 * Math.Min(glyph, longAdvances - 1))) * perMille;

    /// <summary>The bytes of a table.</summary>
    /// <exception cref="InvalidDataException">The face has no such table.</exception>
    public byte[] Table(string tag) => Place(tag) is var (offset, length) ? File.Read(offset, length) : throw new InvalidDataException($"{File.Path} has no {tag}.");

    /// <summary>Where a table is in the file; null where there is none.</summary>
    public (long Offset, int Length)? Place(string tag) => tables.TryGetValue(tag, out var place) ? place : null;
}
