using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.States;

namespace Gongkai.Domain.Applications.Steps;

/// <summary>拟定答复.</summary>
/// <param name="Outcome">The row of table 3.</param>
/// <param name="Reply">What the letter must say; null where only the row was recorded.</param>
/// <param name="Letter">The letter as it was drafted; null where it was written elsewhere.</param>
public sealed record Draft(string Outcome, LetterParticulars? Reply = null, Letter? Letter = null) : CaseEvent("拟定答复")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new Drafted(application);
}

/// <summary>撤回拟稿: the work goes on before a new draft.</summary>
public sealed record DraftDropping() : CaseEvent("撤回拟稿")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InProcess(application);
}

/// <summary>送审.</summary>
public sealed record Submission() : CaseEvent("送审")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new InReview(application, null, null);
}

/// <summary>法制审核通过.</summary>
public sealed record LegalApproval() : CaseEvent("法制审核通过")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => ((InReview)before!).AfterLegal();
}

/// <summary>保密审查通过.</summary>
public sealed record ConfidentialityApproval() : CaseEvent("保密审查通过")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => ((InReview)before!).AfterConfidentiality();
}

/// <summary>退回修改: both reviews are void.</summary>
public sealed record ReviewReturn() : CaseEvent("退回修改")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new Drafted(application);
}

/// <summary>签发.</summary>
/// <param name="LetterNumber">Number of the letter.</param>
public sealed record Signature(string LetterNumber) : CaseEvent("签发")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new AwaitingDelivery(application);
}

/// <summary>送达: the reply is given, the clock stops.</summary>
/// <param name="Proof">Number of the postal item, or what else proves it.</param>
public sealed record Delivery(string Proof) : CaseEvent("送达")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new Delivered(application);
}

/// <summary>办结.</summary>
public sealed record Closing() : CaseEvent("办结")
{
    internal override CaseState LeadTo(Application application, CaseState? before) => new Closed(application);
}

/// <summary>申请人撤回.</summary>
public sealed record Withdrawal() : CaseEvent("申请人撤回")
{
    /// <inheritdoc/>
    public override string EndsIn => "other.other";

    internal override CaseState LeadTo(Application application, CaseState? before) => new Closed(application);
}

/// <summary>移送: inside the same government, where law lets it.</summary>
/// <param name="Agency">The agency that goes on with it.</param>
public sealed record Transfer(string Agency) : CaseEvent("移送")
{
    /// <inheritdoc/>
    public override string EndsIn => "other.other";

    internal override CaseState LeadTo(Application application, CaseState? before) => new Closed(application);
}

/// <summary>更正: makes the last step that still counts void. Both stay in the history.</summary>
/// <param name="Order">The step that is void.</param>
public sealed record Undoing(int Order) : CaseEvent("更正误操作")
{
    internal override CaseState LeadTo(Application application, CaseState? before) =>
        throw new InvalidOperationException("An undone step and its undoing lead nowhere.");
}
