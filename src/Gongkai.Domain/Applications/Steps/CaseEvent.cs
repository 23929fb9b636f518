using System.Text.Json.Serialization;
using Gongkai.Domain.Applications.States;

namespace Gongkai.Domain.Applications.Steps;

/// <summary>
/// What happened to an application, without who and when. The hierarchy is closed; each member says where it leads. The
/// names in the JSON are stored and never change.
/// </summary>
[JsonDerivedType(typeof(Registration), "registration")]
[JsonDerivedType(typeof(Acceptance), "acceptance")]
[JsonDerivedType(typeof(CorrectionNotice), "correction_notice")]
[JsonDerivedType(typeof(CorrectionReceipt), "correction_receipt")]
[JsonDerivedType(typeof(CorrectionLapse), "correction_lapse")]
[JsonDerivedType(typeof(ThirdPartyRequest), "third_party_request")]
[JsonDerivedType(typeof(ThirdPartyOpinion), "third_party_opinion")]
[JsonDerivedType(typeof(AgencyRequest), "agency_request")]
[JsonDerivedType(typeof(AgencyOpinion), "agency_opinion")]
[JsonDerivedType(typeof(ExplanationRequest), "explanation_request")]
[JsonDerivedType(typeof(ExplanationVerdict), "explanation_verdict")]
[JsonDerivedType(typeof(FeeNotice), "fee_notice")]
[JsonDerivedType(typeof(FeePayment), "fee_payment")]
[JsonDerivedType(typeof(FeeWaiver), "fee_waiver")]
[JsonDerivedType(typeof(FeeRefund), "fee_refund")]
[JsonDerivedType(typeof(FeeLapse), "fee_lapse")]
[JsonDerivedType(typeof(Extension), "extension")]
[JsonDerivedType(typeof(Draft), "draft")]
[JsonDerivedType(typeof(DraftDropping), "draft_dropping")]
[JsonDerivedType(typeof(Submission), "submission")]
[JsonDerivedType(typeof(LegalApproval), "legal_approval")]
[JsonDerivedType(typeof(ConfidentialityApproval), "confidentiality_approval")]
[JsonDerivedType(typeof(ReviewReturn), "review_return")]
[JsonDerivedType(typeof(Signature), "signature")]
[JsonDerivedType(typeof(Delivery), "delivery")]
[JsonDerivedType(typeof(Closing), "closing")]
[JsonDerivedType(typeof(Withdrawal), "withdrawal")]
[JsonDerivedType(typeof(Transfer), "transfer")]
[JsonDerivedType(typeof(Undoing), "undoing")]
public abstract record CaseEvent
{
    private protected CaseEvent(string chinese) => Chinese = chinese;

    /// <summary>The word for it (登记).</summary>
    [JsonIgnore]
    public string Chinese { get; }

    /// <summary>The row of table 3 in which the case ends by it; null where it does not end.</summary>
    [JsonIgnore]
    public virtual string? EndsIn => null;

    internal abstract CaseState LeadTo(Application application, CaseState? before);
}
