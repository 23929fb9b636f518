using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Attachments.Pictures;

/// <summary>A box of an MP4 file.</summary>
/// <param name="Name">Its four letters.</param>
/// <param name="Start">Its first byte in the file.</param>
/// <param name="Head">How many bytes its length and name take.</param>
/// <param name="Content">Its content without length and name.</param>
internal readonly record struct Mp4Box(string Name, int Start, int Head, ReadOnlyMemory<byte> Content);

/// <summary>
/// An MP4 file as its boxes (ISO/IEC 14496-12). Place, device and remarks stand in user data and metadata boxes, which are
/// emptied where they stand: tables elsewhere in the file count bytes, so nothing may move.
/// </summary>
/// <param name="Bytes">The file.</param>
/// <param name="Telling">The boxes that tell of the video: user data, metadata, private ones.</param>
internal sealed record Mp4File(ReadOnlyMemory<byte> Bytes, IReadOnlyList<Mp4Box> Telling)
{
    private const int MostBoxes = 100_000;

    /// <summary>Takes a file apart; null where it is no whole MP4 file.</summary>
    public static Mp4File? Read(ReadOnlyMemory<byte> content)
    {
        var telling = new List<Mp4Box>();
        var hasMovie = false;
        var open = new Stack<(int From, int To)>([(0, content.Length)]);
        for (var count = 0; open.TryPop(out var range);)
        {
            for (var at = range.From; at < range.To;)
            {
                if (++count > MostBoxes || Box(content.Span, at, range.To) is not { } box)
                    return null;
                var (name, head, length) = box;
                hasMovie |= name == "moov";
                if (name is "udta" or "meta" or "uuid" && !IsEmpty(content.Span.Slice(at + head, length - head)))
                    telling.Add(new Mp4Box(name, at, head, content.Slice(at + head, length - head)));
                else if (name is "moov" or "trak" or "mdia" or "minf" or "moof" or "traf")
                    open.Push((at + head, at + length));
                at += length;
            }
        }

        return hasMovie ? new Mp4File(content, telling) : null;
    }

    /// <summary>The file with those boxes turned into free space.</summary>
    public byte[] Stripped()
    {
        var bytes = Bytes.ToArray();
        foreach (var box in Telling)
        {
            "free"u8.CopyTo(bytes.AsSpan(box.Start + 4));
            bytes.AsSpan(box.Start + box.Head, box.Content.Length).Clear();
        }

        return bytes;
    }

    private static (string Name, int Head, int Length)? Box(ReadOnlySpan<byte> bytes, int at, int end)
    {
        if (end - at < 8)
            return null;
        long length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        var name = Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
        var head = 8;
        if (length == 1 && end - at >= 16)
            (length, head) = (BinaryPrimitives.ReadInt64BigEndian(bytes[(at + 8)..]), 16);
        else if (length == 0)
            length = end - at;
        return length < head || length > end - at ? null : (name, head, (int)length);
    }

    private static bool IsEmpty(ReadOnlySpan<byte> content) => content.IndexOfAnyExcept((byte)0) < 0;
}
