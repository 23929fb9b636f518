using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.States;

/// <summary>已拟答复.</summary>
public sealed class Drafted : Handling
{
    internal Drafted(Application application) : base(application, "已拟答复")
    {
    }

    private protected override IEnumerable<string> Own => [.. OfExtension, "拟定答复", "送审", "撤回拟稿", .. OfRefund];

    /// <summary>Hands the draft in for both reviews.</summary>
    public Result Submit(Act act) => Take(StaffRoles.CaseHandler, act, new Submission());

    /// <summary>Goes back to work without a draft (a third party has to be asked after all).</summary>
    public Result Drop(Act act) => Take(StaffRoles.CaseHandler, act, new DraftDropping(), needsReason: true);

    internal override CaseState Again() => new Drafted(Application);
}

/// <summary>审核中: legal and confidentiality review, in any order, by two people who did not draft.</summary>
public sealed class InReview : OpenState
{
    private readonly bool isLawful;
    private readonly bool isSafe;

    internal InReview(Application application, bool? isLawful, bool? isSafe) : base(application, "审核中") =>
        (this.isLawful, this.isSafe) = (isLawful ?? false, isSafe ?? false);

    private protected override IEnumerable<string> Own =>
        [.. isLawful ? [] : new[] { "法制审核通过" }, .. isSafe ? [] : new[] { "保密审查通过" }, "退回修改"];

    /// <summary>Passes the legal review.</summary>
    /// <returns>Done, or a refusal <c>case.reviewed</c>, <c>case.four_eyes</c> or one that all steps share.</returns>
    public Result PassLegal(Act act) => Take(
        StaffRoles.LegalReviewer, act, new LegalApproval(), isLawful ? Unfit("case.reviewed", "法制审核已通过。") : FourEyes.Check(Application, act));

    /// <summary>Passes the confidentiality review.</summary>
    /// <returns>Done, or a refusal <c>case.reviewed</c>, <c>case.four_eyes</c> or one that all steps share.</returns>
    public Result PassConfidentiality(Act act) => Take(
        StaffRoles.ConfidentialityReviewer, act, new ConfidentialityApproval(),
        isSafe ? Unfit("case.reviewed", "保密审查已通过。") : FourEyes.Check(Application, act));

    /// <summary>Sends the draft back; the reason says what to mend.</summary>
    public Result Return(Act act) => Take(
        StaffRoles.LegalReviewer | StaffRoles.ConfidentialityReviewer, act, new ReviewReturn(), FourEyes.CheckDrafting(Application, act), needsReason: true);

    internal CaseState AfterLegal() => isSafe ? new AwaitingSignature(Application) : new InReview(Application, true, false);

    internal CaseState AfterConfidentiality() => isLawful ? new AwaitingSignature(Application) : new InReview(Application, false, true);
}

/// <summary>待签发.</summary>
public sealed class AwaitingSignature : OpenState
{
    internal AwaitingSignature(Application application) : base(application, "待签发")
    {
    }

    private protected override IEnumerable<string> Own => ["签发", "退回修改"];

    /// <summary>Signs the letter; by somebody who did not draft it.</summary>
    /// <returns>Done, or a refusal <c>case.letter_number</c>, <c>case.four_eyes</c> or one that all steps share.</returns>
    public Result Sign(Act act, string letterNumber) => Take(
        StaffRoles.DisclosureOfficeHead, act, new Signature(letterNumber.Trim()),
        string.IsNullOrWhiteSpace(letterNumber) || letterNumber.Length > 100
            ? Unfit("case.letter_number", "请填写答复书文号，不超过100字。") : FourEyes.CheckDrafting(Application, act));

    /// <summary>Sends the draft back.</summary>
    public Result Return(Act act) =>
        Take(StaffRoles.DisclosureOfficeHead, act, new ReviewReturn(), FourEyes.CheckDrafting(Application, act), needsReason: true);
}

/// <summary>已签发.</summary>
public sealed class AwaitingDelivery : OpenState
{
    internal AwaitingDelivery(Application application) : base(application, "已签发")
    {
    }

    private protected override IEnumerable<string> Own => ["送达"];

    /// <summary>Gives the letter to the applicant or to the post: the clock stops and the case counts as handled.</summary>
    /// <returns>Done, or a refusal <c>case.proof</c> or one that all steps share.</returns>
    public Result Deliver(Act act, string proof) => Take(
        StaffRoles.CaseHandler | StaffRoles.DisclosureOffice, act, new Delivery(proof.Trim()),
        string.IsNullOrWhiteSpace(proof) || proof.Length > Application.TextLimit ? Unfit("case.proof", "请填写送达凭证（邮件号码、签收记录等）。") : null);

    /// <summary>The platform itself gave the letter: the applicant downloaded it, or the mail server took it.</summary>
    /// <param name="at">When.</param>
    /// <param name="proof">What proves it.</param>
    /// <param name="by"><see cref="CaseStep.Applicant"/> or <see cref="CaseStep.Mail"/>.</param>
    /// <returns>Done, or the refusal <c>case.stale</c>.</returns>
    public Result Deliver(DateTimeOffset at, string proof, string by)
    {
        if (Stale() is { } refusal)
            return refusal;
        Application.Record(new Delivery(proof), at, by);
        return Result.Done;
    }
}

/// <summary>已送达: answered; the file is not closed yet.</summary>
public sealed class Delivered : CaseState
{
    internal Delivered(Application application) : base(application, "已送达")
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Offers => ["办结", .. OfRefund, .. OfUndoing];

    /// <summary>Closes the file.</summary>
    public Result Close(Act act) => Take(StaffRoles.CaseHandler | StaffRoles.DisclosureOffice, act, new Closing());

    /// <summary>Gives back a fee that was paid.</summary>
    /// <returns>Done, or a refusal <c>case.refund</c> or one that all steps share.</returns>
    public Result Refund(Act act, decimal amount) => GiveBack(act, amount);

    internal override CaseState Again() => new Delivered(Application);
}

/// <summary>已办结.</summary>
public sealed class Closed : CaseState
{
    internal Closed(Application application) : base(application, "已办结")
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Offers => [.. OfRefund, .. OfUndoing];

    /// <summary>Gives back a fee that was paid.</summary>
    /// <returns>Done, or a refusal <c>case.refund</c> or one that all steps share.</returns>
    public Result Refund(Act act, decimal amount) => GiveBack(act, amount);

    internal override CaseState Again() => new Closed(Application);
}
