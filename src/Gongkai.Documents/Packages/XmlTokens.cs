using System.Buffers;
using System.Text;

namespace Gongkai.Documents.Packages;

/// <summary>What the scanner stands at.</summary>
internal enum XmlToken
{
    /// <summary>Before the beginning.</summary>
    None,

    /// <summary>The start tag of an element, or an empty element.</summary>
    Start,

    /// <summary>The end tag of an element.</summary>
    End,

    /// <summary>Text between tags.</summary>
    Text,
}

/// <summary>
/// Scans one part tag by tag over its UTF-8 bytes. Office Open XML uses a small piece of XML: no document types, no
/// entities but the five of XML itself. What is beyond it, and what is not well-formed, is refused; attributes are taken
/// apart only where they are asked for. All memory is bounded: by the longest tag, the deepest nesting, the number of names.
/// </summary>
internal sealed class XmlTokens : IDisposable
{
    // Pictures of old Word versions stand in an attribute; nothing else comes near.
    private const int LongestToken = 4 << 20;
    private const int FirstBuffer = 1 << 15;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/"u8);
    private static readonly SearchValues<byte> TagMarks = SearchValues.Create(">\"'"u8);

    private readonly string part;
    private readonly Stream stream;
    private readonly ExpansionBudget budget;
    private readonly XmlNames names;
    private readonly XmlName[] open;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int next;
    private int filled;
    private int tokenStart;
    private int tokenEnd;

    /// <summary>Begins a part.</summary>
    /// <param name="part">Its name, for messages.</param>
    /// <param name="stream">Its unpacked bytes.</param>
    /// <param name="deepest">Deepest nesting of elements.</param>
    /// <param name="budget">Counts the bytes.</param>
    public XmlTokens(string part, Stream stream, int deepest, ExpansionBudget budget)
    {
        this.part = part;
        this.budget = budget;
        open = new XmlName[deepest];
        names = new XmlNames(() => Damaged());
        this.stream = stream;
        this.stream = Utf8();
    }

    /// <summary>What it stands at.</summary>
    public XmlToken Token { get; private set; }

    /// <summary>How many elements enclose the current one.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the current element is empty and has no end tag.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The name of the current element.</summary>
    public XmlName Name { get; private set; } = XmlName.None;

    /// <summary>The vocabulary of the current element.</summary>
    public Vocabulary Vocabulary => names.VocabularyOf(Name);

    /// <summary>Whether the current text stands in a section whose signs are no marks (CDATA).</summary>
    public bool IsVerbatim { get; private set; }

    /// <summary>The current text or, at a start tag, its attributes.</summary>
    public ReadOnlySpan<byte> Content => buffer.AsSpan(tokenStart, tokenEnd - tokenStart);

    /// <summary>The vocabulary that a prefix stands for at this place.</summary>
    public Vocabulary OfPrefix(ReadOnlySpan<byte> prefix) => names.OfPrefix(prefix);

    /// <summary>Goes to the next tag or text; false at the end of the part.</summary>
    public bool Read()
    {
        if (Token == XmlToken.End || (Token == XmlToken.Start && IsEmpty))
            names.Leave(Depth);
        else if (Token == XmlToken.Start)
            Depth++;
        IsVerbatim = false;
        while (next < filled || Fill())
        {
            if (buffer[next] != '<')
            {
                Take(XmlToken.Text, 0, Find(0, "<"u8, atEnd: Depth == 0), 0);
                return true;
            }

            switch (Byte(1))
            {
                case (byte)'/':
                    ReadEnd();
                    return true;
                case (byte)'?':
                    PassInstruction();
                    break;
                case (byte)'!':
                    if (ReadDeclaration())
                        return true;
                    break;
                default:
                    ReadStart();
                    return true;
            }
        }

        return Depth == 0 ? false : throw Damaged();
    }

