using Gongkai.Domain.Reports;

namespace Gongkai.Cli;

/// <summary>What the command says besides findings, in both languages side by side.</summary>
internal sealed partial class Texts(string language)
{
    public string Language { get; } = language;

    /// <summary>The language as web pages and SARIF name it.</summary>
    public string LanguageTag => In("zh-CN", "en");

    public string Gongkai => In(
        "公开：读取、核对、转换、汇总政府信息公开工作年度报告。",
        "Gongkai: reads, checks, converts and rolls up annual reports on government information disclosure.");

    public string LanguageOption => In("帮助和提示的语言（默认zh）", "Language of help and messages (default zh)");

    public string SeeHelp(string command) => In($"用法见：{command} --help", $"For usage see: {command} --help --lang en");

    public string NoSuchOption(string word, string? nearest) => In(
        $"没有“{word}”这个选项{(nearest is null ? "" : $"，是不是“{nearest}”")}。如果这是文件名，请写成“./{word}”，或放在“--”之后。",
        $"There is no option \"{word}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")} If it is a file name, write \"./{word}\" or put it after \"--\".");

    public string CannotWrite(string reason) => In(
        $"写出时出错：{reason}。请检查磁盘空间和连接后重试。",
        $"Writing failed: {reason}. Check disk space and connection and try again.");

    public string OneOutput => In(
        "只能有一项结果写到标准输出：--json、“--sarif -”、“--html -”请只选其一。",
        "Only one result can go to standard output: choose one of --json, \"--sarif -\" and \"--html -\".");

    public string Progress(int done) => In($"已处理{done}份…", $"{Plural(done, "file")} done…");

    public string Progress(int done, int all, TimeSpan left) => In(
        $"{done}/{all}份，剩余约{Duration(left)}", $"{done}/{all}, about {Duration(left)} left");

    public string Severity(Severity severity) => severity switch
    {
        Domain.Reports.Severity.Error => In("错误", "error"),
        Domain.Reports.Severity.Warning => In("警告", "warning"),
        _ => In("提示", "info"),
    };

    private string Duration(TimeSpan time) => time.TotalSeconds < 90
        ? In($"{time.TotalSeconds:0}秒", $"{time.TotalSeconds:0} s")
        : In($"{time.TotalMinutes:0}分钟", $"{time.TotalMinutes:0} min");

    private string In(string chinese, string english) => Language == Cli.Language.English ? english : chinese;

    private static string Plural(int count, string one) => count == 1 ? $"{count} {one}" : $"{count} {one}s";
}
