using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Tests.Attachments;

/// <summary>Pictures and a video that tell where and by whom they were taken.</summary>
internal static class Pictures
{
    /// <summary>What nobody may find in them when cleaned.</summary>
    public static readonly string[] Secrets = ["Camera of Zhang San", "GPS 35.6N 111.3E", "behind the picture"];

    /// <summary>The smallest JPEG there is, with Exif (turned right), a remark and bytes behind its end.</summary>
    public static byte[] Jpeg()
    {
        byte[] exif = [.. "Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0006\0\0\0\0\0\0\0"u8, .. "Camera of Zhang San"u8];
        var gray = Convert.FromHexString(
            "FFDB004300" + string.Concat(Enumerable.Repeat("01", 64)) + "FFC0000B080001000101011100" + "FFC40014000100000000000000000000000000000009"
            + "FFC40014100100000000000000000000000000000000" + "FFDA0008010100003F0054FFD9");
        return [0xFF, 0xD8, .. Segment(0xE1, exif), .. Segment(0xFE, "GPS 35.6N 111.3E"u8.ToArray()), .. gray, .. "behind the picture"u8];
    }

    /// <summary>A PNG of one pixel with a text, a time and a chunk of some program's own.</summary>
    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Chunk("tEXt", Encoding.ASCII.GetBytes("Author\0Camera of Zhang San")),
        .. Chunk("prVt", Encoding.ASCII.GetBytes("GPS 35.6N 111.3E")), .. Chunk("IDAT", Convert.FromHexString("789C63680000008200 81".Replace(" ", ""))), .. Chunk("IEND", []),
        .. "behind the picture"u8,
    ];

    /// <summary>The boxes of a video without frames, with a place in its user data.</summary>
    public static byte[] Mp4() =>
        [.. Box("ftyp", "isom\0\0\0\0"u8.ToArray()), .. Box("moov", [.. Box("mvhd", new byte[100]), .. Box("udta", "GPS 35.6N 111.3E"u8.ToArray())]), .. Box("mdat", "frames"u8.ToArray())];

    private static byte[] Box(string name, byte[] content) => [.. BigEndian(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, .. BigEndian(content.Length + 2)[2..], .. content];

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var crc = 0xFFFFFFFFu;
        foreach (var one in named)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return [.. BigEndian(content.Length), .. named, .. BigEndian((int)~crc)];
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
