using static Gongkai.Domain.Applications.Letters.LetterPlaces;

namespace Gongkai.Domain.Applications.Letters;

/// <content>The notices on the way, and those that tell of an end without a reply.</content>
public static partial class LetterKinds
{
    private static IEnumerable<LetterKind> Notices()
    {
        var known = new[] { Received, Number, Description };
        yield return Notice("receipt", "登记回执", ["第三十一条", "第三十三条"], ["收到"], [.. known, DueOn]);
        yield return Notice("correction", "补正告知书", ["第三十条"], ["补正"], [.. known, Correction, CorrectBy]);
        yield return Notice("extension", "延长答复期限告知书", ["第三十三条"], ["延长"], [.. known, ExtensionDays, ExtensionReason, DueOn]);
        yield return Notice("third_party_opinion", "征求第三方意见书", ["第十五条", "第三十二条"], ["征求"], [], Addressee("第三方的姓名、名称"),
            new LetterField("涉及第三方的内容", "可能损害第三方合法权益的信息是什么；不写申请人的姓名、名称")) with
        { Recipient = LetterRecipient.ThirdParty };
        yield return Notice("third_party_decision", "向第三方告知公开决定书", ["第十五条", "第三十二条"], ["决定予以公开"], [], Addressee("第三方的姓名、名称"),
            new LetterField("决定公开的内容", "第三方不同意而决定公开的信息"), new LetterField("公开的理由", "不公开会对公共利益造成怎样的重大影响")) with
        {
            Recipient = LetterRecipient.ThirdParty,
            Remedy = LetterRemedy.Decision,
        };
        yield return Notice("agency_opinion", "征求相关机关意见函", ["第三十四条"], ["征求"], [], Addressee("共同制作该信息的机关名称"),
            new LetterField("共同制作的信息", "文件的名称、文号、制作时间")) with
        { Recipient = LetterRecipient.OtherAgency };
        yield return Notice("explanation", "说明理由通知书", ["第三十五条"], ["说明"], [.. known, ExplanationReason],
            new LetterField("说明理由的期限", "申请人说明理由的最后日期", LetterFieldKind.DayAhead));
        yield return Notice("delayed_reply", "延迟答复告知书", ["第三十五条"], ["延迟答复"], [.. known, DelayReason, DelayedTo]);
        yield return Notice("fee", "信息处理费收费通知书", ["第四十二条"], ["收取"], [.. known, FeeAccount, Fee],
            new LetterField("缴纳方式", "缴款的户名、账号、开户行或者办理地点")) with
        { Remedy = LetterRemedy.Fee, IsAboutFee = true };
        yield return Notice("fee_waiver", "免收信息处理费告知书", ["第四十二条"], ["不收取", "免收"], [.. known, WaiverReason]) with { IsAboutFee = true };
        yield return Notice("fee_refund", "退还信息处理费告知书", ["第四十二条"], ["退还"], [.. known, Refund, RefundReason],
            new LetterField("退还方式", "如何退还，需要申请人提供什么")) with
        { IsAboutFee = true };
        yield return Ending("correction_overdue", "逾期不补正不再处理告知书", ["第三十条"], "other.correction_overdue", ["不再处理"], [.. known, Correction, CorrectBy, EndedOn]);
        yield return Ending("fee_overdue", "逾期未缴费不再处理告知书", ["第四十二条"], "other.fee_overdue", ["不再处理"], [.. known, Fee, EndedOn]) with { IsAboutFee = true };
        yield return Ending("transfer", "移送告知书", ["第三十六条第五项"], "other.other", ["移送"], [.. known, TransferredTo, EndedOn],
            new LetterField("接收机关联系方式", "接收移送的机关的地址、电话"));
        yield return Ending("withdrawal", "撤回申请确认书", ["第二十七条"], "other.other", ["撤回"], [.. known, EndedOn]) with { Remedy = LetterRemedy.None };
    }

    private static LetterField Addressee(string help) => new(LetterField.Addressee, help);

    private static LetterKind Notice(string key, string chinese, string[] articles, string[] decision, string[] facts, params LetterField[] fields) =>
        new(key, chinese, articles) { Decision = decision, Facts = facts, Fields = fields, Remedy = LetterRemedy.None };

    private static LetterKind Ending(string key, string chinese, string[] articles, string row, string[] decision, string[] facts, params LetterField[] fields) =>
        new(key, chinese, articles) { Row = row, FollowsEnd = true, Decision = decision, Facts = facts, Fields = fields };
}
