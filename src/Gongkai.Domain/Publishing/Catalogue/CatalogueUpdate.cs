namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>
/// What a file would make of a draft, seen before it is done. A line belongs to the entry with its code; without a code,
/// to the entry with the same matter and sub-matter, so that a file without codes can be taken in twice.
/// </summary>
/// <param name="Added">Lines that become new entries.</param>
/// <param name="Changed">Entries that are written anew, with their lines.</param>
/// <param name="Unchanged">How many entries the file repeats as they are.</param>
/// <param name="Retired">Entries that are taken out, since the file stands for the whole catalogue.</param>
public sealed record CatalogueUpdate(
    IReadOnlyList<ProposedLine> Added,
    IReadOnlyList<(CatalogueEntry Entry, ProposedLine Line)> Changed,
    int Unchanged,
    IReadOnlyList<CatalogueEntry> Retired)
{
    /// <summary>Whether it would change nothing.</summary>
    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Retired.Count == 0;

    /// <summary>Compares a draft with lines.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="isWhole">Whether the file stands for the whole catalogue: entries that it does not name are retired.</param>
    /// <returns>What would be done, or the refusal <c>catalogue.code</c>: the draft has no entry with a code.</returns>
    public static Result<CatalogueUpdate> Of(StandardCatalogue draft, IReadOnlyList<ProposedLine> lines, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(lines);
        var left = draft.Entries.ToList();
        var named = new Dictionary<ProposedLine, CatalogueEntry>(ReferenceEqualityComparer.Instance);

        // Codes first: an entry that was renamed must not be taken by another line of its old name.
        foreach (var line in lines.Where(line => line.Code is not null))
        {
            if (left.Find(entry => entry.Code == line.Code) is not { } entry)
                return new Refusal("catalogue.code", $"工作表“{line.Sheet}”第{line.Row}行的事项代码“{line.Code}”不在草案中。新事项请清空代码；代码来自旧文件的，请重新导出后再填写。");
            left.Remove(entry);
            named.Add(line, entry);
        }

        foreach (var line in lines.Where(line => line.Code is null))
        {
            if (left.Find(entry => entry.Line.Matter == line.Line.Matter && entry.Line.SubMatter == line.Line.SubMatter) is not { } entry)
                continue;
            left.Remove(entry);
            named.Add(line, entry);
        }

        return new CatalogueUpdate(
            [.. lines.Where(line => !named.ContainsKey(line))],
            [.. lines.Where(line => named.TryGetValue(line, out var entry) && entry.Line != line.Line).Select(line => (named[line], line))],
            named.Count(pair => pair.Value.Line == pair.Key.Line),
            isWhole ? left : []);
    }

    /// <summary>Does it.</summary>
    /// <returns>Done, or the refusal of a single step; the draft may then be done half, and is not to be saved.</returns>
    public Result ApplyTo(StandardCatalogue draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var entry in Retired)
        {
            if (draft.Remove(entry.Code).Refusal is { } refusal)
                return refusal;
        }

        foreach (var (entry, line) in Changed)
        {
            if (draft.Change(entry.Code, line.Line).Refusal is { } refusal)
                return refusal;
        }

        foreach (var line in Added)
        {
            if (draft.Add(line.Line).Refusal is { } refusal)
                return refusal;
        }

        return Result.Done;
    }
}
