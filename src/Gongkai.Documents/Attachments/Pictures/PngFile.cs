using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Attachments.Pictures;

/// <summary>A chunk of a PNG file.</summary>
/// <param name="Name">Its four letters.</param>
/// <param name="Content">Its content.</param>
/// <param name="Whole">The chunk with length, name and checksum.</param>
internal readonly record struct PngChunk(string Name, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Whole);

/// <summary>A PNG file as its chunks (ISO/IEC 15948): those that make the picture, and those that tell of it.</summary>
/// <param name="Chunks">The chunks up to the end of the picture.</param>
/// <param name="Trailing">How many bytes follow the end of the picture.</param>
internal sealed record PngFile(IReadOnlyList<PngChunk> Chunks, int Trailing)
{
    private const int SignatureLength = 8;

    private static readonly string[] Picture =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT"];

    /// <summary>Chunks that only tell of the picture: texts, time, camera, whatever a program of its own put in.</summary>
    public IEnumerable<PngChunk> Telling => Chunks.Where(chunk => !Picture.Contains(chunk.Name));

    private IEnumerable<PngChunk> Making => Chunks.Where(chunk => Picture.Contains(chunk.Name));

    /// <summary>Takes a file apart; null where it is no whole PNG file.</summary>
    public static PngFile? Read(ReadOnlyMemory<byte> content)
    {
        var chunks = new List<PngChunk>();
        for (var at = SignatureLength; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.Span[at..]);
            if (length > content.Length - at - 12)
                return null;
            var name = Encoding.ASCII.GetString(content.Span.Slice(at + 4, 4));
            chunks.Add(new PngChunk(name, content.Slice(at + 8, (int)length), content.Slice(at, (int)length + 12)));
            at += (int)length + 12;
            if (name == "IEND")
                return new PngFile(chunks, content.Length - at);
        }

        return null;
    }

    /// <summary>Whether another file shows the same picture: the same chunks that make it.</summary>
    public bool ShowsTheSame(PngFile other)
    {
        var (mine, others) = (Making.ToList(), other.Making.ToList());
        return mine.Count == others.Count && mine.Zip(others).All(pair => pair.First.Whole.Span.SequenceEqual(pair.Second.Whole.Span));
    }

    /// <summary>The file with what makes the picture.</summary>
    public byte[] Stripped() =>
        [0x89, .. "PNG\r\n\u001a\n"u8, .. Making.SelectMany(chunk => chunk.Whole.ToArray())];
}
