using System.IO.Compression;

namespace Gongkai.Documents.Packages;

/// <summary>
/// The parts of an Office Open XML file, read one by one within bounds. Only parts that a reader names are opened,
/// never one outside the file; parts that refer to each other in a circle are therefore harmless.
/// </summary>
internal sealed class OfficeParts : IDisposable
{
    private const string Package = "";

    private readonly ZipArchive zip;
    private readonly ReadingLimits limits;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> duplicates = new(StringComparer.OrdinalIgnoreCase);
    private readonly ExpansionBudget budget;

    private OfficeParts(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        this.limits = limits;
        this.cancellation = cancellation;
        budget = new ExpansionBudget(limits.MarkupBytes);
        zip = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!entries.TryAdd(name, entry))
                duplicates.Add(name);
        }
    }

    /// <summary>Opens the file and reads what is wanted from its parts.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">Bounds on unpacked bytes and depth.</param>
    /// <param name="read">Reads the parts.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="UnreadableException">
    /// <c>zip.damaged</c>, <c>zip.too_large</c>, <c>zip.duplicate_part</c>; <c>office.damaged_part</c>, <c>office.dtd</c>,
    /// <c>office.too_deep</c>, <c>office.tag_too_long</c>, <c>office.too_many_names</c>; whatever <paramref name="read"/> throws.
    /// </exception>
    public static T Read<T>(ReadOnlyMemory<byte> content, ReadingLimits limits, Func<OfficeParts, T> read, CancellationToken cancellation)
    {
        try
        {
            using var parts = new OfficeParts(content, limits, cancellation);
            return read(parts);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableException("zip.damaged", "文件已损坏或不完整，无法打开。请重新保存或重新下载。", exception);
        }
    }

    /// <summary>Name of the part that the file says is its document; null where there is none.</summary>
    /// <param name="usual">The name it has in nearly every file.</param>
    public string? Document(string usual)
    {
        var stated = Links(Package).Find("officeDocument");
        return stated is not null && entries.ContainsKey(stated) ? stated : entries.ContainsKey(usual) ? usual : null;
    }

    /// <summary>The title among the document's properties; null where it has none.</summary>
    public string? Title()
    {
        if (Links(Package).Find("core-properties") is not { } name || Open(name) is not { } opened)
            return null;
        using var part = opened;
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            if (part.LocalName != "title")
                part.Skip();
            else if (part.Text(limits.TextCharacters) is { } title && !string.IsNullOrWhiteSpace(title))
                return title;
        }

        return null;
    }

    /// <summary>The links of a part to others; none where it has none.</summary>
    public PartLinks Links(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var opened = Open($"{part[..slash]}_rels/{part[slash..]}.rels");
        if (opened is null)
            return PartLinks.None;
        using (opened)
            return PartLinks.Read(opened, part[..slash]);
    }

    /// <summary>Opens a part; null where the file has none of that name.</summary>
    public PartReader? Open(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
            return null;
        if (duplicates.Contains(name))
            throw new UnreadableException("zip.duplicate_part", $"文件内有两个同名部件“{name}”，无法判断以哪个为准。请用 Word 或 WPS 重新保存。");
        return new PartReader(new XmlTokens(name, entry.Open(), limits.Depth, budget), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();
}
