using System.Collections.Frozen;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>The words in which reports state what their tables hold. A phrase with any other word is not judged.</summary>
internal static class Vocabulary
{
    /// <summary>Key of words for applications that also name the attribute of a document (依申请公开), unless a verb stands by.</summary>
    public const string Attribute = "attribute";

    private static readonly (WordKinds Kinds, string Key, string Words)[] Entries =
    [
        (WordKinds.None, "",
            "、 和 及 与 以及 或 或者 的 地 了 有 为 是 已 均 都 各 共 并 并且 并已 又 还 另 另有 还有 因 由于 对 在 于 到 达 达到 中 度 内 期间 "
            + "共计 合计 总计 总共 一共 累计 总 全部 全 数 数量 总数 总量 件数 总件数 案件数 量 情况 方面 人 申请人 如下 即 也 至 占 "
            + "全年 本年 本年度 年度 年内 今年 当年 本报告期 报告期内 一年来 今年以来 一年 本年内 按时 按期 及时 依法 依规 依法依规 按规定 按要求 规范 "
            + "我 本 我局 本局 我委 本委 我办 本办 我厅 本厅 我镇 本镇 我乡 我街道 本街道 我县 本县 我市 本市 我区 本区 我省 我州 我旗 我院 我中心 "
            + "我单位 本单位 本机关 我机关 机关 单位 行政机关 各级行政机关 我处 我所 我队 公民 公民法人和其他组织 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人和社会组织 自然人、法人和其他组织 自然人、法人或其他组织 社会公众 群众 公众 群体 "
            + "件次 次 宗 起 书面 各类 类 新 新增 （ ） 具体 分类 实际 主要 一、 二、 决定书 案件 案 事项 向 提出 提交 提起 申请 发生 引发 引起 产生 本年新 经 "
            + "办理结果 处理结果 办理情况 申请情况 答复情况 结果 方式 途径 渠道 形式 通过 采取 以 作 予以 给予 其余 件 含 包括 包含 从 看 来看 申请人类型 按"),
        (WordKinds.Part, "", "其中"),
        (WordKinds.Respectively, "", "分别 分别为"),
        (WordKinds.Receive, "", "收到 新收 新收到 接收 接到 收 受到 收到并登记 收件"),
        (WordKinds.Accept, "", "受理 收到并受理 新受理 登记受理"),
        (WordKinds.Handle, "", "办理 处理 受理并办理"),
        (WordKinds.Answer, "", "答复 办结 办复 回复 办理答复 答复办结 办理完毕 办结答复 已办结 处理完毕 作出答复 予以答复 办理完成 办理回复"),
        (WordKinds.Publish, "", "公开 主动公开 公示 发布 公布 公开发布 对外公开"),
        (WordKinds.Application, "",
            "政府信息公开申请 信息公开申请 依申请公开申请 依申请公开政府信息申请 依申请公开信息申请 依申请公开案件 申请公开政府信息 政府信息依申请公开申请 政务公开申请 政府信息申请 政务信息公开申请 政府信息公开申请件 申请件 政府信息公开申请量 "
            + "信息公开申请件 依申请公开申请件 政府信息公开的申请 政府信息公开申请事项 公开申请 依申请公开信息申请件"),
        (WordKinds.Application, Attribute, "依申请公开 依申请公开政府信息 依申请公开件 依申请公开事项 依申请公开政府信息件 政府信息依申请公开 依申请 依申请件 依申请公开数量"),
        (WordKinds.Receive | WordKinds.Application, "", "收到申请 新收申请 接收申请 接到申请 收到的申请 收到各类申请 新收到申请"),
        (WordKinds.Accept | WordKinds.Application, "", "受理申请 受理各类申请"),
        (WordKinds.Answer | WordKinds.Application, "", "办结申请 答复申请 办复申请 回复申请 办理答复申请"),
        (WordKinds.Handle | WordKinds.Application, "", "办理申请 处理申请"),
        (WordKinds.CarriedIn, "",
            "上年结转 上年度结转 去年结转 上一年结转 上一年度结转 结转上年 上年结转申请 上年结转政府信息公开申请 上年度结转申请 上年结转数量 上年结转办理 结转自上年 上年转入 上年度转入 上年结转至本年"),
        (WordKinds.CarriedOut, "",
            "结转下年度继续办理 结转下年度 结转下年 结转至下年度 结转至下年 结转到下年度 结转下一年度 结转至下一年度 结转至下年度继续办理 结转下年继续办理 结转下一年度继续办理 "
            + "转入下年度办理 转入下年度 转入下年度继续办理 顺延到下年度答复 顺延到下年度办理 下年度继续办理 结转至下一年度继续办理 结转到下一年度继续办理 转下年度继续办理 转结下年度继续办理 结转次年 结转至下一年度办理 结转下一年度办理 结转下年度办理 结转至下年度办理 结转下年办理 结转下年继续答复 结转至次年 结转次年办理"),
        (WordKinds.Outcome, "disclosed", "予以公开 同意公开 全部公开 全部予以公开 予以全部公开 决定予以公开 属于予以公开"),
        (WordKinds.Outcome, "partly_disclosed", "部分公开 予以部分公开 同意部分公开 部分予以公开 区分处理"),
        (WordKinds.Outcome, "refused.*", "不予公开 不同意公开 决定不予公开"),
        (WordKinds.Outcome, "refused.state_secret", "属于国家秘密 国家秘密"),
        (WordKinds.Outcome, "refused.other_law", "其他法律行政法规禁止公开 法律行政法规禁止公开 其他法律、行政法规禁止公开"),
        (WordKinds.Outcome, "refused.three_securities_one_stability", "危及“三安全一稳定” 危及三安全一稳定"),
        (WordKinds.Outcome, "refused.third_party", "保护第三方合法权益 属于保护第三方合法权益"),
        (WordKinds.Outcome, "refused.internal_affairs", "属于三类内部事务信息 三类内部事务信息 属于内部事务信息 内部事务信息"),
        (WordKinds.Outcome, "refused.process_information", "属于四类过程性信息 四类过程性信息 属于过程性信息 过程性信息"),
        (WordKinds.Outcome, "refused.enforcement_file", "属于行政执法案卷 行政执法案卷 属于行政执法案卷信息 行政执法案卷信息"),
        (WordKinds.Outcome, "refused.administrative_inquiry", "属于行政查询事项 行政查询事项"),
        (WordKinds.Outcome, "unable.*", "无法提供 无法提供信息 无法提供政府信息 信息无法提供"),
        (WordKinds.Outcome, "unable.not_held", "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息"),
        (WordKinds.Outcome, "unable.needs_creation", "没有现成信息需要另行制作 没有现成信息 需要另行制作 没有现成信息、需要另行制作"),
        (WordKinds.Outcome, "unable.unclear_after_correction", "补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 补正后申请仍不明确"),
        (WordKinds.Outcome, "not_processed.*", "不予处理 不作处理"),
        (WordKinds.Outcome, "not_processed.petition", "信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请 信访投诉举报类 信访、举报、投诉类申请 信访、举报、投诉类"),
        (WordKinds.Outcome, "not_processed.duplicate", "重复申请"),
        (WordKinds.Outcome, "not_processed.publication", "要求提供公开出版物"),
        (WordKinds.Outcome, "not_processed.excessive", "无正当理由大量反复申请"),
        (WordKinds.Outcome, "not_processed.reconfirmation", "要求行政机关确认或重新出具已获取信息"),
        (WordKinds.Outcome, "other*", "其他处理 作其他处理 其他方式处理"),
        (WordKinds.Outcome, "other.correction_overdue", "逾期不补正 申请人无正当理由逾期不补正 申请人逾期不补正 无正当理由逾期不补正 逾期未补正 申请人逾期未补正"),
        (WordKinds.Outcome, "other.fee_overdue", "申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费"),
        (WordKinds.Applicant, "natural_person", "自然人 自然人申请 公民申请 个人申请"),
        (WordKinds.Applicant, "organizations", "法人或其他组织 法人或者其他组织 法人和其他组织 法人、其他组织 法人及其他组织 法人或其他组织申请 法人 法人组织 法人申请 法人及其他组织申请 法人和其他组织申请"),
        (WordKinds.Applicant, "business", "商业企业 商业企业申请"),
        (WordKinds.Applicant, "research", "科研机构 科研机构申请"),
        (WordKinds.Applicant, "public_interest", "社会公益组织 社会公益组织申请"),
        (WordKinds.Applicant, "legal_service", "法律服务机构 法律服务机构申请"),
        (WordKinds.Channel, "",
            "网上 网上申请 网络 网络申请 在线 在线申请 互联网 网站 网站申请 平台 平台申请 网络平台 申请平台 门户网站 政府网站 网上平台 信函 信函申请 邮寄 邮寄申请 信件 信件申请 当面 当面申请 现场 现场申请 "
            + "传真 传真申请 电子邮件 电子邮件申请 邮件 电子邮箱 邮箱 其他渠道 其他方式 其他途径 网络渠道 线上 线下 线上申请 线下申请 网页申请 邮政寄递 邮政 快递 窗口 窗口申请 来信 来信申请 书面申请 书面申请件 信函渠道 网络平台申请"),
        (WordKinds.Document, "regulations", "规章 政府规章"),
        (WordKinds.Document, "normative_documents", "行政规范性文件 规范性文件"),
        (WordKinds.Issue, "", "制发 制定 出台 印发 新制发 新制定 新出台 制定出台 制定印发 制定发布 制定并公开 制发并公开 印发并公开 新制作 制作"),
        (WordKinds.Repeal, "", "废止 宣布废止 废止失效 废止和宣布失效 清理废止 废止文件 清理废止文件"),
        (WordKinds.Effective, "", "现行有效 有效 继续有效 现行有效文件 现行有效件数 继续有效文件"),
        (WordKinds.Act, "licensing", "行政许可"),
        (WordKinds.Act, "penalty", "行政处罚"),
        (WordKinds.Act, "coercion", "行政强制 行政强制措施"),
        (WordKinds.Decide, "", "作出 做出 决定 实施 处理决定 处理决定数量"),
        (WordKinds.Fee, "", "行政事业性收费 行政事业性收费金额 收取行政事业性收费 征收行政事业性收费"),
        (WordKinds.Reconsideration, "reconsideration", "行政复议 复议 行政复议案件 行政复议案 行政复议申请"),
        (WordKinds.Litigation, "litigation*", "行政诉讼 诉讼 行政诉讼案件 行政诉讼案"),
        (WordKinds.Litigation, "litigation_direct", "未经复议直接起诉"),
        (WordKinds.Litigation, "litigation_after_reconsideration", "复议后起诉 复议后提起诉讼 复议后提起行政诉讼"),
        (WordKinds.DisputeResult, "upheld", "维持 结果维持 被维持 予以维持 维持原行政行为 维持原决定"),
        (WordKinds.DisputeResult, "corrected", "纠正 结果纠正 被纠正 予以纠正 纠错 被纠错"),
        (WordKinds.DisputeResult, "other", "其他结果"),
        (WordKinds.DisputeResult, "pending", "尚未审结 未审结 正在审理 尚在审理"),
        (WordKinds.OverDisclosure, "",
            "被申请 被提起 被诉 信息公开类 政府信息公开类 信息公开 政府信息公开 政府信息公开工作 政府信息公开工作被 涉及信息公开 涉及政府信息公开 涉信息公开 涉政府信息公开 政务公开 政府信息公开申请引发 政府信息公开行为"),
    ];

    private static readonly FrozenDictionary<string, Word> Words = Entries
        .SelectMany(entry => entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => KeyValuePair.Create(text, new Word(entry.Kinds, entry.Key))))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // Most characters begin no long word; a phrase is read in few look-ups.
    private static readonly FrozenDictionary<char, int> LongestByFirst =
        Words.Keys.GroupBy(word => word[0]).ToFrozenDictionary(words => words.Key, words => words.Max(word => word.Length));

    /// <summary>The longest word the text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word.</param>
    /// <returns>Its length; 0 where the text begins with none.</returns>
    public static int Read(ReadOnlySpan<char> text, out Word word)
    {
        word = default;
        if (!LongestByFirst.TryGetValue(text[0], out var longest))
            return 0;
        for (var length = Math.Min(longest, text.Length); length > 0; length--)
        {
            if (Lookup.TryGetValue(text[..length], out word))
                return length;
        }

        return 0;
    }
}
