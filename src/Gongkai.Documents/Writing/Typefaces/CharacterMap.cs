using System.Buffers.Binary;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>Which glyph of a font draws a character (OpenType table "cmap", formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private readonly byte[] table;
    private readonly int start;
    private readonly bool isWide;

    private CharacterMap(byte[] table, int start, bool isWide) => (this.table, this.start, this.isWide) = (table, start, isWide);

    /// <summary>The richest Unicode map of the table.</summary>
    /// <exception cref="InvalidDataException">It has none.</exception>
    public static CharacterMap Of(byte[] table)
    {
        CharacterMap? map = null;
        var count = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(2));
        for (var index = 0; index < count; index++)
        {
            var record = table.AsSpan(4 + (8 * index));
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var encoding = BinaryPrimitives.ReadUInt16BigEndian(record[2..]);
            if (platform != 0 && (platform != 3 || encoding is not (1 or 10)))
                continue;
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            var format = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(start));
            if (format == 12)
                return new CharacterMap(table, start, true);
            if (format == 4)
                map ??= new CharacterMap(table, start, false);
        }

        return map ?? throw new InvalidDataException("The font has no map of Unicode.");
    }

    /// <summary>The glyph; 0 where the font does not have the character.</summary>
    public int Glyph(int codePoint)
    {
        try
        {
            return isWide ? OfGroups(codePoint) : codePoint <= 0xFFFF ? OfSegments(codePoint) : 0;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The map points outside itself.
            return 0;
        }
    }

    private int OfGroups(int codePoint)
    {
        var groups = table.AsSpan(start + 16);
        var (low, high) = (0, (int)BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(start + 12)) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = groups[(12 * middle)..];
            if (codePoint < BinaryPrimitives.ReadUInt32BigEndian(group))
                high = middle - 1;
            else if (codePoint > BinaryPrimitives.ReadUInt32BigEndian(group[4..]))
                low = middle + 1;
            else
                return (int)(BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + codePoint - BinaryPrimitives.ReadUInt32BigEndian(group));
        }

        return 0;
    }

    private int OfSegments(int codePoint)
    {
        var twice = UInt16(6);
        for (var segment = 0; segment < twice; segment += 2)
        {
            if (codePoint > UInt16(14 + segment))
                continue;
            var (first, delta) = (UInt16(16 + twice + segment), UInt16(16 + (2 * twice) + segment));
            if (codePoint < first)
                return 0;
            var rangeAt = 16 + (3 * twice) + segment;
            var range = UInt16(rangeAt);
            if (range == 0)
                return (codePoint + delta) & 0xFFFF;
            var glyph = UInt16(rangeAt + range + (2 * (codePoint - first)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(start + at));
}
