using Gongkai.Documents.Writing;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class ConvertTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_format_follows_the_name()
    {
        var answer = GongkaiProcess.Run("convert", folder.Write("年报.txt", Reports.Correct()), folder["年报.json"]);

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("云溪市财政局", ReportJson.Read(File.ReadAllBytes(folder["年报.json"])).Organization);
    }

    [Fact]
    public void Every_format_that_can_be_written_is_written()
    {
        var source = folder.Write("年报.json", Reports.Correct());

        foreach (var format in ReportWriter.Formats)
        {
            Assert.Equal(0, GongkaiProcess.Run("convert", source, folder[$"新{format.Extension}"]).ExitCode);
            using var expected = new MemoryStream();
            format.Write(ReportJson.Read(File.ReadAllBytes(source), source), expected);
            Assert.Equal(expected.ToArray(), File.ReadAllBytes(folder[$"新{format.Extension}"]));
        }
    }

    [Fact]
    public void From_standard_input_to_standard_output()
    {
        var answer = GongkaiProcess.With(Reports.Text(Reports.Correct()), "convert", "-", "-", "--to", "csv");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("applications.received[6]", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_exists_is_overwritten_only_when_told_so()
    {
        var source = folder.Write("年报.txt", Reports.Correct());
        File.WriteAllText(folder["旧.json"], "旧");

        var refused = GongkaiProcess.Run("convert", source, folder["旧.json"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("旧", File.ReadAllText(folder["旧.json"]));

        Assert.Equal(0, GongkaiProcess.Run("convert", source, folder["旧.json"], "--force").ExitCode);
        Assert.StartsWith("{", File.ReadAllText(folder["旧.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_read_leaves_no_file()
    {
        File.WriteAllText(folder["空.txt"], "");

        var answer = GongkaiProcess.In(folder.Path, "convert", "空.txt", "空.docx");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("空.txt：文件是空的", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["空.txt"], folder.Files);
    }

    [Fact]
    public void A_folder_goes_into_a_folder_with_its_subfolders()
    {
        folder.Write("年报/a.txt", Reports.Correct("甲县财政局"));
        folder.Write("年报/下级/b.txt", Reports.Correct("乙县财政局"));

        var answer = GongkaiProcess.In(folder.Path, "convert", "年报", "--to", "xlsx", "--out", "表格");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("已写出2份到“表格”", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["年报/a.txt", "年报/下级/b.txt", "表格/a.xlsx", "表格/下级/b.xlsx"], folder.Files);
    }

    [Fact]
    public void Two_reports_never_take_the_same_name()
    {
        folder.Write("年报/a.txt", Reports.Correct("甲县财政局"));
        folder.Write("年报/a.json", Reports.Correct("乙县财政局"));

        var answer = GongkaiProcess.In(folder.Path, "convert", "年报", "--to", "csv", "--out", "表格", "--force");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("a.txt：与“a.json”转换后同名", answer.Error, StringComparison.Ordinal);
        Assert.Contains("已写出1份到“表格”，1份没有转换", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("年报.txt", "年报.doc2", "看不出要写出的格式")]
    [InlineData("年报.txt", "没有/年报.json", "所在文件夹不存在")]
    [InlineData("年报.txt", "-", "--to")]
    [InlineData("年报.txt", ".", "--out")]
    public void What_cannot_be_done_is_said_with_a_remedy(string source, string target, string said)
    {
        folder.Write("年报.txt", Reports.Correct());

        var answer = GongkaiProcess.In(folder.Path, "convert", source, target);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Equal(["年报.txt"], folder.Files);
    }
}
