namespace Gongkai.Domain.Applications.Outcomes;

/// <summary>What an outcome means, in words for the applicant, and what can be done besides contesting it.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Next">What else can be done.</param>
public sealed record OutcomeAdvice(string Meaning, string Next)
{
    private static readonly Dictionary<string, OutcomeAdvice> All = new(StringComparer.Ordinal)
    {
        ["disclosed"] = new("本机关同意公开您申请的信息。已经公开的，答复书告知了从哪里获取；没有公开过的，随答复书提供或者写明获取的方式和时间。", "信息与申请不符、看不清或者缺页的，请按答复书上的联系方式告知本机关。"),
        ["partly_disclosed"] = new("您申请的信息中有一部分依法不能公开。本机关遮去了这一部分，其余内容已提供；每一处的法定情形和理由见答复书所附清单。", "只需要已提供的部分的，不必再办理任何手续。"),
        ["refused.state_secret"] = new("该信息已依法确定为国家秘密，任何机关都不得公开（《条例》第十四条）。", "国家秘密有保密期限。解密以后可以重新申请。"),
        ["refused.other_law"] = new("另有法律或者行政法规明文禁止公开这类信息，答复书写明了是哪一部、哪一条（《条例》第十四条）。", "可以查阅答复书所列的规定，看它是否允许特定的人查询。"),
        ["refused.three_securities_one_stability"] = new("公开该信息可能危及国家安全、公共安全、经济安全或者社会稳定（《条例》第十四条）。", "情况变化以后可以重新申请；也可以缩小范围，只申请其中不涉及这些方面的内容。"),
        ["refused.third_party"] = new("该信息涉及他人的商业秘密、个人隐私或者其他合法权益，权利人不同意公开，并且不公开不会对公共利益造成重大影响（《条例》第十五条、第三十二条）。", "可以只申请其中不涉及他人的内容；取得权利人书面同意的，可以附同意书重新申请。"),
        ["refused.internal_affairs"] = new("该信息是机关内部的人事管理、后勤管理或者工作流程信息，与履行行政管理职能无直接关系，可以不公开（《条例》第十六条第一款）。", "需要的是对外产生效力的决定或者文件的，可以写明后另行申请。"),
        ["refused.process_information"] = new("该信息是决定作出以前的讨论记录、过程稿、磋商信函或者请示报告，可以不公开（《条例》第十六条第二款）。", "最终形成的决定或者文件不在此列，可以另行申请。"),
        ["refused.enforcement_file"] = new("该信息存在于行政执法案卷中，可以不公开（《条例》第十六条第二款）。", "案件的当事人、利害关系人可以按照行政处罚等法律的规定查阅案卷。"),
        ["refused.administrative_inquiry"] = new("法律、行政法规对获取这类信息（如不动产登记资料、企业登记档案）另有专门的查询办法，应当按该办法办理（《条例》第三十六条第七项）。", "请按答复书写明的途径，持规定的证明向登记机构查询。"),
        ["unable.not_held"] = new("经检索本机关没有该信息，或者该信息不由本机关负责公开（《条例》第三十六条第四项、第五项）。", "答复书写明了负责机关的，请向该机关申请；知道该信息的文号、年份等线索的，可以补充后重新申请。"),
        ["unable.needs_creation"] = new("本机关没有现成的信息，提供它需要另行制作、加工、分析（《条例》第三十八条）。", "可以改为申请现有的原始文件或者已有的统计表。"),
        ["unable.unclear_after_correction"] = new("补正以后仍然不能看出所指的是哪一项政府信息（《条例》第三十条）。", "写明信息的名称、文号、时间或者事项后可以重新申请，也可以先打电话请本机关指导。"),
        ["not_processed.petition"] = new("申请的内容是信访、投诉、举报，不是获取政府信息，不按政府信息公开申请办理（《条例》第三十九条第一款）。", "请按答复书写明的渠道提出。"),
        ["not_processed.duplicate"] = new("本机关已经就同一信息答复过您，不再重复处理（《条例》第三十六条第六项）。", "请查看答复书所列的前一次答复。"),
        ["not_processed.publication"] = new("您申请的是公报、报刊、书籍等公开出版物，不按政府信息公开申请办理（《条例》第三十九条第二款）。", "请按答复书写明的途径获取。"),
        ["not_processed.excessive"] = new("申请的数量、频次明显超过合理范围，说明的理由不合理（《条例》第三十五条）。", "可以合并、减少申请，只申请真正需要的信息，并说明用途。"),
        ["not_processed.reconfirmation"] = new("申请的内容是要求确认或者重新出具您已经获取的信息。", "原件遗失的，请按答复书上的联系方式询问如何取得副本。"),
        ["other.correction_overdue"] = new("在补正期限内没有收到您补正的申请，本机关不再处理（《条例》第三十条）。", "按补正告知书的要求写明后，可以重新提出申请。"),
        ["other.fee_overdue"] = new("在缴费期限内没有收到信息处理费，本机关不再处理（国办函〔2020〕109号）。", "可以减少件数或者页数后重新提出申请。"),
        ["other.other"] = new("该申请以其他方式办结，具体见文书。", "对办理方式有疑问的，请按文书上的联系方式询问。"),
    };

    /// <summary>The advice for a row of table 3.</summary>
    public static OutcomeAdvice Of(string row) => All[row];
}
