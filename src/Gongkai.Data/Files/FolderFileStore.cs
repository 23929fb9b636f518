using System.Buffers;
using System.Security.Cryptography;
using Gongkai.Domain;

namespace Gongkai.Data.Files;

/// <summary>
/// The store in a folder: <c>ab/cd/abcd…</c>. A file is written beside its place, flushed and then renamed, so that a
/// name that can be seen always has its whole content, whenever the machine stops.
/// </summary>
/// <param name="root">The folder; made where it is not there.</param>
public sealed class FolderFileStore(string root) : IFileStore
{
    private const int BufferSize = 128 * 1024;

    /// <inheritdoc/>
    public async Task<Result<StoredFile>> AddAsync(Stream content, long limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var incoming = Directory.CreateDirectory(Path.Combine(root, "incoming"));
        var draft = Path.Combine(incoming.FullName, Path.GetRandomFileName());
        try
        {
            var hash = await WriteAsync(content, draft, limit, cancellation);
            if (hash is not { } written)
                return new Refusal("file.too_large", $"文件超过{Size(limit)}的上限，请压缩或拆分后重新上传。");
            Place(draft, written);
            return Describe(PathOf(written), written);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <inheritdoc/>
    public Stream? Open(FileHash hash)
    {
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> VerifyAsync(FileHash hash, CancellationToken cancellation = default)
    {
        var content = Open(hash);
        if (content is null)
            return false;
        await using (content)
            return FileHash.Of(await SHA256.HashDataAsync(content, cancellation)) == hash;
    }

    /// <inheritdoc/>
    public IEnumerable<StoredFile> List()
    {
        if (!Directory.Exists(root))
            yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (FileHash.TryParse(Path.GetFileName(path), out var hash))
                yield return Describe(path, hash);
        }
    }

    /// <inheritdoc/>
    public bool Remove(FileHash hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
            return false;
        File.Delete(path);
        return true;
    }

    // The hash, or null where the content is larger than the limit.
    private static async Task<FileHash?> WriteAsync(Stream content, string path, long limit, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        try
        {
            await using (file)
            {
                var length = 0L;
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; length += read)
                {
                    if (length + read > limit)
                        return null;
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }

                file.Flush(flushToDisk: true);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return FileHash.Of(hash.GetHashAndReset());
    }

    private void Place(string draft, FileHash hash)
    {
        var path = PathOf(hash);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The same content came before, or at the same time. It is new again, so that it is no garbage yet.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return;
        }

        FolderFlush.Run(folder);
        FolderFlush.Run(Path.GetDirectoryName(folder)!);
        FolderFlush.Run(root);
    }

    private string PathOf(FileHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(root, name[..2], name[2..4], name);
    }

    private static StoredFile Describe(string path, FileHash hash)
    {
        var file = new FileInfo(path);
        return new StoredFile(hash, file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)}MB" : $"{bytes}字节";
}
