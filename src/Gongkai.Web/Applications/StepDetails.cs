using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Web.Applications;

/// <summary>What a step says besides its name, for staff.</summary>
internal static class StepDetails
{
    /// <summary>The details of the step and the reason, a line each.</summary>
    public static string Of(CaseStep step) => string.Join('\n', new[] { Own(step.Event), step.Reason }.Where(line => line.Length > 0));

    private static string Own(CaseEvent happened) => happened switch
    {
        Registration registration => $"{registration.Receipt.Channel.Chinese()}，{registration.Receipt.ReceivedOn:yyyy-MM-dd}收到",
        CorrectionNotice notice => $"补正期限至{notice.CorrectBy:yyyy-MM-dd}",
        ThirdPartyRequest request => $"{request.Party}，{request.ReachedOn:yyyy-MM-dd}收到征求意见书",
        ThirdPartyOpinion opinion => opinion.Opinion.Chinese(),
        AgencyRequest request => $"{request.Agency}，{request.ReachedOn:yyyy-MM-dd}收到征求意见函",
        AgencyOpinion opinion => opinion.Opinion.Chinese(),
        ExplanationVerdict verdict => (verdict.IsReasonable ? "理由合理" : "理由不合理") + (verdict.ReplyBy is { } by ? $"，延迟至{by:yyyy-MM-dd}前答复" : ""),
        FeeNotice fee => fee.Assessment?.Account ?? $"{fee.Amount:0.##}元",
        FeeLapse { ReachedOn: { } reached } => $"{reached:yyyy-MM-dd}收到收费通知",
        FeeRefund refund => $"{refund.Amount:0.##}元",
        Extension extension => $"延长{extension.WorkingDays}个工作日",
        Draft draft => CaseNames.OfRow(draft.Outcome),
        Signature signature => signature.LetterNumber,
        Delivery delivery => delivery.Proof,
        Transfer transfer => transfer.Agency,
        Undoing undoing => $"第{undoing.Order}步作废",
        _ => "",
    };
}
