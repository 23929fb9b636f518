using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.Fees;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Applications.States;

/// <summary>The agency works on the answer: it can be extended once and a draft can be written.</summary>
public abstract class Handling : OpenState
{
    /// <summary>The most working days of an extension (article 33).</summary>
    public const int ExtensionLimit = 20;

    private static readonly HashSet<string> ReplyRows =
    [
        .. ReportForms.Form2021.Table("applications")!.Blocks[0].Rows.Where(row => row.Groups.Count > 0 && row.SumOf.Count == 0).Select(row => row.Key)
            .Except(["other.correction_overdue", "other.fee_overdue"]),
    ];

    private protected Handling(Application application, string chinese) : base(application, chinese)
    {
    }

    /// <summary>The rows of table 3 in which a reply can end.</summary>
    public static IReadOnlyCollection<string> Outcomes => ReplyRows;

    /// <summary>The step that extends the term, which can be taken once.</summary>
    private protected IEnumerable<string> OfExtension => Application.Has<Extension>() ? [] : ["延长答复期限"];

    /// <summary>Extends the term once, before it ends; the head of the disclosure office agrees by taking the step (article 33).</summary>
    /// <param name="act">The head; the reason is told to the applicant.</param>
    /// <param name="workingDays">From 1 to <see cref="ExtensionLimit"/>.</param>
    /// <returns>Done, or a refusal <c>case.extended</c>, <c>case.extension</c>, <c>case.late</c> or one that all steps share.</returns>
    public Result Extend(Act act, int workingDays)
    {
        var unfit = Application.Has<Extension>() ? Unfit("case.extended", "答复期限已延长过一次，不能再次延长（《条例》第三十三条）。")
            : workingDays is < 1 or > ExtensionLimit ? Unfit("case.extension", $"延长的期限应为1至{ExtensionLimit}个工作日（《条例》第三十三条）。")
            : InTime(act);
        return Take(StaffRoles.DisclosureOfficeHead, act, new Extension(workingDays), unfit, needsReason: true);
    }

    /// <summary>Writes the reply, or writes it anew.</summary>
    /// <param name="act">Who.</param>
    /// <param name="reply">What it says: a kind that answers an application.</param>
    /// <param name="letter">The letter composed of it.</param>
    /// <returns>Done, or a refusal <c>case.outcome</c>, <c>case.letter</c> or one that all steps share.</returns>
    public Result Draft(Act act, LetterParticulars reply, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(letter);
        return Draft(act, reply.Kind.IsReply ? reply.Kind.Row! : "", new Draft(reply.Kind.Row ?? "", reply, letter),
            letter.KindKey != reply.KindKey ? Unfit("case.letter", "文书与所选的答复种类不一致，请重新生成文书。")
            : reply.PromisedOn <= act.On ? Unfit("case.letter", $"承诺公开的日期{reply.PromisedOn:yyyy-MM-dd}应晚于拟定答复之日，请修改。")
            : null);
    }

    /// <summary>Writes a reply whose letter is kept elsewhere.</summary>
    /// <param name="act">Who.</param>
    /// <param name="outcome">The row of table 3, one of <see cref="Outcomes"/>.</param>
    /// <returns>Done, or a refusal <c>case.outcome</c> or one that all steps share.</returns>
    public Result Draft(Act act, string outcome) => Draft(act, outcome, new Draft(outcome), null);

    private Result Draft(Act act, string outcome, Draft draft, Refusal? letter)
    {
        var unfit = outcome switch
        {
            _ when !ReplyRows.Contains(outcome) => Unfit("case.outcome", "所选办理结果不是答复的种类，请重新选择。"),
            "unable.unclear_after_correction" when !Application.Has<CorrectionReceipt>() =>
                Unfit("case.outcome", "没有告知补正，不能以补正后申请内容仍不明确答复（《条例》第三十条）。"),
            "not_processed.excessive" when !Application.Effective.Any(step => step.Event is ExplanationVerdict { IsReasonable: false }) =>
                Unfit("case.outcome", "没有要求申请人说明理由并认定不合理，不能以无正当理由大量反复申请不予处理（《条例》第三十五条）。"),
            _ => letter,
        };
        return Take(StaffRoles.CaseHandler, act, draft, unfit);
    }

