using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>A link from one part of a package to another, or out of it.</summary>
/// <param name="Id">Its identifier in the part it comes from.</param>
/// <param name="Type">The last word of its type (<c>hyperlink</c>).</param>
/// <param name="Target">Name of the part it leads to, or the address outside.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
internal sealed record OfficeLink(string Id, string Type, string Target, bool IsExternal);

/// <summary>
/// An Office Open XML file taken apart: its parts as bytes, or as XML where they are looked into or changed. Unlike the
/// readers of reports this must see everything a file holds, and it is put together again.
/// </summary>
internal sealed class OfficeFile
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Largest part that is taken apart as XML, in bytes; as objects it takes tenfold.</summary>
    private const int LargestXml = 48 << 20;

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ReadingLimits limits;
    private readonly CancellationToken cancellation;
    private readonly List<string> order = [];
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> documents = new(StringComparer.OrdinalIgnoreCase);

    private OfficeFile(ReadingLimits limits, CancellationToken cancellation) => (this.limits, this.cancellation) = (limits, cancellation);

    /// <summary>Names of the parts, in the order of the file.</summary>
    public IReadOnlyList<string> Parts => order;

    /// <summary>Takes a file apart.</summary>
    /// <exception cref="UnreadableException"><c>zip.damaged</c>, <c>zip.too_large</c>, <c>zip.too_many_entries</c>, <c>zip.duplicate_part</c>.</exception>
    public static OfficeFile Open(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        var file = new OfficeFile(limits, cancellation);
        try
        {
            file.Unpack(content);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableException("zip.damaged", "文件已损坏或不完整，无法打开。请重新保存或重新下载。", exception);
        }

        return file;
    }

    /// <summary>The bytes of a part, as last changed.</summary>
    public byte[] Bytes(string part) => documents.TryGetValue(part, out var document) ? Written(document) : parts[part];

    /// <summary>The bytes of a part as they were read.</summary>
    public byte[] Unchanged(string part) => parts[part];

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Puts other bytes in the place of a part.</summary>
    public void Replace(string part, byte[] content) => parts[part] = content;

    /// <summary>A part as XML, which may be changed; null where it is none or absent.</summary>
    /// <exception cref="UnreadableException">The part is damaged or beyond a bound.</exception>
    public XDocument? Xml(string part)
    {
        if (documents.TryGetValue(part, out var known))
            return known;
        if (!parts.TryGetValue(part, out var bytes) || !IsXml(part))
            return null;
        cancellation.ThrowIfCancellationRequested();
        if (bytes.Length > LargestXml)
            throw new UnreadableException("office.too_large", $"文件内的部件“{part}”有{bytes.Length >> 20} MB，过大，无法检查。请拆分文件后再上传。");
        try
        {
            CheckDepth(bytes);
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
            return documents[part] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new UnreadableException("office.damaged_part", $"文件内的部件“{part}”已损坏。请用 Word、Excel 或 WPS 打开后重新保存。", exception);
        }
    }

    /// <summary>Parts that are XML, with their content; links and content types left out.</summary>
    public IEnumerable<(string Part, XDocument Document)> Documents()
    {
        foreach (var part in order.ToList())
        {
            if (part != ContentTypes && !part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && Xml(part) is { Root: not null } document)
                yield return (part, document);
        }
    }

    /// <summary>The links of a part; of the package where the name is empty.</summary>
    public IReadOnlyList<OfficeLink> Links(string part) =>
        Xml(LinksPart(part))?.Root is not { } root
            ? []
            : [.. root.Elements().Where(link => link.Value("Target") is not null).Select(link => Link(part, link))];

    /// <summary>Takes links out of a part, with nothing said of what they lead to.</summary>
    public void Unlink(string part, Func<OfficeLink, bool> which)
    {
        if (Xml(LinksPart(part))?.Root is not { } root)
            return;
        root.Elements().Where(link => link.Value("Target") is not null && which(Link(part, link))).ToList().ForEach(link => link.Remove());
        if (!root.HasElements)
            Drop(LinksPart(part));
    }

    /// <summary>The part that the package names as its document; null where there is none.</summary>
    public string? Main => Links("").FirstOrDefault(link => link is { Type: "officeDocument", IsExternal: false } && Has(link.Target))?.Target;

    /// <summary>The content type of a part; empty where none is stated.</summary>
    public string ContentType(string part)
    {
        var root = Xml(ContentTypes)?.Root;
        var stated = root?.Elements().FirstOrDefault(type => type.Name.LocalName == "Override" && string.Equals(type.Value("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase))
            ?? root?.Elements().FirstOrDefault(type => type.Name.LocalName == "Default" && part.EndsWith("." + type.Value("Extension"), StringComparison.OrdinalIgnoreCase));
        return stated?.Value("ContentType") ?? "";
    }

    /// <summary>Removes every part that no chain of links from the package leads to.</summary>
    public void DropUnlinked()
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ContentTypes, "_rels/.rels" };
        var open = new Queue<string>([""]);
        while (open.TryDequeue(out var part))
        {
            foreach (var link in Links(part))
            {
                if (!link.IsExternal && Has(link.Target) && reached.Add(link.Target))
                {
                    reached.Add(LinksPart(link.Target));
                    open.Enqueue(link.Target);
                }
            }
        }

        foreach (var part in order.Where(part => !reached.Contains(part)).ToList())
            Drop(part);
        Xml(ContentTypes)?.Root?.Elements()
            .Where(type => type.Name.LocalName == "Override" && type.Value("PartName") is { } name && !Has(name.TrimStart('/')))
            .ToList().ForEach(type => type.Remove());
    }

    /// <summary>Puts the file together. The same parts always give the same bytes.</summary>
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs look for the content types first.
            foreach (var part in order.OrderBy(part => part == ContentTypes ? 0 : 1))
            {
                cancellation.ThrowIfCancellationRequested();
                var entry = zip.CreateEntry(part);
                entry.LastWriteTime = NoTime;
                using var target = entry.Open();
                target.Write(Bytes(part));
            }
        }

        return stream.ToArray();
    }

    private void Unpack(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.ZipEntries)
            throw new UnreadableException("zip.too_many_entries", $"文件内有{zip.Entries.Count}个部件，超过上限{limits.ZipEntries}个，已停止读取。请用 Word 或 WPS 重新保存。");
        var budget = new ExpansionBudget(limits.ExpandedBytes);
        var buffer = new byte[64 << 10];
        foreach (var entry in zip.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (name.Length == 0 || name.EndsWith('/'))
                continue;
            using var source = entry.Open();
            using var bytes = new MemoryStream();
            for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
            {
                budget.Spend(count);
                bytes.Write(buffer, 0, count);
            }

            if (!parts.TryAdd(name, bytes.ToArray()))
                throw new UnreadableException("zip.duplicate_part", $"文件内有两个同名部件“{name}”，无法判断以哪个为准。请用 Word 或 WPS 重新保存。");
            order.Add(name);
        }
    }

    private void Drop(string part)
    {
        order.RemoveAll(name => string.Equals(name, part, StringComparison.OrdinalIgnoreCase));
        parts.Remove(part);
        documents.Remove(part);
    }

    private void CheckDepth(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
        while (reader.Read())
        {
            if (reader.Depth > limits.Depth)
                throw new UnreadableException("office.too_deep", $"文件内的元素嵌套超过{limits.Depth}层，无法检查。请用 Word、Excel 或 WPS 重新保存。");
        }
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static byte[] Written(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            document.Save(writer);
        return stream.ToArray();
    }

    private static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase);

    private static string LinksPart(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static OfficeLink Link(string part, XElement link)
    {
        var type = link.Value("Type") ?? "";
        var target = link.Value("Target")!;
        var isExternal = link.Value("TargetMode") == "External";
        return new OfficeLink(link.Value("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolved(part, target), isExternal);
    }

    private static string Resolved(string part, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var steps = new List<string>(part.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
