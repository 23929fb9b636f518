namespace Gongkai.Domain.Applications.Outcomes;

/// <summary>Why information is not disclosed (articles 13 to 16): of a whole reply, of a part of one, and of each redaction.</summary>
/// <param name="Key">Stored name; never changes.</param>
/// <param name="Row">The row of table 3 in which a reply counts that refuses all on this ground; null for parts only.</param>
/// <param name="Chinese">The word for it (个人隐私).</param>
/// <param name="Article">The article of the Regulation (第十五条).</param>
public sealed record Ground(string Key, string? Row, string Chinese, string Article)
{
    private const string Secret = "第十四条", OthersRights = "第十五条", Internal = "第十六条第一款", Process = "第十六条第二款";

    /// <summary>All grounds.</summary>
    public static IReadOnlyList<Ground> All { get; } =
    [
        new("state_secret", "refused.state_secret", "国家秘密", Secret),
        new("other_law", "refused.other_law", "法律、行政法规禁止公开", Secret),
        new("national_security", "refused.three_securities_one_stability", "危及国家安全", Secret),
        new("public_security", "refused.three_securities_one_stability", "危及公共安全", Secret),
        new("economic_security", "refused.three_securities_one_stability", "危及经济安全", Secret),
        new("social_stability", "refused.three_securities_one_stability", "危及社会稳定", Secret),
        new("business_secret", "refused.third_party", "商业秘密", OthersRights),
        new("privacy", "refused.third_party", "个人隐私", OthersRights),
        new("other_rights", "refused.third_party", "第三方其他合法权益", OthersRights),
        new("personnel", "refused.internal_affairs", "人事管理信息", Internal),
        new("logistics", "refused.internal_affairs", "后勤管理信息", Internal),
        new("workflow", "refused.internal_affairs", "内部工作流程信息", Internal),
        new("discussion", "refused.process_information", "讨论记录", Process),
        new("working_draft", "refused.process_information", "过程稿", Process),
        new("consultation_letter", "refused.process_information", "磋商信函", Process),
        new("request_report", "refused.process_information", "请示报告", Process),
        new("enforcement_file", "refused.enforcement_file", "行政执法案卷信息", Process),
        // Article 37 parts it from what is disclosed, like what must not be.
        new("not_government", null, "不属于政府信息的内容", "第三十七条"),
    ];

    /// <summary>Whether the refusal is one of articles 14 to 16: a lawsuit then needs a reconsideration first (行政复议法第二十三条).</summary>
    public bool IsRefusal => Row is not null;

    /// <summary>The ground of a key; null where there is none.</summary>
    public static Ground? Find(string key) => All.FirstOrDefault(ground => ground.Key == key);

    /// <summary>The grounds of a row of table 3.</summary>
    public static IEnumerable<Ground> Of(string row) => All.Where(ground => ground.Row == row);
}
