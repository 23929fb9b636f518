namespace Gongkai.Data.Files;

/// <summary>Finds stored files that nothing refers to any more, or never did because a save failed after the upload.</summary>
public static class FileGarbage
{
    /// <summary>
    /// How old a file must be: an upload is stored before the draft that refers to it is saved, and a form can stay
    /// open for days.
    /// </summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromDays(7);

    /// <summary>The files that are not referred to and are older than <see cref="Grace"/>.</summary>
    /// <param name="store">The store.</param>
    /// <param name="referred">
    /// Tells every file that the database refers to. Asked after the store was looked through, so that what is referred to
    /// meanwhile is no garbage; not asked where nothing is old enough.
    /// </param>
    /// <param name="now">Now.</param>
    public static async Task<IReadOnlyList<StoredFile>> InAsync(IFileStore store, Func<Task<IReadOnlySet<FileHash>>> referred, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(referred);
        var old = store.List().Where(file => file.StoredAt < now - Grace).ToList();
        if (old.Count == 0)
            return [];
        var kept = await referred();
        return [.. old.Where(file => !kept.Contains(file.Hash))];
    }
}
