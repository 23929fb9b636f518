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
    /// <param name="referred">Every file that the database refers to.</param>
    /// <param name="now">Now.</param>
    public static IEnumerable<StoredFile> In(IFileStore store, IReadOnlySet<FileHash> referred, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(referred);
        return store.List().Where(file => file.StoredAt < now - Grace && !referred.Contains(file.Hash));
    }
}
