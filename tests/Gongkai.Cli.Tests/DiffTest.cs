using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class DiffTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_report_in_two_formats_is_no_difference()
    {
        var text = folder.Write("a.txt", Reports.Correct());
        var json = folder.Write("a.json", Reports.Correct());

        var answer = GongkaiProcess.Run("diff", text, json);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("两份报告相同。", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_and_prose_that_differ_stand_side_by_side()
    {
        folder.Write("2023.txt", Reports.Correct(year: 2023));
        folder.Write("2024.txt", Reports.With(Reports.Wrong("云溪市财政局"), 5, "公开内容还不够丰富，下一步将充实栏目、完善制度。"));

        var answer = GongkaiProcess.In(folder.Path, "diff", "2023.txt", "2024.txt");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("年度：2023 → 2024", answer.Output, StringComparison.Ordinal);
        Assert.Contains("总计：12 → 13  （+1）", answer.Output, StringComparison.Ordinal);
        Assert.Matches(@"\[-.*加强培训.*-\].* │ .*\{\+.*完善制度.*\+\}", answer.Output.ReplaceLineEndings(""));
        Assert.Contains("1格不同，2段文字不同。", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_cells_by_their_stable_names()
    {
        folder.Write("a.txt", Reports.Correct());
        folder.Write("b.txt", Reports.Wrong("云溪市财政局"));

        var answer = GongkaiProcess.In(folder.Path, "diff", "a.txt", "b.txt", "--json");

        Assert.Equal(1, answer.ExitCode);
        Assert.False(answer.Json.GetProperty("same").GetBoolean());
        var cell = Assert.Single(answer.Json.GetProperty("cells").EnumerateArray());
        Assert.Equal("applications.received[6]", cell.GetProperty("cell").GetString());
        Assert.Equal((12, 13, 1), (cell.GetProperty("left").GetInt32(), cell.GetProperty("right").GetInt32(), cell.GetProperty("difference").GetInt32()));
        Assert.Empty(answer.Json.GetProperty("sections").EnumerateArray());
    }

    [Fact]
    public void A_report_that_cannot_be_read_ends_with_2()
    {
        var answer = GongkaiProcess.In(folder.Path, "diff", folder.Write("a.txt", Reports.Correct()), "没有.txt");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("没有.txt：文件不存在", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, GongkaiProcess.Run("diff", "-", "-").ExitCode);
    }
}
