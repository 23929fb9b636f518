using Gongkai.Data.Audit;

namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Audit => In("平台的审计记录", "The platform's audit trail");

    public string AuditVerify => In(
        "核验审计记录的哈希链：是否有记录被改动、删除，从哪一条起断裂",
        "Verify the hash chains of the audit trail: whether an entry was altered or deleted, and which one first");

    public string AuditDatabase => In(
        "数据库：SQLite文件或PostgreSQL连接；默认取环境变量GONGKAI_DATABASE，再默认data/gongkai.db",
        "Database: SQLite file or PostgreSQL connection; default GONGKAI_DATABASE, then data/gongkai.db");

    public string AuditDatabaseName => In("连接", "CONNECTION");

    public string AuditKnownName => In("编号:条数:哈希", "NUMBER:COUNT:HASH");

    public string AuditKnown => In(
        "以前核验时记下的链尾（可多个），检查其后是否被截断或整体重写",
        "Ends of chains noted at earlier verifications; found out whether the end was cut off or all rewritten since");

    public string AuditNoFile(string path) => In($"没有数据库文件{path}，请用--database指定。", $"There is no database file {path}; name it with --database.");

    public string AuditNoMark(string text) => In(
        $"“{text}”不是链尾。请原样填写核验时显示的“编号:条数:哈希”。",
        $"\"{text}\" is no end of a chain. Give it as printed by a verification: number:count:hash.");

    public string AuditUnreachable(string address, string reason) => In(
        $"无法读取数据库{address}：{reason} 请检查连接，以及该数据库是否为本平台所建。",
        $"Cannot read the database {address}: {reason} Check the connection, and whether the platform made this database.");

    public string AuditEmpty => In("还没有审计记录。", "The audit trail is empty.");

    public string AuditWhole(long agency, long count, AuditMark mark) => In(
        $"{Chain(agency)}：{count}条，链条完整。链尾 {mark}", $"{Chain(agency)}: {count} entries, whole. End {mark}");

    public string AuditBroken(long agency, BrokenLink broken) => broken.Fault switch
    {
        AuditFault.Missing => In($"{Chain(agency)}：第{broken.Sequence}条缺失。", $"{Chain(agency)}: entry {broken.Sequence} is missing."),
        AuditFault.Unlinked => In(
            $"{Chain(agency)}：第{broken.Sequence}条与前一条不相连。", $"{Chain(agency)}: entry {broken.Sequence} does not follow the one before."),
        _ => In($"{Chain(agency)}：第{broken.Sequence}条写入后被改动。", $"{Chain(agency)}: entry {broken.Sequence} was altered after it was written."),
    };

    public string AuditCut(AuditMark mark) => In(
        $"{Chain(mark.AgencyId)}：以前核验过的第{mark.Count}条已不在，或已不同（链尾被截断或整体重写）。",
        $"{Chain(mark.AgencyId)}: entry {mark.Count}, verified before, is gone or differs (end cut off, or all rewritten).");

    private string Chain(long agency) => agency == AuditEntry.Installation
        ? In("平台", "Installation")
        : In($"机关{agency}", $"Agency {agency}");
}