    /// <summary>Gives back a fee that was paid.</summary>
    /// <returns>Done, or a refusal <c>case.refund</c> or one that all steps share.</returns>
    public Result Refund(Act act, decimal amount) => GiveBack(act, amount);

    private protected Refusal? InTime(Act act)
    {
        var due = ReplyClock.Of(Application, act.Calendar);
        return !due.IsDone ? due.Refusal
            : act.On > due.Value.DueOn ? Unfit("case.late", $"答复期限已于{due.Value.DueOn:yyyy-MM-dd}届满，不能再办理此步骤，请尽快答复。")
            : null;
    }
}

/// <summary>办理中.</summary>
public sealed class InProcess : Handling
{
    internal InProcess(Application application) : base(application, "办理中")
    {
    }

    private protected override IEnumerable<string> Own =>
        [.. OfExtension, "拟定答复", "征求第三方意见", "征求其他机关意见", "要求说明理由", "收费通知", .. OfRefund];

    /// <summary>Asks a third party whose rights disclosure would harm (article 32).</summary>
    /// <param name="act">Who; its day is the day of sending, from which the reply clock pauses.</param>
    /// <param name="party">Who is asked.</param>
    /// <param name="reachedOn">The day the request reached them.</param>
    /// <returns>Done, or a refusal <c>case.consultation</c> or one that all steps share.</returns>
    public Result ConsultThirdParty(Act act, string party, DateOnly reachedOn) =>
        Take(StaffRoles.CaseHandler, act, new ThirdPartyRequest(party.Trim(), reachedOn), Consultation(act, party, reachedOn));

    /// <summary>Asks an agency that made the information too (article 34).</summary>
    /// <param name="act">Who; its day is the day of sending, from which the reply clock pauses.</param>
    /// <param name="agency">Who is asked.</param>
    /// <param name="reachedOn">The day the request reached it.</param>
    /// <returns>Done, or a refusal <c>case.consultation</c> or one that all steps share.</returns>
    public Result ConsultAgency(Act act, string agency, DateOnly reachedOn) =>
        Take(StaffRoles.CaseHandler, act, new AgencyRequest(agency.Trim(), reachedOn), Consultation(act, agency, reachedOn));

    /// <summary>Asks why so many applications are made (article 35).</summary>
    public Result AskExplanation(Act act) => Take(
        StaffRoles.CaseHandler, act, new ExplanationRequest(),
        Application.Has<ExplanationRequest>() ? Unfit("case.explained", "已要求申请人说明过理由，请据此办理。") : null, needsReason: true);

    /// <summary>Tells what is to be paid, within the reply term (国办函〔2020〕109号).</summary>
    /// <param name="act">Who.</param>
    /// <param name="amount">Yuan, more than 0.</param>
    /// <returns>Done, or a refusal <c>case.fee</c>, <c>case.late</c> or one that all steps share.</returns>
    public Result NotifyFee(Act act, decimal amount) => NotifyFee(act, new FeeNotice(amount));

    /// <summary>Tells what is to be paid and how it was found.</summary>
    /// <param name="act">Who.</param>
    /// <param name="assessment">The calculation.</param>
    /// <returns>Done, or a refusal <c>case.fee</c>, <c>case.late</c> or one that all steps share.</returns>
    public Result NotifyFee(Act act, FeeAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return NotifyFee(act, new FeeNotice(assessment.Amount, assessment));
    }

    private Result NotifyFee(Act act, FeeNotice notice) => Take(
        StaffRoles.CaseHandler, act, notice,
        notice.Amount <= 0 ? Unfit("case.fee", "收费金额应大于0，未达到收费标准的不收费。")
        : Application.Has<FeeNotice>() ? Unfit("case.fee", "已发出过收费通知，同一申请不重复收费。")
        : InTime(act));

    internal override CaseState Again() => new InProcess(Application);

    private Refusal? Consultation(Act act, string whom, DateOnly reachedOn) =>
        string.IsNullOrWhiteSpace(whom) || whom.Length > Application.TextLimit || reachedOn < act.On || reachedOn > Calendar.LegalDay.Of(act.At)
            ? Unfit("case.consultation", "请填写被征求意见者，其收到征求意见书的日期应在发出之日至今天之间。")
            : null;
}
