namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Check => In(
        "核对年度报告：指出哪里有误、为什么、应改成什么",
        "Check annual reports: what is wrong, where, why, and what it should be");

    public string CheckFiles => In(
        "报告文件、文件夹（含子文件夹）或通配符（*、?、**）；“-”表示标准输入",
        "Report files, folders (with subfolders) or patterns (*, ?, **); \"-\" is standard input");

    public string CheckPrevious => In(
        "上一年的报告，或按机关名称和年份查找上一年报告的文件夹",
        "Last year's report, or a folder in which it is found by agency and year");

    public string CheckJson => In(
        "以JSON数组输出各报告的数据和发现的问题（格式见docs/report.schema.json）",
        "Print figures and findings of all reports as one JSON array (see docs/report.schema.json)");

    public string CheckSarif => In("把发现的问题另存为SARIF 2.1.0文件；“-”表示标准输出", "Also save the findings as a SARIF 2.1.0 file; \"-\" is standard output");

    public string CheckHtml => In("把核对结果另存为一个网页文件；“-”表示标准输出", "Also save the result as one web page; \"-\" is standard output");

    public string PageTitle => In("年度报告核对结果", "Checked annual reports");

    public string Overview => In("一览", "Overview");

    public string[] OverviewHeadings => Language == Cli.Language.English
        ? ["File", "Agency", "Year", "Errors", "Warnings", "Notes"]
        : ["文件", "机关", "年份", "错误", "警告", "提示"];

    public string FindingNumber(int number) => In($"问题{number}", $"finding {number}");

    public string Colon => In("：", ": ");

    public string CheckFailOn => In(
        "发现何种程度的问题时退出码为1：error错误（默认）、warning警告、info提示、never从不",
        "Severity from which the exit code is 1: error (default), warning, info, never");

    public string NoOrganization => In("（未找到机关名称）", "(no agency name found)");

    public string ReportTitle(string? organization, int? year) => In(
        $"{organization ?? NoOrganization} {(year is { } known ? $"{known}年度报告" : "年度报告（未找到年份）")}",
        $"{organization ?? NoOrganization} {(year is { } knownYear ? $"report for {knownYear}" : "report (no year found)")}");

    public string Form(string id, string notice) => In($"{id}年版格式（{notice}）", $"form of {id} ({notice})");

    public string NothingFound => In("未发现问题", "nothing found");

    public string ComparedWith(string source) => In($"已与上一年比对：{source}", $"compared with last year's: {source}");

    public string CannotRead => In("无法读取", "cannot be read");

    public string Suggestion(string suggestion) => In($"建议改为：{suggestion}", $"Suggested: {suggestion}");

    public string SectionNumber(int number) => In(
        number is > 0 and < 10 ? $"第{"零一二三四五六七八九"[number]}部分" : $"第{number}部分", $"section {number}");

    public string Cells(int count) => In($"等{count}格", $"and others, {count} cells");

    public string Skipped(int count) => In(
        $"跳过{count}个不是年度报告的数据文件。如需核对，请直接写出文件名。",
        $"Skipped {Plural(count, "data file")} that {(count == 1 ? "is no report" : "are no reports")}; name a file directly to check it.");

    public string Counts(int errors, int warnings, int infos)
    {
        string[] parts =
        [
            .. errors > 0 ? [In($"{errors}个错误", Plural(errors, "error"))] : Array.Empty<string>(),
            .. warnings > 0 ? [In($"{warnings}个警告", Plural(warnings, "warning"))] : Array.Empty<string>(),
            .. infos > 0 ? [In($"{infos}个提示", Plural(infos, "note"))] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? NothingFound : string.Join(In("，", ", "), parts);
    }

    public string Summary(int files, int withErrors, int withOthers, int fine, int unreadable) => In(
        $"共{files}份：{Listed(("份有错误", withErrors), ("份有警告或提示", withOthers), ("份未发现问题", fine), ("份无法读取", unreadable))}。",
        $"{Plural(files, "file")}: {Listed((" with errors", withErrors), (" with warnings or notes", withOthers), (" without findings", fine), (" unreadable", unreadable))}.");

    public string NoFiles => In(
        "没有找到可以核对的文件。可以读取的格式：docx、doc、wps、pdf、html、xlsx、csv、txt、json。",
        "There is no file to check. Formats that can be read: docx, doc, wps, pdf, html, xlsx, csv, txt, json.");

    public string SeeRules(string rule) => In($"规则说明：gongkai explain {rule}", $"About a rule: gongkai explain {rule}");

    private string Listed(params (string Words, int Count)[] parts) => string.Join(
        In("，", ", "), parts.Where(part => part.Count > 0).Select(part => $"{part.Count}{part.Words}"));
}
