using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>The texts of public files: kept, and given to the index.</summary>
public static class FileTexts
{
    /// <summary>Keeps what a file says, and has search look again at the items it belongs to.</summary>
    public static async Task KeepAsync(GongkaiDb db, FileText text, IEnumerable<long> itemIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(text);
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using (transaction)
        {
            db.Add(text);
            if (text.Text.Length > 0)
            {
                await db.LockSearchChangesAsync(cancellation);
                db.AddRange(itemIds.Distinct().Select(id => new SearchChange(id)));
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);

            // Who keeps many must not hold them all.
            db.Entry(text).State = EntityState.Detached;
        }
    }

    /// <summary>
    /// The items with the text of their files, which is loaded for one item after another: the files of a batch may say more
    /// than memory should hold.
    /// </summary>
    public static IEnumerable<SearchDocument> WithFiles(this IEnumerable<SearchDocument> items, GongkaiDb db) =>
        items.Select(item => item.Files.Count == 0 ? item : item with { Text = string.Join('\n', [item.Text, .. Of(db, item.Files)]) });

    private static IEnumerable<string> Of(GongkaiDb db, IReadOnlyList<string> files)
    {
        var room = FileText.ItemLimit;
        foreach (var file in files)
        {
            if (room <= 0)
                yield break;
            if (db.FileTexts.AsNoTracking().Where(text => text.Hash == file).Select(text => text.Text).SingleOrDefault() is not { Length: > 0 } text)
                continue;
            yield return text.Length <= room ? text : text[..room];
            room -= text.Length;
        }
    }
}
