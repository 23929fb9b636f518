using System.Buffers.Binary;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>A font file that is read piece by piece: a collection of Chinese typefaces has tens of megabytes.</summary>
internal sealed class FontFile : IDisposable
{
    private const uint Collection = 0x74746366; // "ttcf"

    // Fonts in use are few and stay open as long as the process runs.
    private readonly FileStream file;

    /// <summary>Opens the file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public FontFile(string path)
    {
        Path = path;
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Where the faces of the file begin.</summary>
    public IReadOnlyList<long> Faces()
    {
        if (UInt32(0) != Collection)
            return [0];
        var count = (int)Math.Min(UInt32(8), 256);
        var offsets = Read(12, 4 * count);
        return [.. Enumerable.Range(0, count).Select(face => (long)BinaryPrimitives.ReadUInt32BigEndian(offsets.AsSpan(4 * face)))];
    }

    /// <summary>A piece of the file.</summary>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public byte[] Read(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset + length > file.Length)
            throw new InvalidDataException($"{Path} ends before {offset}+{length}.");
        var bytes = new byte[length];
        return RandomAccess.Read(file.SafeFileHandle, bytes, offset) == length ? bytes : throw new InvalidDataException($"{Path} was cut.");
    }

    /// <summary>Two bytes as a number.</summary>
    public ushort UInt16(long offset) => BinaryPrimitives.ReadUInt16BigEndian(Read(offset, 2));

    /// <summary>Four bytes as a number.</summary>
    public uint UInt32(long offset) => BinaryPrimitives.ReadUInt32BigEndian(Read(offset, 4));

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
