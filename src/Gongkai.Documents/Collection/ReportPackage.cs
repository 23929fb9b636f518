using System.IO.Compression;
using System.Text;
using Gongkai.Domain;

namespace Gongkai.Documents.Collection;

/// <summary>
/// A zip with the reports of many agencies, file by file in the order of the zip. A file that cannot be unpacked is a refusal of its
/// own; the others follow.
/// </summary>
public sealed class ReportPackage : IDisposable
{
    /// <summary>Most files of one package.</summary>
    public const int MostFiles = 20_000;

    /// <summary>Most bytes that all files together may unpack to.</summary>
    public const long MostBytes = 4L << 30;

    private readonly ZipArchive zip;
    private readonly IReadOnlyList<ZipArchiveEntry> entries;

    private ReportPackage(ZipArchive zip, IReadOnlyList<ZipArchiveEntry> entries)
    {
        this.zip = zip;
        this.entries = entries;
    }

    /// <summary>How many files there are; folders and what systems put beside are none.</summary>
    public int Count => entries.Count;

    /// <summary>Opens a package.</summary>
    /// <param name="path">Where it lies.</param>
    /// <returns>The package, or a refusal <c>package.zip</c>, <c>package.empty</c> or <c>package.too_large</c>.</returns>
    public static Result<ReportPackage> Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

            // Programs on Chinese systems write names in GBK and do not say so.
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("GB18030"));
            var entries = zip.Entries.Where(IsFile).Take(MostFiles + 1).ToList();
            var refusal = entries.Count switch
            {
                0 => new Refusal("package.empty", "压缩包中没有文件，请检查后重新打包上传。"),
                > MostFiles => new Refusal("package.too_large", $"压缩包中的文件超过{MostFiles}个，请拆成几个压缩包分别上传。"),
                _ => Bytes(entries) > MostBytes ? new Refusal("package.too_large", $"压缩包解压后超过{MostBytes >> 30} GB，请拆成几个压缩包分别上传。") : null,
            };
            if (refusal is null)
                return new ReportPackage(zip, entries);
            file.Dispose();
            return refusal;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            file.Dispose();
            return new Refusal("package.zip", "压缩包已损坏或不是zip，无法打开。请重新打包为zip后再上传。");
        }
    }

    /// <summary>Name of a file, without its folders.</summary>
    /// <param name="index">Which, from 0.</param>
    public string NameOf(int index) => entries[index].FullName.Replace('\\', '/').Split('/')[^1];

    /// <summary>The bytes of a file.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <returns>The bytes, or a refusal <c>file.too_large</c> or <c>zip.damaged</c>.</returns>
    public Result<byte[]> Read(int index)
    {
        var limit = ReadingLimits.Default.FileBytes;
        var entry = entries[index];
        if (entry.Length > limit)
            return new Refusal("file.too_large", $"文件有{entry.Length >> 20} MB，超过上限{limit >> 20} MB。年度报告一般不超过几 MB，请去掉其中的图片后重新报送。");
        try
        {
            using var stream = entry.Open();
            var content = new byte[entry.Length];
            stream.ReadExactly(content);

            // A zip may say a length that is not true.
            return stream.ReadByte() < 0 ? content : Damaged();
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            return Damaged();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static Refusal Damaged() => new("zip.damaged", "压缩包中的这个文件已损坏或加了密码，无法解压。请去掉密码、重新打包，或单独报送该文件。");

    private static long Bytes(List<ZipArchiveEntry> entries) => entries.Aggregate(0L, (sum, entry) => Math.Min(MostBytes + 1, sum + entry.Length));

    private static bool IsFile(ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Replace('\\', '/').Split('/');
        return parts[^1].Length > 0 && !Array.Exists(parts, part => part == "__MACOSX") && parts[^1] is not (".DS_Store" or "Thumbs.db" or "desktop.ini");
    }
}
