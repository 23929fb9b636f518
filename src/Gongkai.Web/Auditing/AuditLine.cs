using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Documents.Writing;

namespace Gongkai.Web.Auditing;

/// <summary>An entry of the audit trail in words.</summary>
/// <param name="Entry">The entry.</param>
internal sealed record AuditLine(AuditEntry Entry)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Account"] = "账号",
        ["AdministrativeFigure"] = "行政管理数据",
        ["Agency"] = "机关",
        ["Application"] = "申请",
        ["CollectedMail"] = "来信",
        ["CollectionRound"] = "收集轮次",
        ["ContentColumn"] = "栏目",
        ["Department"] = "部门",
        ["EnteredNotice"] = "放假安排",
        ["Filing"] = "年度报告",
        ["IdentityHandOver"] = "移交包",
        ["IdentityRetention"] = "保存期限",
        ["Import"] = "批量导入",
        ["Item"] = "信息",
        ["NormativeDocument"] = "规范性文件",
        ["OutgoingMessage"] = "邮件",
        ["OwnTemplate"] = "年度报告模板",
        ["Person"] = "人员",
        ["PolicyFulfilment"] = "兑现事项",
        ["Region"] = "地区",
        ["RollUpSnapshot"] = "汇总",
        ["SignInSession"] = "登录",
        ["StaffMember"] = "职务",
        ["StandardCatalogue"] = "目录",
        ["Submission"] = "报送文件",
        ["TrainingRecord"] = "培训",
    };

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["AdministrativeFigure"] = "/staff/figures",
        ["CollectionRound"] = "/staff/collection",
        ["Filing"] = "/staff/annual-reports",
        ["Item"] = "/staff/items",
        ["NormativeDocument"] = "/staff/documents",
        ["Submission"] = "/staff/collection/submissions",
        ["TrainingRecord"] = "/staff/trainings",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["accountName"] = "登录名",
        ["added"] = "新增",
        ["address"] = "网络地址",
        ["after"] = "变更后",
        ["alreadyHere"] = "已有",
        ["amount"] = "金额",
        ["answer"] = "答复",
        ["archive"] = "档案馆",
        ["before"] = "变更前",
        ["by"] = "依据",
        ["cases"] = "申请件数",
        ["cell"] = "单元格",
        ["changed"] = "修改",
        ["checksum"] = "校验值",
        ["code"] = "代码",
        ["computed"] = "台账计算值",
        ["court"] = "法院",
        ["decidedOn"] = "决定日期",
        ["decisions"] = "决定数量",
        ["department"] = "部门",
        ["documentNumber"] = "文号",
        ["domain"] = "域名",
        ["dueOn"] = "截止日",
        ["edition"] = "版次",
        ["email"] = "电子邮箱",
        ["entries"] = "事项条数",
        ["erased"] = "已删除",
        ["figures"] = "数据条数",
        ["file"] = "文件",
        ["fileName"] = "文件",
        ["files"] = "文件数",
        ["first"] = "首条",
        ["from"] = "自",
        ["handsOver"] = "移交档案馆",
        ["hash"] = "文件校验值",
        ["heldBack"] = "转为草稿",
        ["heldOn"] = "培训日期",
        ["holidays"] = "放假",
        ["indexNumber"] = "索引号",
        ["interpretation"] = "解读",
        ["isTrial"] = "试运行",
        ["items"] = "信息条数",
        ["keys"] = "信息编号",
        ["kind"] = "种类",
        ["last"] = "末条",
        ["letter"] = "文书",
        ["liaisonId"] = "信息联络员编号",
        ["locked"] = "已锁定",
        ["loginProvider"] = "统一身份认证",
        ["makeUpWorkdays"] = "调休上班",
        ["matter"] = "事项",
        ["members"] = "成员",
        ["missing"] = "缺报",
        ["name"] = "名称",
        ["note"] = "说明",
        ["number"] = "编号",
        ["numberCode"] = "发文机关代字",
        ["office"] = "办公室",
        ["officeAddress"] = "办公地址",
        ["officeEmail"] = "电子邮箱",
        ["officeFax"] = "传真",
        ["officeHours"] = "办公时间",
        ["officeName"] = "工作机构",
        ["officePostCode"] = "邮政编码",
        ["officeTelephone"] = "联系电话",
        ["on"] = "日期",
        ["opinion"] = "意见",
        ["order"] = "排序",
        ["other"] = "其他需要报告的事项",
        ["overview"] = "总体情况",
        ["owner"] = "责任部门",
        ["people"] = "参加人数",
        ["places"] = "遮盖处数",
        ["policy"] = "政策",
        ["preamble"] = "前言",
        ["problems"] = "存在的主要问题及改进情况",
        ["published"] = "公开",
        ["question"] = "问题",
        ["reason"] = "理由",
        ["receipt"] = "接收凭证",
        ["recipient"] = "接收证书",
        ["reconsideration"] = "行政复议机关",
        ["refused"] = "未导入",
        ["relation"] = "记录编号",
        ["reports"] = "计入报告",
        ["responsibleId"] = "责任人编号",
        ["retired"] = "移出",
        ["roles"] = "角色",
        ["rows"] = "行",
        ["sender"] = "发件人",
        ["shortName"] = "简称",
        ["slug"] = "网址路径",
        ["source"] = "来源",
        ["subject"] = "主题",
        ["subMatter"] = "子项",
        ["telephone"] = "电话",
        ["text"] = "内容",
        ["through"] = "至",
        ["title"] = "标题",
        ["topic"] = "培训主题",
        ["unitId"] = "单位编号",
        ["units"] = "单位数",
        ["value"] = "更正为",
        ["version"] = "版本",
        ["year"] = "年度",
        ["years"] = "保存年数",
    };

    /// <summary>Whether a detail has a name in words.</summary>
    public static bool Knows(string detail) => Names.ContainsKey(detail);

    /// <summary>What was done.</summary>
    public string Action => AuditActions.Chinese(Entry.Action);

    /// <summary>To what: its kind and number.</summary>
    public string Subject => Entry.Subject.Split('/', 2) is [var kind, var number] && Kinds.TryGetValue(kind, out var name) ? $"{name}{number}" : Entry.Subject;

    /// <summary>Where it is read, beneath the agency's address; null for what has no page that whoever reads the agency may open.</summary>
    public string? Address => Entry.Subject.Split('/', 2) is [var kind, var number] && Pages.TryGetValue(kind, out var page) ? $"{page}/{number}" : null;

    /// <summary>What changed, in one line.</summary>
    public string Content => string.Join('；', Details.Select(one => $"{one.Name}：{one.Value}"));

    /// <summary>Writes entries as a table for spreadsheets: in words, and what the chain is computed of, so that it can be computed again.</summary>
    public static Task WriteAsync(Stream output, IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellation) => Csv.WriteAsync(
        output,
        ["序号", "时间", "人员", "操作", "对象", "内容", "人员编号", "操作代码", "对象代码", "原始内容", "前一条哈希", "哈希"],
        entries.Select(entry => new AuditLine(entry).Cells),
        cancellation);

    /// <summary>What changed, each with its name; empty where the action says it all.</summary>
    public IReadOnlyList<(string Name, string Value)> Details
    {
        get
        {
            if (Entry.Detail.Length == 0)
                return [];
            try
            {
                using var detail = JsonDocument.Parse(Entry.Detail);
                return detail.RootElement.ValueKind == JsonValueKind.Object
                    ? [.. detail.RootElement.EnumerateObject().Select(one => (Names.GetValueOrDefault(one.Name, one.Name), Shown(one.Value))).Where(one => one.Item2.Length > 0)]
                    : [("内容", Shown(detail.RootElement))];
            }
            catch (JsonException)
            {
                // Somebody has altered it in the database: the page shows it, and the chain tells.
                return [("内容", Entry.Detail)];
            }
        }
    }

    private IReadOnlyList<string> Cells =>
    [
        $"{Entry.Sequence}", $"{Entry.At:yyyy-MM-ddTHH:mm:ss.ffffffZ}", Entry.AuthorName, Action, Subject, Content,
        $"{Entry.AuthorId}", Entry.Action, Entry.Subject, Entry.Detail, Entry.PreviousHash, Entry.Hash,
    ];

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Shown)),
        JsonValueKind.Object => string.Join('，', value.EnumerateObject().Select(one => $"{Names.GetValueOrDefault(one.Name, one.Name)} {Shown(one.Value)}")),
        _ => value.ToString(),
    };
}
