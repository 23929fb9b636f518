using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>Reads the names in a font (OpenType table "name").</summary>
internal static class FontNames
{
    private const int Family = 1, FullName = 4, PostScript = 6, TypographicFamily = 16;

    private const int Unicode = 0, Windows = 3;

    /// <summary>Names of the family and full names in all languages, and the PostScript name.</summary>
    public static (IReadOnlySet<string> Families, string PostScript) Of(ReadOnlySpan<byte> table)
    {
        var families = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var postScript = "Font";
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        var texts = table[BinaryPrimitives.ReadUInt16BigEndian(table[4..])..];
        for (var index = 0; index < count; index++)
        {
            var record = table[(6 + (12 * index))..];
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var name = BinaryPrimitives.ReadUInt16BigEndian(record[6..]);
            if (platform is not (Unicode or Windows) || name is not (Family or FullName or PostScript or TypographicFamily))
                continue;
            var text = Encoding.BigEndianUnicode.GetString(
                texts.Slice(BinaryPrimitives.ReadUInt16BigEndian(record[10..]), BinaryPrimitives.ReadUInt16BigEndian(record[8..])));
            if (name == PostScript)
                postScript = new string([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
            else
                families.Add(text);
        }

        return (families, postScript);
    }
}
