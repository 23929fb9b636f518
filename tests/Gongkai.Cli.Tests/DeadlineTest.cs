namespace Gongkai.Cli.Tests;

public class DeadlineTest
{
    [Fact]
    public void A_deadline_is_told_day_by_day_with_pause_and_extension()
    {
        var answer = GongkaiProcess.Run("deadline", "2025-09-01", "--third-party", "2025-09-03..2025-09-17", "--extend", "20");
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("2025年9月1日（星期一）：收到申请之日，当日不计入（《民法典》第二百零一条）", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2025年9月17日（星期三）：征求第三方意见，不计入", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2025年9月28日（星期日）：国庆节调休上班，第10个工作日", answer.Output, StringComparison.Ordinal);
        Assert.EndsWith("答复期限40个工作日，至2025-11-14届满。\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_as_json()
    {
        var json = GongkaiProcess.Run("deadline", "2025-09-01", "--json").Json;
        Assert.Equal(("2025-09-28", 20, 28), (json.GetProperty("due").GetString(), json.GetProperty("working_days").GetInt32(), json.GetProperty("days").GetArrayLength()));
        Assert.Equal("make_up_workday", json.GetProperty("days")[27].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("不是日期", "2025-9-1")]
    [InlineData("2027年部分节假日", "2026-12-20")]
    [InlineData("不能是21个", "2025-09-01", "--extend", "21")]
    [InlineData("不是有效的期间", "2025-09-01", "--fee", "2025-08-01..2025-09-10")]
    public void What_cannot_be_computed_is_told(string expected, params string[] arguments)
    {
        var answer = GongkaiProcess.Run(["deadline", .. arguments]);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
    }
}
