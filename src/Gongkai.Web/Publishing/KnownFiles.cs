using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;
using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Web.Publishing;

/// <summary>
/// What was found out about files, by their content, for an hour: a draft is screened again after each change, with scans that take seconds a
/// page, and the same form is attached to many items. Only what succeeded is kept: a refusal can come from a busy machine or a missing program.
/// </summary>
internal sealed class KnownFiles : IDisposable
{
    /// <summary>The most findings of all files together: some tens of megabytes.</summary>
    private const int MostFindings = 100_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MostFindings });

    /// <summary>What the screening of a file found, whichever attachment it was; null where it has to be screened.</summary>
    public AttachmentScreening? Screening(FileAddress file) => known.Get<AttachmentScreening>((file.Hash, nameof(Screening)));

    /// <summary>The file that the public gets of a file; null where it has to be cleaned.</summary>
    public FileAddress? Cleaned(FileAddress file) => known.Get<FileAddress>((file.Hash, nameof(Cleaned)));

    /// <summary>Keeps what the screening of a file found, unless the file could not be read.</summary>
    public void Keep(FileAddress file, AttachmentScreening screening)
    {
        if (screening.Passages.All(passage => passage.Kind != SensitiveKind.Unreadable))
            Keep((file.Hash, nameof(Screening)), screening, screening.Passages.Count);
    }

    /// <summary>Keeps where the file lies that the public gets of a file.</summary>
    public void Keep(FileAddress file, FileAddress cleaned) => Keep((file.Hash, nameof(Cleaned)), cleaned, 0);

    /// <inheritdoc/>
    public void Dispose() => known.Dispose();

    private void Keep<T>((string Hash, string What) key, T found, int findings) =>
        known.Set(key, found, new MemoryCacheEntryOptions { Size = findings + 1, SlidingExpiration = Kept });
}
