using Gongkai.Domain.Reports.Evaluation;

namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Dataset => In(
        "把一个文件夹中许多机关、许多年度的报告做成一份数据集（csv和parquet），并按问题多少排名",
        "Turn a folder of reports of many agencies and years into one data set (csv and parquet) and rank the agencies by their findings");

    public string DatasetFolder => In("放有报告的文件夹，含子文件夹", "The folder of the reports, with subfolders");

    public string DatasetOut => In(
        "写出数据集的文件夹；中断后重新运行同一命令，从停下的地方继续",
        "The folder for the data set; run the same command again after a break, and it goes on where it stopped");

    public string DatasetTree => In(
        "机构清单（格式同rollup）；给出时另写store文件夹，供分析引擎按年读取、逐级汇总（docs/analytical-store.md）",
        "The list of agencies (as for rollup); with it the folder store is written too, for engines to roll up (docs/analytical-store.md)");

    public string DatasetNotStored(string source) => In(
        $"“{source}”不在机构清单内、有重名，或者没有使用该年度的格式，没有写入store。", $"\"{source}\" is not in the list, named twice, or not on the year's form; left out of the store.");

    public string DatasetLicence => In("数据集的许可，写入datapackage.json；默认CC-BY-4.0", "The data set's licence, for datapackage.json; default CC-BY-4.0");

    public string DatasetNoFolder(string name) => In($"文件夹“{name}”不存在。请写出放有报告的文件夹。", $"There is no folder \"{name}\". Name the folder of the reports.");

    public string DatasetCannotMake(string name, string reason) => In(
        $"不能建立文件夹“{name}”：{reason}。请更换位置，或检查权限。", $"The folder \"{name}\" cannot be made: {reason}. Choose another place, or check its permissions.");

    public string DatasetBusy(string name) => In(
        $"“{name}”正由另一次运行使用。请等它结束，或换一个文件夹。", $"\"{name}\" is in use by another run. Wait for its end, or choose another folder.");

    public string DatasetResumes(int known) => In($"接着上次的进度：已读过{known}个文件。", $"Going on: {Plural(known, "file")} read before.");

    public string DatasetKept => In("已保留进度，重新运行同一命令即可继续。", "What was read is kept; run the same command again to go on.");

    public string DatasetTitle => In("政府信息公开工作年度报告数据集", "Annual reports on government information disclosure");

    public string DatasetUnnamed(bool organization, bool year) => In(
        $"报告中没有找到{(organization && year ? "机关名称和年度" : organization ? "机关名称" : "年度")}，无法归入数据集。请在标题中写明后重新运行。",
        $"No {(organization && year ? "agency name and year" : organization ? "agency name" : "year")} was found in the report. State it in the title and run again.");

    public string DatasetRepeated(string used, int differences) => In(
        $"与“{used}”是同一机关同一年度，采用了那一份；两份的表格{(differences == 0 ? "相同" : $"有{differences}格不同，请核对哪一份为准")}。",
        $"The same agency and year as \"{used}\", which was taken; {(differences == 0 ? "the tables are the same" : $"{Plural(differences, "cell")} differ, see which holds")}.");

    public string DatasetWritten(int reports, int agencies, int leftOut, string folder) => In(
        $"{agencies}个机关的{reports}份报告已写入“{folder}”{(leftOut > 0 ? $"，另有{leftOut}个文件未收入，原因见reports.csv" : "")}。排名见ranking.html。",
        $"{Plural(reports, "report")} of {agencies} agencies written to \"{folder}\"{(leftOut > 0 ? $"; {Plural(leftOut, "file")} left out, for the reasons see reports.csv" : "")}. The ranking is ranking.html.");

    public string RankingTitle => In("政府信息公开工作年度报告质量排名", "Annual reports on government information disclosure, ranked");

    public string RankingSummary(int reports, int agencies, int leftOut) => In(
        $"共{agencies}个机关的{reports}份报告；{(leftOut > 0 ? $"{leftOut}个文件未收入，见页末" : "所有文件均已收入")}。",
        $"{Plural(reports, "report")} of {agencies} agencies; {(leftOut > 0 ? $"{Plural(leftOut, "file")} left out, see the end" : "no file left out")}.");

    public string RankingMethod => In(
        $"得分办法：每份报告100分，每个错误扣{ReportMark.PerError}分、警告扣{ReportMark.PerWarning}分、提示扣{ReportMark.PerInfo}分，扣完为止；机关得分是其各年度报告的平均分。"
        + "得分只反映报告自身的数字、文字和格式问题，不评价公开工作本身。",
        $"Points: each report has 100, less {ReportMark.PerError} for an error, {ReportMark.PerWarning} for a warning, {ReportMark.PerInfo} for a note, never below 0; an agency has the mean of its reports. "
        + "They tell of faults of figures, wording and form only, not of the agency's work.");

    public string RankingHeading => In("机关排名", "Ranking");

    public string[] RankingColumns => Language == Cli.Language.English
        ? ["Rank", "Agency", "Years", "Reports", "Points", "Errors", "Warnings", "Notes"]
        : ["名次", "机关", "年度", "报告数", "得分", "错误", "警告", "提示"];

    public string CommonHeading => In("常见问题", "Most frequent findings");

    public string[] CommonColumns => Language == Cli.Language.English
        ? ["Rule", "Reports", "Share of reports", "Findings"]
        : ["规则", "涉及报告", "占报告总数", "问题数"];

    public string RankingDetails => In("各机关的问题", "Findings by agency");

    public string RankingCut(int agencies) => In(
        $"以下列出得分最低的{agencies}个机关；其余机关的问题见findings.csv。", $"The {agencies} agencies with fewest points; for the others see findings.csv.");

    public string LeftOutHeading => In("未收入数据集的文件", "Files left out");

    public string[] LeftOutColumns => Language == Cli.Language.English ? ["File", "Reason"] : ["文件", "原因"];

    public string More(int findings) => In($"另有{findings}个问题，见findings.csv。", $"{Plural(findings, "more finding")}: see findings.csv.");

    public string AgencyLine(string organization, decimal points) => In($"{organization}：{points:0.0}分", $"{organization}: {points:0.0} points");
}
