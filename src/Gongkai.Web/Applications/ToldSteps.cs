using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Web.Applications;

/// <summary>
/// What an applicant is told of the way of a case: what concerns them, without names of staff, third parties and the inner work on
/// the reply.
/// </summary>
internal static class ToldSteps
{
    /// <summary>The steps that count and are told, with a word on each.</summary>
    public static IReadOnlyList<(DateOnly On, string Step, string Words)> Of(Application application) =>
        [.. application.Effective.Select(step => (step.On, step.Event.Chinese, Words: Words(step))).Where(told => told.Words is not null).Select(told => (told.On, told.Chinese, told.Words!))];

    /// <summary>Where the case stands.</summary>
    public static string Standing(Application application) => application.State switch
    {
        AwaitingCorrection => "待您补正申请内容",
        AwaitingExplanation => "待您说明理由",
        AwaitingPayment => "待您缴纳信息处理费",
        AwaitingDelivery when application.Provision?.Way == ProvisionWay.Download => "已有答复，请在下面下载；下载即为送达",
        Handling or InReview or AwaitingSignature or AwaitingDelivery or ConsultingThirdParty or ConsultingAgency => "办理中",
        Delivered => "已答复",
        Closed when application.Effective.Any(step => step.Event is Delivery) => "已答复",
        var state => state.Chinese,
    };

    // Null for what is not told.
    private static string? Words(CaseStep step) => step.Event switch
    {
        Registration or Acceptance or FeePayment or CorrectionReceipt or ThirdPartyOpinion or AgencyOpinion or Delivery => "",
        CorrectionNotice notice => $"{step.Reason}\n请于{notice.CorrectBy:yyyy-MM-dd}前补正（《条例》第三十条）。",
        ThirdPartyRequest => "所需时间不计入答复期限（《条例》第三十三条）。",
        AgencyRequest => "所需时间不计入答复期限（《条例》第三十三条）。",
        ExplanationRequest => step.Reason,
        ExplanationVerdict verdict => verdict.IsReasonable ? "理由合理。" : "理由不合理。",
        FeeNotice fee => $"请自收到缴费通知之日起20个工作日内缴纳信息处理费{fee.Amount:0.##}元（国办函〔2020〕109号）。{fee.Assessment?.Account}",
        FeeRefund refund => $"{refund.Amount:0.##}元。",
        FeeWaiver => "",
        Extension extension => $"延长{extension.WorkingDays}个工作日（《条例》第三十三条）。{step.Reason}",
        Transfer transfer => $"移送{transfer.Agency}办理。",
        CorrectionLapse or FeeLapse or Withdrawal or Closing => "",
        _ => null,
    };
}
