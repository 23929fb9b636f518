namespace Gongkai.Documents.Conversion;

/// <summary>A folder for one conversion, readable by this user only, gone when it is done.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("gongkai-").FullName;

    /// <summary>A path inside it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file into it.</summary>
    public void Save(string name, ReadOnlySpan<byte> content)
    {
        using var file = File.Create(At(name));
        file.Write(content);
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
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A program that was just ended may still write there; the system clears its temporary folder.
        }
    }
}
