using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Data.Files;

/// <summary>Files of the store by the address under which something holds them.</summary>
public static class StoredContent
{
    /// <summary>Opens a file; null where it is not in the store.</summary>
    public static Stream? Open(this IFileStore store, FileAddress address)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(address);
        return FileHash.TryParse(address.Hash, out var hash) ? store.Open(hash) : null;
    }

    /// <summary>Adds a file that is in memory.</summary>
    /// <returns>The file, or a refusal of the store.</returns>
    public static async Task<Result<StoredFile>> AddAsync(this IFileStore store, byte[] content, long limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var stream = new MemoryStream(content);
        return await store.AddAsync(stream, limit, cancellation);
    }

    /// <summary>Reads a whole file; null where it is not in the store.</summary>
    public static async Task<byte[]?> ReadAsync(this IFileStore store, FileAddress address, CancellationToken cancellation)
    {
        if (store.Open(address) is not { } stream)
            return null;
        await using (stream)
        {
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellation);
            return content.ToArray();
        }
    }
}
