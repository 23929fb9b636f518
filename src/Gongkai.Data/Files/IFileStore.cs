using Gongkai.Domain;

namespace Gongkai.Data.Files;

/// <summary>
/// Keeps files by their content: the same content is kept once, a stored file never changes. Who may see a file under
/// which name is the database's business; the store knows neither.
/// </summary>
public interface IFileStore
{
    /// <summary>Stores what the stream holds. When it returns, the file is on the disk.</summary>
    /// <param name="content">The content, read to its end.</param>
    /// <param name="limit">Largest size that is accepted, in bytes.</param>
    /// <param name="cancellation">Cancels; nothing stays behind.</param>
    /// <returns>The stored file, or the refusal <c>file.too_large</c>.</returns>
    Task<Result<StoredFile>> AddAsync(Stream content, long limit, CancellationToken cancellation = default);

    /// <summary>The file's content; null where the store does not have it.</summary>
    Stream? Open(FileHash hash);

    /// <summary>Whether the file is there and its content still gives its hash.</summary>
    Task<bool> VerifyAsync(FileHash hash, CancellationToken cancellation = default);

    /// <summary>Every stored file, in the order of the hashes.</summary>
    IEnumerable<StoredFile> List();

    /// <summary>Takes a file away. Only for files that <see cref="FileGarbage"/> names.</summary>
    /// <returns>Whether it was there.</returns>
    bool Remove(FileHash hash);
}
