using System.Buffers.Binary;

namespace Gongkai.Documents.Attachments.Pictures;

/// <summary>A segment of a JPEG file before its first scan.</summary>
/// <param name="Marker">The second byte of its marker.</param>
/// <param name="Content">Its content without marker and length.</param>
internal readonly record struct JpegSegment(byte Marker, ReadOnlyMemory<byte> Content);

/// <summary>A JPEG file as its segments (ITU-T T.81, annex B): those that make the picture, and those that tell of it.</summary>
/// <param name="Segments">The segments before the first scan.</param>
/// <param name="Scans">The scans with what stands between them, up to the end of the picture.</param>
/// <param name="Trailing">How many bytes follow the end of the picture.</param>
internal sealed record JpegFile(IReadOnlyList<JpegSegment> Segments, ReadOnlyMemory<byte> Scans, int Trailing)
{
    private const byte Extension0 = 0xE0, Exif = 0xE1, Profile = 0xE2, Adobe = 0xEE, Comment = 0xFE, Scan = 0xDA, End = 0xD9;

    /// <summary>Takes a file apart; null where it is no whole JPEG file.</summary>
    public static JpegFile? Read(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return null;
        var segments = new List<JpegSegment>();
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is 0 or End or (>= 0xD0 and <= 0xD8) || length < 2 || at + 2 + length > bytes.Length)
                return null;
            if (marker == Scan)
                return EndOf(bytes, at) is { } end ? new JpegFile(segments, content[at..end], bytes.Length - end) : null;
            segments.Add(new JpegSegment(marker, content.Slice(at + 4, length - 2)));
            at += 2 + length;
        }

        return null;
    }

    /// <summary>Segments that only tell of the picture: camera, time, place, programs, remarks, previews.</summary>
    public IEnumerable<JpegSegment> Telling => Segments.Where(segment => !MakesPicture(segment) && !IsTurnOnly(segment));

    /// <summary>How the picture is to be turned (Exif orientation, 1–8); 1 where nothing is said.</summary>
    public int Orientation => Segments.Where(IsExif).Select(segment => OrientationOf(segment.Content.Span)).FirstOrDefault(turn => turn > 1, 1);

    /// <summary>The file with what makes the picture, and how it is to be turned.</summary>
    public byte[] Stripped()
    {
        using var stream = new MemoryStream();
        stream.Write([0xFF, 0xD8]);
        var kept = Segments.Where(MakesPicture).ToList();
        var first = kept.FindIndex(segment => segment.Marker != Extension0);
        for (var i = 0; i < kept.Count; i++)
        {
            if (i == Math.Max(first, 0) && Orientation > 1)
                Write(stream, Exif, TurnOnly(Orientation));
            Write(stream, kept[i].Marker, kept[i].Content.Span);
        }

        stream.Write(Scans.Span);
        return stream.ToArray();
    }

    /// <summary>Whether another file shows the same picture: the same tables, scans and turn.</summary>
    public bool ShowsTheSame(JpegFile other) =>
        Orientation == other.Orientation
        && Scans.Span.SequenceEqual(other.Scans.Span)
        && Segments.Where(MakesPicture).Select(Key).SequenceEqual(other.Segments.Where(MakesPicture).Select(Key));

    private static string Key(JpegSegment segment) => $"{segment.Marker:X2}{Convert.ToHexString(segment.Content.Span)}";

    private static bool MakesPicture(JpegSegment segment) => segment.Marker switch
    {
        // JFIF without a preview; its extension (JFXX) is one.
        Extension0 => segment.Content.Span.StartsWith("JFIF\0"u8) && segment.Content.Length == 14,
        Profile => segment.Content.Span.StartsWith("ICC_PROFILE\0"u8),
        Adobe => segment.Content.Span.StartsWith("Adobe"u8),
        Comment or (>= Extension0 and <= 0xEF) => false,
        _ => true,
    };

    private static bool IsExif(JpegSegment segment) => segment.Marker == Exif && segment.Content.Span.StartsWith("Exif\0\0"u8);

    private static bool IsTurnOnly(JpegSegment segment) => IsExif(segment) && segment.Content.Span.SequenceEqual(TurnOnly(OrientationOf(segment.Content.Span)));

    // A directory with the one entry "orientation", in big-endian order.
    private static byte[] TurnOnly(int turn) =>
        [.. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"u8, (byte)turn, 0, 0, 0, 0, 0, 0];

    private static int OrientationOf(ReadOnlySpan<byte> exif)
    {
        var tiff = exif[6..];
        if (tiff.Length < 14)
            return 1;
        var little = tiff[0] == 'I';
        var at = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at > tiff.Length - 2)
            return 1;
        var entries = Short(tiff[(int)at..], little);
        for (var i = 0; i < entries && at + 2 + (i + 1) * 12 <= tiff.Length; i++)
        {
            var entry = tiff.Slice((int)at + 2 + i * 12, 12);
            if (Short(entry, little) == 0x0112)
                return Short(entry[8..], little) is var turn and >= 1 and <= 8 ? turn : 1;
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int? EndOf(ReadOnlySpan<byte> bytes, int at)
    {
        // In a scan, FF stands for itself only before 00; the end marker cannot occur inside.
        var found = bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, End]);
        return found < 0 ? null : at + found + 2;
    }

    private static void Write(MemoryStream stream, byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        stream.Write(head);
        stream.Write(content);
    }
}
