namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string HelpOption => In("显示用法", "Show help");

    public string VersionOption => In("显示版本", "Show the version");

    public string CommandWord => In("命令", "command");

    public string OptionsWord => In("选项", "options");

    public string CommandsHeading => In("命令：", "Commands:");

    public string ArgumentsHeading => In("参数：", "Arguments:");

    public string OptionsHeading => In("选项：", "Options:");

    public string ExamplesHeading => In("示例：", "Examples:");

    public string Usage(string usage) => In($"用法：{usage}", $"Usage: {usage}");

    public string NoSuchCommand(string word, string? nearest) => In(
        $"没有“{word}”这条命令{(nearest is null ? "" : $"，是不是“{nearest}”")}。",
        $"There is no command \"{word}\"{(nearest is null ? "." : $"; did you mean \"{nearest}\"?")}");

    public string[] Examples(string command) => command switch
    {
        "check" =>
        [
            In("gongkai check 年报.docx", "gongkai check report.docx"),
            In("gongkai check 各单位年报/ --previous 上年年报/ --html 结果.html", "gongkai check reports/ --previous last-year/ --html result.html"),
        ],
        "convert" =>
        [
            In("gongkai convert 年报.pdf 年报.docx", "gongkai convert report.pdf report.docx"),
            In("gongkai convert 各单位年报/ --to xlsx --out 表格/", "gongkai convert reports/ --to xlsx --out tables/"),
        ],
        "diff" => [In("gongkai diff 2023年报.docx 2024年报.docx", "gongkai diff 2023.docx 2024.docx")],
        "rollup" =>
        [
            In("gongkai rollup 各单位年报/ --tree regions.csv --out 汇总.xlsx", "gongkai rollup reports/ --tree regions.csv --out sum.xlsx"),
        ],
        "dataset" => [In("gongkai dataset 各地年报/ --out 数据集/", "gongkai dataset reports/ --out dataset/")],
        "serve" => ["./gongkai serve", "./gongkai serve --urls http://0.0.0.0:8080 --data /srv/gongkai"],
        "import" => [In("gongkai import 旧网站/ --agency shifan --by gongkaiban --dry-run --report 结果.csv", "gongkai import old-site/ --agency shifan --by office --dry-run --report result.csv")],
        "verify" => ["gongkai audit verify --database data/gongkai.db"],
        "deadline" => ["gongkai deadline 2025-09-01", "gongkai deadline 2025-09-01 --third-party 2025-09-03..2025-09-20 --extend 20"],
        "explain" => ["gongkai explain table.row_total"],
        _ => [],
    };
}
