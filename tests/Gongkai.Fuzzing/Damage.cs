using System.IO.Compression;
using System.Text;

namespace Gongkai.Fuzzing;

/// <summary>Damages a file the way that broken downloads, bad programs and attackers do.</summary>
internal sealed class Damage(Random random, IReadOnlyList<byte[]> others)
{
    private static readonly string[] Tokens =
    [
        "<", ">", "</", "&", "&#0;", "&lol;", "<!DOCTYPE a [<!ENTITY b \"cc\">]>", "<table>", "</table>", "<w:tbl>", "</w:tc>", "<w:p/>",
        "w:val=\"2147483647\"", "colspan=\"999999999\"", "rowspan=\"0\"", "<row r=\"1048576\">", "r=\"XFD1\"", "<!--", "-->", "<![CDATA[",
        "obj", "endobj", "stream", "endstream", "/Length -1", "/Kids [1 0 R]", "/Count 99999999", "/Filter [/FlateDecode /LZWDecode]",
        "1e308", "-0", "99999999999999999999", "一", "、", "总计", "三、", "2022年", "\0", "\t", "\n", "|", "‮", "𠮷",
    ];

    /// <summary>A damaged copy: of the bytes as they are, or of a part inside where the file is a container.</summary>
    public byte[] Of(byte[] content) =>
        content.AsSpan().StartsWith("PK"u8) && random.Next(4) != 0 ? InsideContainer(content) : Several(content);

    private byte[] InsideContainer(byte[] content)
    {
        using var source = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        var target = new MemoryStream();
        using (var copy = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            for (var index = 0; index < source.Entries.Count; index++)
            {
                using var part = source.Entries[index].Open();
                using var bytes = new MemoryStream();
                part.CopyTo(bytes);
                using var written = copy.CreateEntry(source.Entries[index].FullName, CompressionLevel.Fastest).Open();
                written.Write(index == chosen ? Several(bytes.ToArray()) : bytes.ToArray());
            }
        }

        return target.ToArray();
    }

    private byte[] Several(byte[] content)
    {
        var damaged = new List<byte>(content);
        for (var times = 1 + random.Next(6); times > 0 && damaged.Count > 0; times--)
            Once(damaged);
        return [.. damaged];
    }

    private void Once(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(2) == 0 ? 16 : 4096));
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], 1 + random.Next(random.Next(20) == 0 ? 5000 : 3)))));
                break;
            case 5:
                var other = others[random.Next(others.Count)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                break;
            case 6:
                bytes.RemoveRange(at, random.Next(10) == 0 ? bytes.Count - at : length);
                break;
            default:
                for (var index = at; index < at + length; index++)
                    bytes[index] = (byte)random.Next(256);
                break;
        }
    }
}
