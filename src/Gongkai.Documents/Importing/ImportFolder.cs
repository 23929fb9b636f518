using System.IO.Compression;
using System.Text;

namespace Gongkai.Documents.Importing;

/// <summary>The files of an import, by their path below its root, with slashes; in a folder of this machine or in a zip.</summary>
internal abstract class ImportFolder : IDisposable
{
    /// <summary>Most files of one import.</summary>
    private const int MostFiles = 2_000_000;

    /// <summary>All files, in the order of their paths.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Opens a folder, or a zip.</summary>
    /// <exception cref="UnreadableException"><c>import.too_many</c>, <c>import.zip</c>.</exception>
    public static ImportFolder Open(string path) => Directory.Exists(path) ? OnDisk.Open(path) : Packed.Open(path);

    /// <summary>The path that a link in a file means; null where there is no such file in the folder.</summary>
    public string? Find(string from, string link)
    {
        var path = link.Split('#', '?')[0].Replace('\\', '/');
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
            return null;
        var parts = new List<string>(path.StartsWith('/') ? [] : from.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        var found = string.Join('/', parts);
        return Has(found) ? found : null;
    }

    /// <summary>Whether there is such a file.</summary>
    public abstract bool Has(string path);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnreadableException"><c>file.too_large</c>, <c>zip.damaged</c>.</exception>
    public abstract byte[] Read(string path);

    /// <inheritdoc/>
    public abstract void Dispose();

    private static List<string> Sorted(IEnumerable<string> paths)
    {
        var sorted = paths.Where(path => !path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX")).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
        return sorted.Count <= MostFiles ? sorted : throw new UnreadableException("import.too_many", $"文件超过{MostFiles}个，请分几次导入。");
    }

    private static byte[] Read(Stream stream, long length, string path)
    {
        var limit = ReadingLimits.Default.FileBytes;
        if (length > limit)
            throw new UnreadableException("file.too_large", $"文件“{path}”有{length >> 20} MB，超过上限{limit >> 20} MB，请压缩或拆分后再导入。");
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);

            // A zip may say a length that is not true.
            if (content.Length > limit)
                throw new UnreadableException("file.too_large", $"文件“{path}”解压后超过上限{limit >> 20} MB，请压缩或拆分后再导入。");
        }

        return content.ToArray();
    }

    private sealed class OnDisk(string root) : ImportFolder
    {
        public static new OnDisk Open(string path)
        {
            var root = Path.GetFullPath(path);
            // Links that lead out of the folder are not followed.
            var files = new DirectoryInfo(root).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
            return new OnDisk(root) { Paths = Sorted(files.Select(file => Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'))) };
        }

        public override bool Has(string path) => ((List<string>)Paths).BinarySearch(path, StringComparer.Ordinal) >= 0;

        public override byte[] Read(string path)
        {
            using var stream = File.OpenRead(Path.Combine(root, path));
            return Read(stream, stream.Length, path);
        }

        public override void Dispose()
        {
        }
    }

    private sealed class Packed(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries) : ImportFolder
    {
        private readonly Lock reading = new();

        public static new Packed Open(string path)
        {
            try
            {
                Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

                // Programs on Chinese systems write names in GBK and do not say so.
                var zip = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("GB18030"));
                var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
                foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)))
                    entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
                var wrapper = Wrapper(entries.Keys);
                entries = entries.ToDictionary(entry => entry.Key[wrapper.Length..], entry => entry.Value, StringComparer.Ordinal);
                return new Packed(zip, entries) { Paths = Sorted(entries.Keys) };
            }
            catch (InvalidDataException fault)
            {
                throw new UnreadableException("import.zip", "压缩包已损坏或不是zip，无法打开。请重新打包为zip后再导入。", fault);
            }
        }

        // Who packs a folder as a whole gets it as the one folder at the top; a folder with documents of its own is a column.
        private static string Wrapper(IReadOnlyCollection<string> paths)
        {
            var top = paths.Select(path => path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().ToList();
            if (top is not [{ Length: > 0 } only])
                return "";
            var inside = paths.Where(path => path.StartsWith(only, StringComparison.Ordinal)).Select(path => path[only.Length..]).Where(path => !path.Contains('/', StringComparison.Ordinal)).ToList();
            return inside.Count == 0 || inside.Exists(ImportSource.IsList) ? only : "";
        }

        public override bool Has(string path) => entries.ContainsKey(path);

        public override byte[] Read(string path)
        {
            try
            {
                lock (reading)
                {
                    using var stream = entries[path].Open();
                    return Read(stream, entries[path].Length, path);
                }
            }
            catch (InvalidDataException fault)
            {
                throw new UnreadableException("zip.damaged", $"压缩包中的“{path}”已损坏，请重新打包后再导入。", fault);
            }
        }

        public override void Dispose() => zip.Dispose();
    }
}
