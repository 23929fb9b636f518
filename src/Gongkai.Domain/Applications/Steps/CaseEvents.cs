using Gongkai.Domain.Applications.Fees;
using Gongkai.Domain.Applications.States;

namespace Gongkai.Domain.Applications.Steps;

/// <summary>登记.</summary>
/// <param name="Receipt">Day of receipt, and why.</param>
public sealed record Registration(Receipt Receipt) : CaseEvent("登记")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new Registered(application);
}

/// <summary>受理: clear enough to be worked on.</summary>
public sealed record Acceptance() : CaseEvent("受理")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>告知补正 (article 30).</summary>
/// <param name="CorrectBy">The last day of the reasonable period that the notice names.</param>
public sealed record CorrectionNotice(DateOnly CorrectBy) : CaseEvent("告知补正")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new AwaitingCorrection(application, this);
}

/// <summary>收到补正: the reply clock starts anew (article 30).</summary>
public sealed record CorrectionReceipt() : CaseEvent("收到补正")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new Corrected(application);
}

/// <summary>逾期不补正 (article 30).</summary>
public sealed record CorrectionLapse() : CaseEvent("逾期不补正")
{
    /// <inheritdoc/>
    public override string EndsIn => "other.correction_overdue";

    internal override CaseState LeadTo(Application application, CaseState? before) => new Closed(application);
}

/// <summary>征求第三方意见 (article 32).</summary>
/// <param name="Party">Who is asked.</param>
/// <param name="ReachedOn">The day the request reached them: 15 working days run from it.</param>
public sealed record ThirdPartyRequest(string Party, DateOnly ReachedOn) : CaseEvent("征求第三方意见")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new ConsultingThirdParty(application, ReachedOn);
}

/// <summary>What the third party said.</summary>
public enum Opinion
{
    /// <summary>同意公开.</summary>
    Agreed = 0,

    /// <summary>不同意公开.</summary>
    Objected = 1,

    /// <summary>逾期未提出意见.</summary>
    Silent = 2,
}

/// <summary>第三方意见 (article 32).</summary>
/// <param name="Opinion">What was said.</param>
public sealed record ThirdPartyOpinion(Opinion Opinion) : CaseEvent("第三方意见")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>征求其他机关意见 (article 34).</summary>
/// <param name="Agency">The agency that made the information too.</param>
/// <param name="ReachedOn">The day the request reached it: 15 working days run from it.</param>
public sealed record AgencyRequest(string Agency, DateOnly ReachedOn) : CaseEvent("征求其他机关意见")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new ConsultingAgency(application, ReachedOn);
}

/// <summary>其他机关意见; silence counts as agreement (article 34).</summary>
/// <param name="Opinion">What was said.</param>
public sealed record AgencyOpinion(Opinion Opinion) : CaseEvent("其他机关意见")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>要求说明理由 (article 35).</summary>
public sealed record ExplanationRequest() : CaseEvent("要求说明理由")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new AwaitingExplanation(application);
}

/// <summary>认定理由 (article 35).</summary>
/// <param name="IsReasonable">Whether the reasons convince.</param>
/// <param name="ReplyBy">The longer term that was set and told; null where the usual one is kept.</param>
public sealed record ExplanationVerdict(bool IsReasonable, DateOnly? ReplyBy) : CaseEvent("认定理由")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>收费通知 (国办函〔2020〕109号).</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="Assessment">How it was found; null where only the amount was recorded.</param>
public sealed record FeeNotice(decimal Amount, FeeAssessment? Assessment = null) : CaseEvent("收费通知")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new AwaitingPayment(application);
}

/// <summary>缴费.</summary>
public sealed record FeePayment() : CaseEvent("缴费")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>免收.</summary>
public sealed record FeeWaiver() : CaseEvent("免收信息处理费")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>退费: what was paid wrongly or for nothing. Ends or moves nothing.</summary>
/// <param name="Amount">Yuan.</param>
public sealed record FeeRefund(decimal Amount) : CaseEvent("退还信息处理费")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => before!.Again();
}

/// <summary>逾期未缴费.</summary>
/// <param name="ReachedOn">The day the applicant got the notice; null in steps of before it was asked for.</param>
public sealed record FeeLapse(DateOnly? ReachedOn = null) : CaseEvent("逾期未缴费")
{
    /// <inheritdoc/>
    public override string EndsIn => "other.fee_overdue";

    internal override CaseState LeadTo(Application application, CaseState? before) => new Closed(application);
}

/// <summary>延期 (article 33).</summary>
/// <param name="WorkingDays">So many more working days, at most 20.</param>
public sealed record Extension(int WorkingDays) : CaseEvent("延长答复期限")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => before!.Again();
}
