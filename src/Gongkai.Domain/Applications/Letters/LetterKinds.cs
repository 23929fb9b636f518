using static Gongkai.Domain.Applications.Letters.LetterPlaces;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>All kinds of letters: a reply for each leaf row of table 3, more than one where the law knows more, and the notices on the way.</summary>
public static partial class LetterKinds
{
    private const string Refusal = "第三十六条第三项";

    // The application and what happened to it since: no reply goes without them.
    private static readonly string[] Application = [Received, Number, Description, Course];

    private static readonly LetterField Reason = new("不予公开理由", "结合申请的具体信息，说明为什么属于该情形");

    private static readonly LetterField[] WhatIsProvided =
    [
        new(LetterField.Provided, "提供的政府信息，一行一项"),
        new("提供形式", "如：纸质复印件随本答复书邮寄；电子文件发送至申请人邮箱（第四十条）"),
    ];

    private static readonly LetterField Way = new("获取途径", "网址、公报期号、查阅场所等，能让申请人直接找到");

    /// <summary>The replies, in the order of table 3.</summary>
    public static IReadOnlyList<LetterKind> Replies { get; } =
    [
        Reply("already_public", "已主动公开", ["第三十六条第一项"], "disclosed", ["已经主动公开"], Way),
        Reply("provided", "予以公开", ["第三十六条第二项"], "disclosed", ["予以公开"], WhatIsProvided),
        Reply("published_later", "予以公开（将主动公开，告知获取时间）", ["第三十六条第二项"], "disclosed", ["予以公开"],
            Way, new LetterField("获取方式", "如：查阅、下载"), new LetterField("获取时间", "承诺公开的日期", LetterFieldKind.DayAhead)),
        Reply("partly_disclosed", "部分公开", ["第三十六条第二项", "第三十六条第三项", "第三十七条"], "partly_disclosed", ["部分公开"], WhatIsProvided) with { Withholds = true },
        Reply("state_secret", "不予公开：国家秘密", [Refusal], "refused.state_secret", ["不予公开"], Reason),
        Reply("other_law", "不予公开：法律、行政法规禁止公开", [Refusal], "refused.other_law", ["不予公开"],
            new LetterField("禁止公开的规定", "法律、行政法规的名称和条款"), Reason),
        Reply("securities", "不予公开：危及“三安全一稳定”", [Refusal], "refused.three_securities_one_stability", ["不予公开"], GroundOf("危及的利益"), Reason),
        Reply("third_party", "不予公开：保护第三方合法权益", [Refusal], "refused.third_party", ["不予公开"], GroundOf("涉及的权益"), Reason),
        Reply("internal_affairs", "不予公开：三类内部事务信息", [Refusal], "refused.internal_affairs", ["不予公开"], GroundOf("内部事务类别"), Reason),
        Reply("process_information", "不予公开：四类过程性信息", [Refusal], "refused.process_information", ["不予公开"], GroundOf("过程性信息类别"), Reason),
        Reply("enforcement_file", "不予公开：行政执法案卷", [Refusal], "refused.enforcement_file", ["不予公开"], Reason),
        Reply("administrative_inquiry", "不予公开：行政查询事项", ["第三十六条第七项"], "refused.administrative_inquiry", ["依照", "按照"],
            new LetterField("专门规定", "对获取该信息有特别规定的法律、行政法规"), new LetterField("办理途径", "依照该规定向哪个机关、如何查询")),
        Reply("not_existing", "无法提供：信息不存在", ["第三十六条第四项"], "unable.not_held", ["不存在"],
            new LetterField("检索情况", "检索的部门、档案、系统、关键词和时间范围，及检索结果")),
        Reply("not_held", "无法提供：不属于本机关负责公开", ["第三十六条第五项"], "unable.not_held", ["不属于本机关负责公开"],
            new LetterField("不属于本机关的理由", "为什么不由本机关制作、保存"),
            new LetterField("负责公开的机关", "能够确定的，填写机关名称") { IsOptional = true, Together = "该机关联系方式" },
            new LetterField("该机关联系方式", "该机关的地址、电话") { IsOptional = true, Together = "负责公开的机关" }),
        Reply("needs_creation", "无法提供：没有现成信息需要另行制作", ["第三十八条"], "unable.needs_creation", ["不予提供", "无法提供"],
            new LetterField("需要加工分析的情况", "现有信息是什么，为提供所申请的信息需要怎样加工、分析")),
        Reply("still_unclear", "无法提供：补正后申请内容仍不明确", ["第二十九条", "第三十条"], "unable.unclear_after_correction", ["无法提供"],
            new LetterField("仍不明确之处", "补正后仍然不能指向特定政府信息的原因")),
        Reply("petition", "不予处理：信访、举报、投诉类申请", ["第三十九条第一款"], "not_processed.petition", ["不作为政府信息公开申请处理"],
            new LetterField("提出渠道", "信访、投诉、举报应向哪里提出")),
        Reply("duplicate", "不予处理：重复申请", ["第三十六条第六项"], "not_processed.duplicate", ["不予重复处理"],
            new LetterField("前次答复文号", "已作出的答复的文号"), new LetterField("前次答复日期", "该答复的日期", LetterFieldKind.DayPast)),
        Reply("publication", "不予处理：要求提供公开出版物", ["第三十九条第二款"], "not_processed.publication", ["公开出版物"], Way),
        Reply("excessive", "不予处理：无正当理由大量反复申请", ["第三十五条"], "not_processed.excessive", ["不予处理"],
            new LetterField("理由不合理的情况", "申请的数量、频次，申请人说明的理由，为什么不合理")),
        Reply("reconfirmation", "不予处理：要求确认或重新出具已获取信息", ["第二条", "第三十八条"], "not_processed.reconfirmation", ["不予处理"],
            new LetterField("已获取的信息", "申请人已经获取的信息，以及何时、如何获取")),
        Reply("other", "其他处理", [], "other.other", [],
            new LetterField("办理决定", "如何处理，如：不作为政府信息公开申请处理"), new LetterField("决定理由", "为什么这样处理"),
            new LetterField(Basis, "法律、行政法规、规章的名称和条款")),
    ];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<LetterKind> All { get; } = [.. Replies, .. Notices()];

    /// <summary>The kind of a key; null where there is none.</summary>
    public static LetterKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    private static LetterKind Reply(string key, string chinese, string[] articles, string row, string[] decision, params LetterField[] fields) =>
        new(key, chinese, articles) { Row = row, Decision = decision, Facts = Application, Fields = fields };

    private static LetterField GroundOf(string name) => new(name, "选择具体情形", LetterFieldKind.Ground);
}
