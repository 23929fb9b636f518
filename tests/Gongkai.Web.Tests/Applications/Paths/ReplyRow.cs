namespace Gongkai.Web.Tests.Applications.Paths;

/// <summary>Which way a letter must show to whoever does not agree.</summary>
internal enum RemedyShown
{
    /// <summary>Reconsideration within 60 days, or a lawsuit within 6 months.</summary>
    Choice,

    /// <summary>Reconsideration first, within 60 days; then 15 days to the court.</summary>
    ReconsiderationFirst,

    /// <summary>The first for what is withheld, the choice for the rest.</summary>
    Both,
}

/// <summary>A reply with the cell that it counts in and what its letter must say: written down a second time from the Regulation.</summary>
/// <param name="Kind">Kind of the letter.</param>
/// <param name="Row">Row of table 3.</param>
/// <param name="Articles">Its articles, as the letter cites them.</param>
/// <param name="Decision">Words of the decision.</param>
/// <param name="Remedy">The remedies.</param>
internal sealed record ReplyRow(string Kind, string Row, string Articles, string Decision, RemedyShown Remedy = RemedyShown.Choice)
{
    private const RemedyShown First = RemedyShown.ReconsiderationFirst;

    public static ReplyRow[] All { get; } =
    [
        new("already_public", "disclosed", "第三十六条第一项", "已经主动公开"),
        new("provided", "disclosed", "第三十六条第二项", "予以公开"),
        new("published_later", "disclosed", "第三十六条第二项", "2025年12月1日"),
        new("partly_disclosed", "partly_disclosed", "第十五条、第十六条第二款、第三十六条第二项、第三项、第三十七条", "部分公开", RemedyShown.Both),
        new("state_secret", "refused.state_secret", "第十四条、第三十六条第三项", "国家秘密", First),
        new("other_law", "refused.other_law", "第十四条、第三十六条第三项", "禁止公开", First),
        new("securities", "refused.three_securities_one_stability", "第十四条、第三十六条第三项", "国家安全", First),
        new("third_party", "refused.third_party", "第十五条、第三十六条第三项", "商业秘密", First),
        new("internal_affairs", "refused.internal_affairs", "第十六条第一款、第三十六条第三项", "人事管理", First),
        new("process_information", "refused.process_information", "第十六条第二款、第三十六条第三项", "讨论记录", First),
        new("enforcement_file", "refused.enforcement_file", "第十六条第二款、第三十六条第三项", "执法案卷", First),
        new("administrative_inquiry", "refused.administrative_inquiry", "第三十六条第七项", "办理途径的具体说明"),
        new("not_existing", "unable.not_held", "第三十六条第四项", "不存在"),
        new("not_held", "unable.not_held", "第三十六条第五项", "不属于本机关负责公开"),
        new("needs_creation", "unable.needs_creation", "第三十八条", "加工"),
        new("still_unclear", "unable.unclear_after_correction", "第二十九条、第三十条", "仍不明确"),
        new("petition", "not_processed.petition", "第三十九条第一款", "不作为政府信息公开申请处理"),
        new("duplicate", "not_processed.duplicate", "第三十六条第六项", "不予重复处理"),
        new("publication", "not_processed.publication", "第三十九条第二款", "公开出版物"),
        new("excessive", "not_processed.excessive", "第三十五条", "不予处理"),
        new("reconfirmation", "not_processed.reconfirmation", "第二条、第三十八条", "不予处理"),
        new("other", "other.other", "第二条", "办理决定的具体说明"),
    ];

    /// <summary>Whether the reply presupposes a step that not every way has.</summary>
    public bool NeedsAWay => Kind is "still_unclear" or "excessive";

    /// <summary>Whether the law knows this reply after such a way.</summary>
    public bool IsLawfulAfter(CasePath path) => Kind switch
    {
        "still_unclear" => path.IsCorrected,
        "excessive" => path.IsUnreasonable,
        _ => true,
    };
}
