using System.Runtime.CompilerServices;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;

namespace Gongkai.Documents.Importing;

/// <summary>
/// The rows of a list (csv, xlsx), or of a folder or zip: of the list in it where there is one, else of each page and document.
/// Rows of a batch are read side by side.
/// </summary>
public sealed class ImportSource : IImportSource, IDisposable
{
    private readonly ImportFolder? folder;
    private readonly ImportList? list;
    private readonly IReadOnlyList<string> documents;
    private readonly ImportReading reading;

    private ImportSource(ImportFolder? folder, ImportList? list, Func<ReadOnlyMemory<byte>, CancellationToken, Task<Result<FileAddress>>> keep)
    {
        this.folder = folder;
        this.list = list;
        documents = list is not null ? [] : [.. folder!.Paths.Where(IsDocument)];
        reading = new ImportReading(folder, new ImportedFiles(keep));
        Count = list?.Count() ?? documents.Count;
        Notice = list?.Unknown() is { Count: > 0 } unknown ? $"清单中的列“{string.Join("”“", unknown)}”不认识，未导入。" : "";
    }

    /// <inheritdoc/>
    public long Count { get; }

    /// <inheritdoc/>
    public string Notice { get; }

    /// <summary>Opens a source.</summary>
    /// <param name="path">A list, a zip or a folder.</param>
    /// <param name="name">Name it goes by, whose ending tells what it is.</param>
    /// <param name="keep">Keeps a file and tells its address; in a trial it only tells.</param>
    /// <returns>The source, or a refusal <c>import.format</c>, <c>import.list</c>, <c>import.empty</c> or the code of a damaged file.</returns>
    public static Result<ImportSource> Open(string path, string name, Func<ReadOnlyMemory<byte>, CancellationToken, Task<Result<FileAddress>>> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        ImportFolder? folder = null;
        try
        {
            if (IsList(name) && !Directory.Exists(path))
                return Of(null, new ImportList(() => File.OpenRead(path), IsWorkbook(name)), name, keep);
            if (!Directory.Exists(path) && !name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                return new Refusal("import.format", $"“{name}”不能导入。请使用清单（csv、xlsx）、zip压缩包或文件夹。");
            folder = ImportFolder.Open(path);
            var lists = folder.Paths.Where(file => !file.Contains('/', StringComparison.Ordinal) && IsList(file))
                .Select(file => (File: file, List: new ImportList(() => new MemoryStream(folder.Read(file)), IsWorkbook(file)))).Where(found => found.List.Unknown() is not null).ToList();
            if (lists.Count > 1)
                return Closed(folder, new Refusal("import.list", $"文件夹中有{lists.Count}份清单（{string.Join('、', lists.Select(found => found.File))}），请只保留一份。"));
            return Of(folder, lists.Select(found => found.List).FirstOrDefault(), name, keep);
        }
        catch (UnreadableException fault)
        {
            return Closed(folder, new Refusal(fault.Code, fault.Message));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Closed(folder, new Refusal("import.format", $"无法读取“{name}”：{fault.Message} 请检查路径和权限。"));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<ImportRow>> BatchesAsync(long after, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = list is not null
            ? list.Lines().Select((line, index) => (Number: index + 1L, Read: (Func<Task<ImportRow>>)(() => reading.LineAsync(index + 1L, line, cancellation))))
            : documents.Select((path, index) => (Number: index + 1L, Read: (Func<Task<ImportRow>>)(() => reading.FileAsync(index + 1L, path, cancellation))));
        foreach (var batch in rows.Where(row => row.Number > after).Chunk(size))
        {
            var read = new ImportRow[batch.Length];
            await Parallel.ForAsync(0, batch.Length, cancellation, async (index, _) => read[index] = await batch[index].Read());
            yield return read;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder?.Dispose();

    private static Result<ImportSource> Of(ImportFolder? folder, ImportList? list, string name, Func<ReadOnlyMemory<byte>, CancellationToken, Task<Result<FileAddress>>> keep)
    {
        if (list is not null && list.Unknown() is null)
            return new Refusal("import.list", $"“{name}”的第一行没有“标题”或“文件”列。请在第一行写明列名：{string.Join('、', Enum.GetValues<ListField>().Select(ListFields.NameOf))}。");
        var source = new ImportSource(folder, list, keep);
        return source.Count > 0 ? source : Closed(folder, new Refusal("import.empty", $"“{name}”中没有可以导入的信息（清单的行、html或docx文件），请检查后重新导入。"));
    }

    private static Refusal Closed(ImportFolder? folder, Refusal refusal)
    {
        folder?.Dispose();
        return refusal;
    }

    internal static bool IsList(string name) => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || IsWorkbook(name);

    private static bool IsWorkbook(string name) => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static bool IsDocument(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".docx";
}
