using System.Buffers;

namespace Gongkai.Documents.Packages;

/// <summary>Walks through the attributes of a start tag.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> attributes, Func<UnreadableException> damaged)
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create("= \t\r\n"u8);

    private ReadOnlySpan<byte> rest = attributes;

    /// <summary>The name with its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value as written.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Goes to the next attribute; false after the last.</summary>
    public bool Next()
    {
        rest = rest.TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty)
            return false;
        var end = rest.IndexOfAny(NameEnds);
        if (end <= 0)
            throw damaged();
        Name = rest[..end];
        rest = rest[end..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty || rest[0] != '=')
            throw damaged();
        rest = rest[1..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
            throw damaged();
        var close = rest[1..].IndexOf(rest[0]);
        if (close < 0)
            throw damaged();
        Value = rest.Slice(1, close);
        rest = rest[(close + 2)..];
        return true;
    }
}
