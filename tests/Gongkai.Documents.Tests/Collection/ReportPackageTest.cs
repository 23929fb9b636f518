using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Collection;

namespace Gongkai.Documents.Tests.Collection;

public sealed class ReportPackageTest : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Files_come_in_the_order_of_the_zip_also_two_of_one_name()
    {
        Write(("全县/甲.txt", "一"), ("全县/", ""), ("__MACOSX/甲.txt", "x"), ("全县/甲.txt", "二"), ("Thumbs.db", "x"));
        using var package = ReportPackage.Open(path).Require();
        Assert.Equal(["甲.txt", "甲.txt"], Enumerable.Range(0, package.Count).Select(package.NameOf));
        Assert.Equal(["一", "二"], Enumerable.Range(0, package.Count).Select(index => Encoding.UTF8.GetString(package.Read(index).Require())));
    }

    [Fact]
    public void Names_that_a_chinese_system_wrote_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create, leaveOpen: false, Encoding.GetEncoding("GB18030")))
            zip.CreateEntry("青禾县财政局.docx").Open().Dispose();
        using var package = ReportPackage.Open(path).Require();
        Assert.Equal("青禾县财政局.docx", package.NameOf(0));
    }

    [Fact]
    public void One_damaged_file_does_not_keep_the_others_back()
    {
        Write(("甲.txt", new string('a', 5000)), ("乙.txt", "好"));
        var bytes = File.ReadAllBytes(path);

        // The compressed bytes of the first entry begin behind its header and name.
        Array.Fill<byte>(bytes, 0xFF, 30 + Encoding.UTF8.GetByteCount("甲.txt"), 8);
        File.WriteAllBytes(path, bytes);
        using var package = ReportPackage.Open(path).Require();
        Assert.Equal("zip.damaged", package.Read(0).Refusal!.Code);
        Assert.Equal("好", Encoding.UTF8.GetString(package.Read(1).Require()));
    }

    [Fact]
    public void What_is_no_zip_or_holds_nothing_is_refused_with_what_to_do()
    {
        File.WriteAllBytes(path, [1, 2, 3]);
        Assert.Equal("package.zip", ReportPackage.Open(path).Refusal!.Code);
        Write(("空文件夹/", ""));
        Assert.Equal("package.empty", ReportPackage.Open(path).Refusal!.Code);
    }

    private void Write(params (string Name, string Text)[] files)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
