namespace Gongkai.Cli.Datasets;

/// <summary>The complete lines of a file with the places where they begin; what stands behind the last line break is no line.</summary>
internal sealed class LineReader : IDisposable
{
    private readonly MemoryStream line = new();
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly Stream stream;
    private int filled;
    private int position;

    /// <summary>Reads from the beginning of a file.</summary>
    public LineReader(Stream stream)
    {
        this.stream = stream;
        stream.Position = 0;
    }

    /// <summary>The bytes of the lines read so far, line breaks included.</summary>
    public long WholeLines { get; private set; }

    /// <summary>The next line without its line break, valid until the one after; null where there is none.</summary>
    public (ReadOnlyMemory<byte> Line, long Offset)? Next()
    {
        line.SetLength(0);
        while (true)
        {
            if (position == filled)
            {
                position = 0;
                filled = stream.Read(buffer);
                if (filled == 0)
                    return null;
            }

            var end = buffer.AsSpan(position..filled).IndexOf((byte)'\n');
            line.Write(buffer, position, (end < 0 ? filled : position + end) - position);
            position = end < 0 ? filled : position + end + 1;
            if (end < 0)
                continue;
            var offset = WholeLines;
            WholeLines += line.Length + 1;
            return (line.GetBuffer().AsMemory(0, (int)line.Length), offset);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();
}
