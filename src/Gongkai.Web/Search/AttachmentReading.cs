using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Data.Search;
using Gongkai.Documents.Attachments;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>
/// Reads what the files of public items say, for search. It follows the same changes as the index, in the background, since a
/// scan takes seconds a page: an item is found by its own words at once, and by those of its files when they have been read.
/// Files published before are read in the same way, from the first change on.
/// </summary>
internal sealed class AttachmentReading(GongkaiDb db, IFileStore store)
{
    private const int Batch = 500;
    private static readonly AttachmentText Text = new();

    /// <summary>Reads the files of everything that has changed.</summary>
    public async Task ReadDueAsync(CancellationToken cancellation)
    {
        while (await ReadNextAsync(cancellation))
            db.ChangeTracker.Clear();
    }

    private async Task<bool> ReadNextAsync(CancellationToken cancellation)
    {
        var reading = await db.FileReading.SingleOrDefaultAsync(cancellation) ?? db.Add(new FileReading()).Entity;
        var position = reading.Position;
        var changes = await db.SearchChanges.AsNoTracking().Where(change => change.Id > position)
            .OrderBy(change => change.Id).Take(Batch).ToListAsync(cancellation);
        if (changes.Count == 0)
            return false;
        foreach (var file in await UnreadAsync([.. changes.Select(change => change.ItemId).Distinct()], cancellation))
        {
            await FileTexts.KeepAsync(db, new FileText(file.Key.Hash, await ReadAsync(file.Key, cancellation)), file, cancellation);
        }

        reading.Position = changes[^1].Id;
        await db.SaveAsync(cancellation);
        return true;
    }

    // A file that is missing or cannot be read says nothing, and is not tried again.
    private async Task<string> ReadAsync(FileAddress file, CancellationToken cancellation)
    {
        if (await store.ReadAsync(file, cancellation) is not { } content)
            return "";
        var read = await Task.Run(() => Text.Read(content, cancellation), cancellation);
        return read.IsDone ? read.Value.ReadableText : "";
    }

    /// <summary>The files of public items that nobody has read, with the items they belong to.</summary>
    private async Task<ILookup<FileAddress, long>> UnreadAsync(IReadOnlyList<long> itemIds, CancellationToken cancellation)
    {
        var files = await db.PublicItemsOfAll().Where(found => itemIds.Contains(found.Item.Id))
            .SelectMany(found => found.Version.Attachments, (found, file) => new { found.Item.Id, file.Kind, file.Cleaned })
            .Where(file => file.Kind == AttachmentKind.Document && file.Cleaned != null && !db.FileTexts.Any(text => text.Hash == file.Cleaned.Hash))
            .ToListAsync(cancellation);
        return files.ToLookup(file => file.Cleaned!, file => file.Id);
    }
}