    /// <summary>The error of a part that is no XML.</summary>
    public UnreadableException Damaged() =>
        new("office.damaged_part", $"文件内部的“{part}”有错误，无法读取。请用 Word 或 WPS 打开并重新保存。");

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        next = filled = tokenStart = tokenEnd = 0;
    }

    private void ReadStart()
    {
        var end = TagEnd();
        var tag = buffer.AsSpan(next + 1, end - 1);
        IsEmpty = tag.Length > 0 && tag[^1] == '/';
        var length = tag.IndexOfAny(NameEnds);
        if (length < 0)
            length = tag.Length;
        if (length == 0)
            throw Damaged();
        if (Depth >= open.Length)
            throw new UnreadableException("office.too_deep", $"文件内部的标记嵌套超过{open.Length}层，不像正常的文档，已停止读取。请用 Word 或 WPS 重新保存。");
        Name = open[Depth] = names.Find(tag[..length]);
        Take(XmlToken.Start, 1 + length, IsEmpty ? end - 1 : end, end + 1 - (IsEmpty ? end - 1 : end));
        if (Content.IndexOf("xmlns"u8) >= 0)
            names.Enter(Content, Depth);
    }

    private void ReadEnd()
    {
        var end = Find(2, ">"u8);
        if (Depth == 0 || !buffer.AsSpan(next + 2, end - 2).TrimEnd(" \t\r\n"u8).SequenceEqual(open[Depth - 1].Bytes))
            throw Damaged();
        Name = open[--Depth];
        Take(XmlToken.End, end, end, 1);
    }

    private void PassInstruction()
    {
        var length = Find(2, "?>"u8);
        var instruction = buffer.AsSpan(next, length);
        if (Token == XmlToken.None && instruction.StartsWith("<?xml"u8) && Encoding.UTF8.GetString(instruction) is var declaration
            && declaration.Contains("encoding", StringComparison.Ordinal) && !declaration.Contains("utf-", StringComparison.OrdinalIgnoreCase)
            && !declaration.Contains("ascii", StringComparison.OrdinalIgnoreCase))
            throw Damaged();
        next += length + 2;
    }

    private bool ReadDeclaration()
    {
        if (StartsWith("<!--"u8))
        {
            next += Find(4, "-->"u8) + 3;
            return false;
        }

        if (StartsWith("<![CDATA["u8) && Depth > 0)
        {
            Take(XmlToken.Text, 9, Find(9, "]]>"u8), 3);
            IsVerbatim = true;
            return true;
        }

        throw StartsWith("<!DOCTYPE"u8)
            ? new UnreadableException("office.dtd", $"文件内部的“{part}”含有文档类型声明，正常的文档不会有，为安全起见不予读取。请用 Word 或 WPS 重新保存。")
            : Damaged();
    }

    private void Take(XmlToken token, int from, int to, int after)
    {
        Token = token;
        (tokenStart, tokenEnd) = (next + from, next + to);
        next = tokenEnd + after;
    }

    // Where the tag at hand ends: at the first > outside of quotes.
    private int TagEnd()
    {
        for (var from = 1; ;)
        {
            var mark = buffer.AsSpan(next + from, filled - next - from).IndexOfAny(TagMarks);
            if (mark < 0)
            {
                from = filled - next;
                if (!Fill())
                    throw Damaged();
                continue;
            }

            from += mark;
            var sign = buffer[next + from];
            if (sign == '>')
                return from;
            from = Find(from + 1, [sign]) + 1;
        }
    }

    private int Find(int from, ReadOnlySpan<byte> mark, bool atEnd = false)
    {
        while (true)
        {
            var found = from < filled - next ? buffer.AsSpan(next + from, filled - next - from).IndexOf(mark) : -1;
            if (found >= 0)
                return from + found;
            from = Math.Max(from, filled - next - mark.Length + 1);
            if (!Fill())
                return atEnd ? filled - next : throw Damaged();
        }
    }

    private byte Byte(int offset)
    {
        while (next + offset >= filled)
        {
            if (!Fill())
                throw Damaged();
        }

        return buffer[next + offset];
    }

    private bool StartsWith(ReadOnlySpan<byte> mark)
    {
        while (filled - next < mark.Length && Fill())
        {
        }

        return buffer.AsSpan(next, filled - next).StartsWith(mark);
    }

    // Reads on; what is not yet taken stays together in the buffer.
    private bool Fill()
    {
        if (next > 0)
        {
            buffer.AsSpan(next, filled - next).CopyTo(buffer);
            filled -= next;
            next = 0;
        }

        if (filled == buffer.Length)
        {
            if (filled >= LongestToken)
                throw new UnreadableException("office.tag_too_long", $"文件内部有超过{LongestToken >> 20} MB的标记，不像正常的文档，已停止读取。请用 Word 或 WPS 重新保存。");
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        var count = stream.Read(buffer, filled, buffer.Length - filled);
        budget.Spend(count);
        filled += count;
        return count > 0;
    }

    // Parts are UTF-8 or, seldom, UTF-16 with a byte order mark.
    private Stream Utf8()
    {
        while (filled < 3 && Fill())
        {
        }

        var head = buffer.AsSpan(0, filled);
        if (head.StartsWith("\uFEFF"u8))
            next = 3;
        var wide = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
        if (wide is null)
            return stream;
        var rest = new Rest(head[2..].ToArray(), stream);
        next = filled = 0;
        return Encoding.CreateTranscodingStream(rest, wide, Encoding.UTF8);
    }

    /// <summary>Bytes already read, followed by the stream they came from.</summary>
    private sealed class Rest(byte[] head, Stream tail) : Stream
    {
        private int taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (taken == head.Length)
                return tail.Read(buffer, offset, count);
            count = Math.Min(count, head.Length - taken);
            head.AsSpan(taken, count).CopyTo(buffer.AsSpan(offset));
            taken += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                tail.Dispose();
            base.Dispose(disposing);
        }
    }
}
