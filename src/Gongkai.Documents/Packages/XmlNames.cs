using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Documents.Packages;

/// <summary>A name of elements, as written in the part.</summary>
internal sealed class XmlName(byte[] bytes, int prefixLength)
{
    /// <summary>No name.</summary>
    public static XmlName None { get; } = new([], 0);

    /// <summary>The name with its prefix.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The prefix; empty where there is none.</summary>
    public ReadOnlySpan<byte> Prefix => Bytes.AsSpan(0, prefixLength);

    /// <summary>The name without prefix.</summary>
    public string Local { get; } = Encoding.UTF8.GetString(bytes.AsSpan(prefixLength == 0 ? 0 : prefixLength + 1));

    /// <summary>Its vocabulary, as long as the bindings of prefixes are those of <see cref="Bindings"/>.</summary>
    public Vocabulary Vocabulary { get; set; }

    /// <summary>Number of the bindings under which <see cref="Vocabulary"/> was found.</summary>
    public int Bindings { get; set; } = -1;

    /// <summary>Another name with the same hash.</summary>
    public XmlName? Other { get; init; }
}

/// <summary>The names in a part, each made once, and what their prefixes stand for.</summary>
internal sealed class XmlNames(Func<UnreadableException> damaged)
{
    // A part uses some hundred names and some dozen prefixes; more are an attack on memory and time.
    private const int MostNames = 5000;
    private const int MostBindings = 1000;
    private const int Buckets = 512;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    private readonly XmlName?[] buckets = new XmlName?[Buckets];
    private readonly List<(byte[] Prefix, Vocabulary Vocabulary, int Depth)> bindings = [];
    private int count;
    private int changes;

    /// <summary>The name.</summary>
    public XmlName Find(ReadOnlySpan<byte> bytes)
    {
        ref var bucket = ref buckets[Hash(bytes) % Buckets];
        for (var name = bucket; name is not null; name = name.Other)
        {
            if (bytes.SequenceEqual(name.Bytes))
                return name;
        }

        if (++count > MostNames)
            throw new UnreadableException("office.too_many_names", $"文件内部的标记名称超过{MostNames}种，不像正常的文档，已停止读取。请用 Word 或 WPS 重新保存。");
        return bucket = new XmlName(bytes.ToArray(), Math.Max(0, bytes.IndexOf((byte)':'))) { Other = bucket };
    }

    /// <summary>The vocabulary of a name at this place.</summary>
    public Vocabulary VocabularyOf(XmlName name)
    {
        if (name.Bindings != changes)
        {
            name.Vocabulary = OfPrefix(name.Prefix);
            name.Bindings = changes;
        }

        return name.Vocabulary;
    }

    /// <summary>The vocabulary that a prefix stands for at this place.</summary>
    public Vocabulary OfPrefix(ReadOnlySpan<byte> prefix)
    {
        for (var index = bindings.Count - 1; index >= 0; index--)
        {
            if (prefix.SequenceEqual(bindings[index].Prefix))
                return bindings[index].Vocabulary;
        }

        return Vocabulary.Other;
    }

    /// <summary>Takes the bindings among the attributes of an element.</summary>
    public void Enter(ReadOnlySpan<byte> attributes, int depth)
    {
        var reader = new XmlAttributes(attributes, damaged);
        while (reader.Next())
        {
            if (!reader.Name.StartsWith("xmlns"u8) || (reader.Name.Length > 5 && reader.Name[5] != ':'))
                continue;
            if (bindings.Count == MostBindings)
                throw damaged();
            bindings.Add((reader.Name.Length > 5 ? reader.Name[6..].ToArray() : [], Vocabularies.Of(XmlText.Of(reader.Value, damaged)), depth));
            changes++;
        }
    }

    /// <summary>Drops the bindings of the element at that depth.</summary>
    public void Leave(int depth)
    {
        while (bindings.Count > 0 && bindings[^1].Depth >= depth)
        {
            bindings.RemoveAt(bindings.Count - 1);
            changes++;
        }
    }

    // Seeded anew in each process: nobody can choose names that all fall into one bucket.
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Multiplier;
        foreach (var letter in bytes)
            hash = (hash ^ letter) * Multiplier;
        return (uint)(hash >> 32);
    }
}
