using System.IO.Compression;
using System.Text;

namespace Gongkai.Documents.Tests;

/// <summary>Changes the parts of zip containers for tests.</summary>
internal static class ZipFile
{
    /// <summary>The container with the text of one part changed.</summary>
    public static byte[] Replace(byte[] container, string part, Func<string, string> change) => Rewrite(container, (name, content) =>
        name == part ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(content))) : content);

    /// <summary>The container with each part changed.</summary>
    public static byte[] Rewrite(byte[] container, Func<string, byte[], byte[]> change)
    {
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create))
        using (var source = new ZipArchive(new MemoryStream(container)))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var content = new MemoryStream();
                from.CopyTo(content);
                Add(target, entry.FullName, change(entry.FullName, content.ToArray()));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The container with one more part.</summary>
    public static byte[] Add(byte[] container, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(container);
        using (var target = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            Add(target, name, content);
        return stream.ToArray();
    }

    /// <summary>A container of the parts.</summary>
    public static byte[] Of(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
                Add(target, name, Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive target, string name, byte[] content)
    {
        using var to = target.CreateEntry(name).Open();
        to.Write(content);
    }
}
