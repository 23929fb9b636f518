namespace Gongkai.Documents.Packages;

/// <summary>A link of a part to another part of the same file.</summary>
/// <param name="Id">Identifier inside the part.</param>
/// <param name="Type">Last word of the type's address, the same in the transitional and the strict variant (<c>styles</c>).</param>
/// <param name="Target">Name of the other part.</param>
internal sealed record PartLink(string Id, string Type, string Target);

/// <summary>The links of a part. Links that lead out of the file are left aside: nothing is ever fetched.</summary>
internal sealed class PartLinks
{
    private const int Most = 10_000;

    private readonly List<PartLink> links = [];

    /// <summary>No links at all.</summary>
    public static PartLinks None { get; } = new();

    /// <summary>Target of the first link of a type; null where there is none.</summary>
    public string? Find(string type) => links.Find(link => link.Type == type)?.Target;

    /// <summary>The link with that identifier; null where there is none.</summary>
    public PartLink? ById(string id) => links.Find(link => link.Id == id);

    /// <summary>Reads a <c>.rels</c> part.</summary>
    /// <param name="part">The part, not yet begun.</param>
    /// <param name="folder">Folder that relative targets start from, with its slash.</param>
    public static PartLinks Read(PartReader part, string folder)
    {
        var read = new PartLinks();
        for (var inside = part.EnterRoot(); part.ReadChild(inside); part.Skip())
        {
            if (part.Plain("Target") is { } target && part.Plain("Type") is { } type && part.Plain("TargetMode") != "External" && read.links.Count < Most)
                read.links.Add(new PartLink(part.Plain("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolved(target, folder)));
        }

        return read;
    }

    private static string Resolved(string target, string folder)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var path = new List<string>();
        foreach (var step in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
                path.Add(step);
            else if (path.Count > 0)
                path.RemoveAt(path.Count - 1);
        }

        return string.Join('/', path.Where(step => step != "."));
    }
}
