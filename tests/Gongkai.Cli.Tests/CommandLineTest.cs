using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Tests;

public sealed class CommandLineTest
{
    [Theory]
    [InlineData("check")]
    [InlineData("convert")]
    [InlineData("diff")]
    [InlineData("rollup")]
    [InlineData("explain")]
    [InlineData("deadline")]
    public void Help_is_in_Chinese_and_with_lang_in_English(string command)
    {
        var chinese = GongkaiProcess.Run(command, "--help");
        var english = GongkaiProcess.Run(command, "--help", "--lang", "en");

        Assert.Equal((0, 0), (chinese.ExitCode, english.ExitCode));
        Assert.Contains($"用法：gongkai {command}", chinese.Output, StringComparison.Ordinal);
        Assert.Contains($"Usage: gongkai {command}", english.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(english.Output, character => character is >= '一' and <= '鿿');
    }

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        var answer = GongkaiProcess.Run();

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("  check ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_said()
    {
        var answer = GongkaiProcess.Run("--version");

        Assert.Equal(0, answer.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", answer.Output);
    }

    [Theory]
    [InlineData("没有“--jsno”这个选项，是不是“--json”", "check", "--jsno", "a.txt")]
    [InlineData("没有“--prevous=x”这个选项，是不是“--previous”", "check", "a.txt", "--prevous=x")]
    [InlineData("没有“-x”这个选项", "explain", "-x")]
    [InlineData("没有“chek”这条命令，是不是“check”", "chek", "a.txt")]
    [InlineData("--fail-on", "check", "a.txt", "--fail-on")]
    [InlineData("warning", "check", "a.txt", "--fail-on", "sometimes")]
    [InlineData("FILE", "check")]
    public void What_is_not_understood_is_explained_and_ends_with_2(string said, params string[] arguments)
    {
        var answer = GongkaiProcess.Run(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_result_goes_to_standard_output()
    {
        var answer = GongkaiProcess.Run("check", "a.txt", "--json", "--sarif", "-");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("只能有一项结果写到标准输出", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_listed_and_explained()
    {
        var list = GongkaiProcess.Run("explain");
        var one = GongkaiProcess.Run("explain", "table.row_total");
        var english = GongkaiProcess.Run("explain", "table.row_total", "--lang", "en");

        Assert.Equal((0, 0, 0), (list.ExitCode, one.ExitCode, english.ExitCode));
        Assert.All(RuleBook.Descriptions, rule => Assert.Contains(rule.Id, list.Output, StringComparison.Ordinal));
        var rule = RuleBook.Find("table.row_total")!;
        Assert.Contains(rule.Title, one.Output, StringComparison.Ordinal);
        Assert.Contains(rule.Explanation, one.Output, StringComparison.Ordinal);
        Assert.Contains($"依据：{rule.Basis}", one.Output, StringComparison.Ordinal);
        Assert.Contains(rule.TitleEn, english.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_does_not_exist_brings_those_that_were_meant()
    {
        var answer = GongkaiProcess.Run("explain", "table.rowtotal");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("table.row_total", answer.Error, StringComparison.Ordinal);
    }
}
