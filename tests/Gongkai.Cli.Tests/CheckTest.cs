using System.Text;
using System.Text.Json;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

public sealed class CheckTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_correct_report_ends_with_0()
    {
        var answer = GongkaiProcess.Run("check", folder.Write("财政局.txt", Reports.Correct()));

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("云溪市财政局 2024年度报告", answer.Output, StringComparison.Ordinal);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void An_error_ends_with_1_and_is_said_with_place_rule_and_remedy()
    {
        var answer = GongkaiProcess.Run("check", folder.Write("教育局.txt", Reports.Wrong()));

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("表三“一、本年新收政府信息公开申请数量”总计", answer.Output, StringComparison.Ordinal);
        Assert.Contains("[table.cell]", answer.Output, StringComparison.Ordinal);
        Assert.Contains("建议改为：12", answer.Output, StringComparison.Ordinal);
        Assert.Contains("共1份：1份有错误", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    public void The_severity_that_fails_is_chosen(string failOn, int expected) =>
        Assert.Equal(expected, GongkaiProcess.Run("check", folder.Write("a.txt", Reports.Wrong()), "--fail-on", failOn).ExitCode);

    [Fact]
    public void Something_unreadable_ends_with_2_and_the_others_are_reported()
    {
        File.WriteAllText(folder["空.txt"], "");
        folder.Write("财政局.txt", Reports.Correct());
        folder.Write("教育局.txt", Reports.Wrong());

        var answer = GongkaiProcess.Run("check", folder.Path);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("空.txt  无法读取", answer.Output, StringComparison.Ordinal);
        Assert.Contains("[file.empty]", answer.Output, StringComparison.Ordinal);
        Assert.Contains("[table.cell]", answer.Output, StringComparison.Ordinal);
        Assert.Contains("共3份", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_by_its_name()
    {
        var answer = GongkaiProcess.In(folder.Path, "check", "没有.txt");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("没有.txt  无法读取", answer.Output, StringComparison.Ordinal);
        Assert.Contains("文件不存在", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_array_in_the_published_form()
    {
        File.WriteAllText(folder["空.txt"], "");
        folder.Write("教育局.txt", Reports.Wrong());
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(ProjectFolder.Find(), "docs", "report.schema.json")));

        var answer = GongkaiProcess.Run("check", "--json", folder.Path);

        Assert.Equal(2, answer.ExitCode);
        var reports = answer.Json.EnumerateArray().ToArray();
        Assert.Equal(["教育局.txt", "空.txt"], reports.Select(report => report.GetProperty("source").GetString()));
        Assert.All(reports, report => Assert.Empty(JsonSchemaValidator.Validate(schema.RootElement, report)));
        var finding = reports[0].GetProperty("findings").EnumerateArray().Single(found => found.GetProperty("rule").GetString() == "table.cell");
        Assert.Equal("applications.received[6]", finding.GetProperty("cells")[0].GetString());
        Assert.Equal("file.empty", reports[1].GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public void Standard_input_is_a_file_too()
    {
        var answer = GongkaiProcess.With(Reports.Text(Reports.Wrong()), "check", "-", "--json");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("云溪市教育局", answer.Json[0].GetProperty("organization").GetString());
    }

    [Fact]
    public void Patterns_find_files_where_the_shell_does_not()
    {
        folder.Write("甲/2024.txt", Reports.Correct("青竹县财政局"));
        folder.Write("甲/乙/2024.txt", Reports.Correct("青竹县教育局"));
        folder.Write("甲/乙/2024.json", Reports.Correct("青竹县水务局"));

        var answer = GongkaiProcess.In(folder.Path, "check", "甲/**/*.txt", "--json");

        Assert.Equal(
            ["青竹县财政局", "青竹县教育局"],
            answer.Json.EnumerateArray().Select(report => report.GetProperty("organization").GetString()));
    }

    [Fact]
    public void Last_years_report_is_found_by_agency_and_year_in_a_folder()
    {
        folder.Write("上年/a.txt", Reports.Correct("云溪市教育局", 2023));
        folder.Write("上年/b.txt", Reports.Correct("云溪市财政局", 2023));
        folder.Write("今年/c.txt", Reports.Correct("云溪市财政局", 2024));

        var answer = GongkaiProcess.In(folder.Path, "check", "今年", "--previous", "上年");

        Assert.Contains("已与上一年比对：b.txt", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_previous_report_that_cannot_be_read_is_said_and_ends_with_2()
    {
        var answer = GongkaiProcess.In(
            folder.Path, "check", folder.Write("c.txt", Reports.Correct()), "--previous", "没有.txt");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("没有.txt：文件不存在", answer.Error, StringComparison.Ordinal);
        Assert.Contains("云溪市财政局", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_reports_says_what_could_be_read()
    {
        var answer = GongkaiProcess.Run("check", folder.Path);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("没有找到可以核对的文件", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-年报.txt")]
    [InlineData("@年报.txt")]
    [InlineData("年 报 'a\"$HOME.txt")]
    [InlineData("[年报]*.txt")]
    public void Files_may_have_any_name(string name)
    {
        folder.Write(name, Reports.Correct());

        Assert.Equal(0, GongkaiProcess.In(folder.Path, "check", name).ExitCode);
        Assert.Equal(0, GongkaiProcess.In(folder.Path, "check", "--", name).ExitCode);
    }

    [Fact]
    public void A_name_with_control_characters_cannot_write_to_the_terminal()
    {
        folder.Write("年\e[2J\n报.txt", Reports.Correct());

        var answer = GongkaiProcess.Run("check", folder.Path);

        Assert.DoesNotContain('\e', answer.Output);
        Assert.Contains("年␛[2J␊报.txt", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_back_is_not_followed_forever()
    {
        folder.Write("甲/a.txt", Reports.Correct());
        Directory.CreateSymbolicLink(folder["甲/圈"], folder.Path);
        File.CreateSymbolicLink(folder["甲/自己.txt"], folder["甲/自己.txt"]);

        var answer = GongkaiProcess.Run("check", folder.Path, "--json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal(
            ["甲/a.txt", "甲/自己.txt"],
            answer.Json.EnumerateArray().Select(report => report.GetProperty("source").GetString()));
    }

    [Fact]
    public void Where_no_person_reads_there_is_no_colour_and_no_progress()
    {
        var answer = GongkaiProcess.Run("check", folder.Write("a.txt", Reports.Wrong()));

        Assert.DoesNotContain('\e', answer.Output + answer.Error);
        Assert.True(Encoding.UTF8.GetByteCount(answer.Output) > answer.Output.Length);
    }
}
