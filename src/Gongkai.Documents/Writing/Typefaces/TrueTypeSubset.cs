using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>Cuts a few glyphs out of a TrueType font.</summary>
internal sealed class TrueTypeSubset
{
    // Flags of a composite glyph's components.
    private const int WideArguments = 0x0001, HasScale = 0x0008, MoreComponents = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080;

    private readonly FontFace face;
    private readonly byte[] locations;
    private readonly bool longLocations;
    private readonly List<int> glyphs;

    private TrueTypeSubset(FontFace face, IReadOnlyList<int> glyphs)
    {
        this.face = face;
        this.glyphs = [.. glyphs];
        locations = face.Table("loca");
        longLocations = BinaryPrimitives.ReadInt16BigEndian(face.Table("head").AsSpan(50)) != 0;
    }

    /// <summary>The program of the cut font.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyphs">The glyphs wanted, in their new order; the first is the one for missing characters.</param>
    public static byte[] Of(FontFace face, IReadOnlyList<int> glyphs) => new TrueTypeSubset(face, glyphs).Cut();

    private byte[] Cut()
    {
        using var outlines = new MemoryStream();
        var offsets = new List<int>();
        // The components of a glyph join the end of the list while it is walked.
        for (var position = 0; position < glyphs.Count; position++)
        {
            offsets.Add((int)outlines.Length);
            outlines.Write(Outline(glyphs[position]));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        offsets.Add((int)outlines.Length);
        var head = face.Table("head");
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        var horizontal = face.Table("hhea");
        BinaryPrimitives.WriteUInt16BigEndian(horizontal.AsSpan(34), (ushort)glyphs.Count);
        var most = face.Table("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(most.AsSpan(4), (ushort)glyphs.Count);
        var tables = new List<(string Tag, byte[] Bytes)>
        {
            ("glyf", outlines.ToArray()),
            ("head", head),
            ("hhea", horizontal),
            ("hmtx", Measures()),
            ("loca", [.. offsets.SelectMany(offset => BigEndian((uint)offset))]),
            ("maxp", most),
        };
        // The programs that hint all glyphs.
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (face.Place(tag) is not null)
                tables.Add((tag, face.Table(tag)));
        }

        return Assemble(tables);
    }

    private byte[] Outline(int glyph)
    {
        var from = Location(glyph);
        var outline = face.File.Read(face.Place("glyf")!.Value.Offset + from, (int)(Location(glyph + 1) - from));
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return outline;
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var component = outline.AsSpan(at + 2, 2);
            BinaryPrimitives.WriteUInt16BigEndian(component, (ushort)NewPosition(BinaryPrimitives.ReadUInt16BigEndian(component)));
            at += 4 + ((flags & WideArguments) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            if ((flags & MoreComponents) == 0)
                return outline;
        }
    }

    private int NewPosition(int glyph)
    {
        var position = glyphs.IndexOf(glyph);
        if (position >= 0)
            return position;
        glyphs.Add(glyph);
        return glyphs.Count - 1;
    }

    private long Location(int glyph) => longLocations
        ? BinaryPrimitives.ReadUInt32BigEndian(locations.AsSpan(4 * glyph))
        : 2L * BinaryPrimitives.ReadUInt16BigEndian(locations.AsSpan(2 * glyph));

    private byte[] Measures()
    {
        var all = face.Table("hmtx").AsSpan();
        var longOnes = BinaryPrimitives.ReadUInt16BigEndian(face.Table("hhea").AsSpan(34));
        var measures = new byte[4 * glyphs.Count];
        for (var position = 0; position < glyphs.Count; position++)
        {
            var glyph = glyphs[position];
            all.Slice(4 * Math.Min(glyph, longOnes - 1), 2).CopyTo(measures.AsSpan(4 * position));
            var bearing = glyph < longOnes ? (4 * glyph) + 2 : (4 * longOnes) + (2 * (glyph - longOnes));
            if (bearing + 2 <= all.Length)
                all.Slice(bearing, 2).CopyTo(measures.AsSpan((4 * position) + 2));
        }

        return measures;
    }

    private static byte[] Assemble(List<(string Tag, byte[] Bytes)> tables)
    {
        tables.Sort(static (one, other) => string.CompareOrdinal(one.Tag, other.Tag));
        var power = 1 << (31 - int.LeadingZeroCount(tables.Count));
        using var font = new MemoryStream();
        font.Write([0, 1, 0, 0, 0, (byte)tables.Count, 0, (byte)(power * 16), 0, (byte)int.Log2(power), 0, (byte)((tables.Count - power) * 16)]);
        var offset = 12 + (16 * tables.Count);
        foreach (var (tag, bytes) in tables)
        {
            font.Write(Encoding.ASCII.GetBytes(tag));
            font.Write(BigEndian(Checksum(bytes)));
            font.Write(BigEndian((uint)offset));
            font.Write(BigEndian((uint)bytes.Length));
            offset += (bytes.Length + 3) / 4 * 4;
        }

        foreach (var (_, bytes) in tables)
        {
            font.Write(bytes);
            font.Write(new byte[(4 - (bytes.Length % 4)) % 4]);
        }

        return font.ToArray();
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at++)
            sum += (uint)bytes[at] << (8 * (3 - (at % 4)));
        return sum;
    }

    private static byte[] BigEndian(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
