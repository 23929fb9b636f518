using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Documents.Importing;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Domain.Publishing.Sensitive;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Importing;

public sealed class ImportSourceTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    static ImportSourceTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_list_in_the_encoding_of_chinese_spreadsheets_is_read_field_by_field()
    {
        var path = folder.Save("清单.csv", Encoding.GetEncoding("GB18030").GetBytes("""
            标题,正文,栏目,发布日期,成文日期,文号,体裁,原地址,备注
            "关于""一件事""的通知","<p>第一段</p><script>alert(1)</script>
            <p>第二段</p>",政策文件,2019年3月5日 14:30,2019/3/1,云政发〔2019〕3号,通知,http://old.example/1,x
            预算公开,第一行,YS,20190102,,,,,

            日期不对,内容,YS,去年,,,,,
            """));
        using var source = Open(path);

        Assert.Equal(3, source.Count);
        Assert.Contains("备注", source.Notice, StringComparison.Ordinal);
        var rows = await RowsAsync(source);
        var first = rows[0].Read.Require();
        Assert.Equal(("关于\"一件事\"的通知", "政策文件", "清单第2行"), (rows[0].Title, rows[0].Column, rows[0].Place));
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 6, 30, 0, TimeSpan.Zero), first.PublishedAt);
        Assert.Equal((new DateOnly(2019, 3, 1), "云政发〔2019〕3号", Genre.Notice), (first.Content.FormedOn, first.Content.DocumentNumber, first.Content.Genre));
        Assert.Equal("<p>第一段</p>\n<p>第二段</p>", first.Content.Body.Html.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal("http://old.example/1", first.Origin);
        Assert.Equal("<p>第一行</p>", rows[1].Read.Require().Content.Body.Html);
        Assert.Contains("去年", rows[2].Read.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("清单第6行", rows[2].Place);
        Assert.Equal([3L], (await RowsAsync(source, after: 2)).Select(row => row.Number));
    }

    [Fact]
    public async Task Saved_pages_in_a_zip_bring_their_metadata_article_and_files()
    {
        var path = folder["网站.zip"];
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            Add(zip, "site/通知公告/t1.html", """
                <html><head><meta charset="utf-8"><meta name="ArticleTitle" content="招聘公示"><meta name="PubDate" content="2020-05-06 09:00:00">
                <meta name="ContentSource" content="市人社局"></head><body><nav>首页</nav>
                <div class="TRS_Editor"><h1>招聘公示</h1><p onclick="x()">名单见附件。</p><a href="files/名单.txt">名单</a><a href="t2.html">上一篇</a><img src="../图/现场.png" alt="现场照片"></div>
                <footer>版权</footer></body></html>
                """);
            Add(zip, "site/通知公告/files/名单.txt", "王某 11010519491231002X");
            Add(zip, "site/通知公告/没有日期.html", "<h1>没有日期</h1><p>内容</p>");
            using var picture = zip.CreateEntry("site/图/现场.png").Open();
            picture.Write(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="));
        }

        using var source = Open(path);
        var rows = await RowsAsync(source);

        Assert.Equal(["招聘公示", "没有日期"], rows.Select(row => row.Title));
        Assert.Equal("通知公告", rows[0].Column);
        var item = rows[0].Read.Require();
        Assert.Equal(new DateTimeOffset(2020, 5, 6, 1, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal("市人社局", item.Content.Source);
        Assert.Contains("<p>名单见附件。</p>", item.Content.Body.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("版权", item.Content.Body.Text, StringComparison.Ordinal);
        Assert.Equal([("名单.txt", ""), ("现场.png", "现场照片")], item.Files.Select(file => (file.FileName, file.TextAlternative)));
        Assert.Contains(item.Files[0].Passages, passage => passage.Kind == SensitiveKind.ResidentIdentity);
        Assert.All(item.Files, file => Assert.NotNull(file.Cleaned));
        Assert.Equal("import.published", rows[1].Read.Refusal!.Code);
    }

    [Fact]
    public async Task A_list_in_a_folder_names_the_files_and_none_outside_of_it()
    {
        folder.Save("a.html", "<meta name=ArticleTitle content=旧标题><p>正文</p>"u8.ToArray());
        folder.Save("list.csv", Encoding.UTF8.GetBytes("""
            标题,文件,栏目,发布日期,附件
            新标题,a.html,YS,2021-01-02,
            越界,../../etc/passwd,YS,2021-01-02,
            缺附件,a.html,YS,2021-01-02,没有.pdf
            """));
        using var source = Open(folder.Path);
        var rows = await RowsAsync(source);

        Assert.Equal("新标题", rows[0].Read.Require().Content.Title);
        Assert.Equal("import.file", rows[1].Read.Refusal!.Code);
        Assert.Contains("没有.pdf", rows[2].Read.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_imported_is_refused_with_a_remedy()
    {
        Assert.Equal("import.list", Refused(folder.Save("x.csv", "甲,乙\n1,2\n"u8.ToArray())));
        Assert.Equal("import.zip", Refused(folder.Save("x.zip", "PK no zip"u8.ToArray())));
        Assert.Equal("import.format", Refused(folder.Save("x.exe", "MZ"u8.ToArray())));
        Assert.Equal("import.format", Refused(folder["没有.csv"]));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static string Refused(string path) => ImportSource.Open(path, Path.GetFileName(path), KeepAsync).Refusal!.Code;

    private static ImportSource Open(string path) => ImportSource.Open(path, Path.GetFileName(path), KeepAsync).Require();

    private static Task<Result<FileAddress>> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult<Result<FileAddress>>(new FileAddress(Convert.ToHexStringLower(SHA256.HashData(content.Span)), content.Length));

    private static async Task<List<ImportRow>> RowsAsync(ImportSource source, long after = 0)
    {
        var rows = new List<ImportRow>();
        await foreach (var batch in source.BatchesAsync(after, 2, default))
            rows.AddRange(batch);
        return rows;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
