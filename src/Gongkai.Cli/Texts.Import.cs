using Gongkai.Domain.Publishing.Migration;

namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Import => In("批量导入已有网站的信息（清单、文件夹或zip）", "Import the items of an existing site (a list, a folder or a zip)");

    public string ImportSource => In(
        "清单（csv、xlsx），或存有网页（html）、文档（docx）的文件夹或zip，其中可带一份清单",
        "A list (csv, xlsx), or a folder or zip of pages (html) and documents (docx), with or without a list");

    public string ImportAgency => In("导入到哪个机关：地址中的短名（如 shifan）", "The agency: its short name in addresses");

    public string ImportBy => In("由谁导入：在该机关任信息公开工作机构或系统管理员的人员的账号", "Who imports: account of somebody of the agency's disclosure office or an administrator");

    public string ImportDryRun => In("试运行：只报告每一行会怎样，不导入", "Dry run: only tells what would become of each row");

    public string ImportReport => In("把每一行的结果写入该文件（csv）", "Write what became of each row to this file (csv)");

    public string ImportData => In("数据文件夹，与gongkai serve的相同（默认data）", "Data folder, the same as of gongkai serve (default data)");

    public string ImportDatabase => In(
        "数据库：SQLite文件或PostgreSQL连接；默认取环境变量GONGKAI_DATABASE，再默认数据文件夹中的gongkai.db",
        "Database: SQLite file or PostgreSQL connection; default GONGKAI_DATABASE, then gongkai.db in the data folder");

    public string ImportNoData(string folder) => In(
        $"没有数据文件夹“{folder}”。请用--data指定gongkai serve使用的文件夹。",
        $"There is no data folder \"{folder}\"; name the one that gongkai serve works with by --data.");

    public string ImportNoAgency(string slug, IEnumerable<string> known) => In(
        $"没有短名为“{slug}”的机关。现有：{string.Join('、', known)}。",
        $"There is no agency \"{slug}\". Known: {string.Join(", ", known)}.");

    public string ImportNobody(string account, string agency, IEnumerable<string> known) => In(
        $"账号“{account}”不存在，或在{agency}没有信息公开工作机构、系统管理员的角色。可用的账号：{Listed(known, "（没有，请系统管理员先设置）")}。",
        $"There is no account \"{account}\", or it holds neither the disclosure office nor administration in {agency}. Accounts that do: {Listed(known, "(none; an administrator has to give the role first)")}.");

    public string ImportLeased(DateTimeOffset until) => In(
        $"另一个进程正在做同一导入，或刚刚中断。请在{until.ToLocalTime():HH:mm:ss}之后再运行。",
        $"Another process is doing the same import, or was cut off just now. Run it again after {until.ToLocalTime():HH:mm:ss}.");

    public string ImportResumed(long id, long handled) => In(
        $"接着做第{id}号导入：此前已处理{handled}行。", $"Going on with import {id}: {handled} rows were handled before.");

    public string ImportChanged => In(
        "来源在上次中断以后有变化，从头开始；已经导入的不会重复。",
        "The source has changed since it was interrupted: beginning anew; what was imported is not doubled.");

    public string ImportProgress(long handled, long total, double perSecond) => In(
        $"{handled}/{total}行，每秒{perSecond:0}行", $"{handled}/{total} rows, {perSecond:0} a second");

    public string ImportInterrupted(long handled) => In(
        $"已中断，已处理{handled}行。再次运行同一命令，从中断处继续。",
        $"Interrupted after {handled} rows. Run the same command again to go on from there.");

    public string ImportEnded(Import import) => import.State switch
    {
        ImportState.Done => In(import.IsTrial ? "试运行完成，没有导入任何信息。" : "导入完成。", import.IsTrial ? "Dry run done; nothing was imported." : "Import done."),
        ImportState.Cancelled => In("导入被取消，已导入的保留。", "The import was cancelled; what was imported stays."),
        _ => In($"导入没有完成：{import.Notice}", $"The import was not finished: {import.Notice}"),
    };

    public string ImportSums(Import import) => In(
        $"第{import.Id}号：共{import.Handled}行，公开{import.Published}，转为草稿{import.HeldBack}，已存在{import.AlreadyHere}，未导入{import.Refused}。",
        $"Import {import.Id}: {import.Handled} rows; public {import.Published}, drafts {import.HeldBack}, here already {import.AlreadyHere}, refused {import.Refused}.");

    public string ImportMore(long count) => In($"……另有{count}行，见--report或工作端“批量导入”。", $"… and {count} more rows: see --report or the staff side.");

    private static string Listed(IEnumerable<string> names, string none) => string.Join('、', names) is { Length: > 0 } listed ? listed : none;
}
