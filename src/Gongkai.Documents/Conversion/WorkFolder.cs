namespace Gongkai.Documents.Conversion;

/// <summary>
/// A folder for one piece of work, readable by this user only, gone when it is done. What a program that was killed left behind is
/// cleared away by <see cref="ClearAbandoned"/>.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    private const string Prefix = "gongkai-work-";
    private const int Tries = 20;

    /// <summary>Longer than any work takes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory(Prefix).FullName;

    /// <summary>Removes the folders of work that nobody does any more: unchanged for two days by the machine's clock, which dates them.</summary>
    public static void ClearAbandoned()
    {
        foreach (var folder in new DirectoryInfo(System.IO.Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            try
            {
                if (DateTime.UtcNow - folder.LastWriteTimeUtc > Longest)
                    folder.Delete(recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another user's, or just gone.
            }
        }
    }

    /// <summary>A path inside it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file into it.</summary>
    public void Save(string name, ReadOnlySpan<byte> content)
    {
        using var file = File.Create(At(name));
        file.Write(content);
    }

    /// <summary>Writes a stream into a file of it, and gives its path.</summary>
    public async Task<string> SaveAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var file = File.Create(At(name));
        await using (file)
            await content.CopyToAsync(file, cancellation);
        return At(name);
    }

    /// <summary>The content of a file in it, which is removed; null where there is none.</summary>
    public byte[]? Take(string name)
    {
        if (!File.Exists(At(name)))
            return null;
        var content = File.ReadAllBytes(At(name));
        File.Delete(At(name));
        return content;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A program that was just ended may still write there.
        for (var left = Tries; left > 0; left--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
