using Gongkai.Domain.Reports;

namespace Gongkai.Cli;

/// <summary>What the command says besides findings, in both languages side by side.</summary>
internal sealed partial class Texts(string language)
{
    public string Language { get; } = language;

    public string Gongkai => In(
        "公开：读取、核对、汇总政府信息公开工作年度报告。",
        "Gongkai: reads, checks and rolls up annual reports on government information disclosure.");

    public string LanguageOption => In("帮助和提示的语言（默认zh）", "Language of help and messages (default zh)");

    public string SeeHelp(string command) => In($"用法见：{command} --help", $"For usage see: {command} --help --lang en");

    public string Severity(Severity severity) => severity switch
    {
        Domain.Reports.Severity.Error => In("错误", "error"),
        Domain.Reports.Severity.Warning => In("警告", "warning"),
        _ => In("提示", "info"),
    };

    private string In(string chinese, string english) => Language == Cli.Language.English ? english : chinese;

    private static string Plural(int count, string one) => count == 1 ? $"{count} {one}" : $"{count} {one}s";
}
