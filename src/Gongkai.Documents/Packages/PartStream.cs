namespace Gongkai.Documents.Packages;

/// <summary>The unpacked bytes of a part: all that is unpacked is counted, and what one tag may take is bounded.</summary>
internal sealed class PartStream(Stream unpacked, ExpansionBudget budget) : Stream
{
    // Pictures of old Word versions stand in an attribute; millions of attributes would take gigabytes to parse.
    private const int LongestTag = 4 << 20;

    private int sinceNode;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Tells that the parser got over a tag or a piece of text.</summary>
    public void NodeRead() => sinceNode = 0;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        budget.Spend(count);
        sinceNode += count;
        return sinceNode <= LongestTag
            ? count
            : throw new UnreadableException("office.tag_too_long", $"文件内部有超过{LongestTag >> 20} MB的标记，不像正常的文档，已停止读取。请用 Word 或 WPS 重新保存。");
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
