using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.States;

/// <summary>Somebody outside the agency is asked: the reply clock pauses until the opinion comes, at most until the 15 working days end (article 33).</summary>
public abstract class Consulting : OpenState
{
    private readonly DateOnly reachedOn;

    private protected Consulting(Application application, DateOnly reachedOn, string chinese) : base(application, chinese) => this.reachedOn = reachedOn;

    // Silence is an answer once the term has ended.
    private protected Result Take(Act act, Opinion opinion, CaseEvent happened, string whyNotSilent) => Take(
        StaffRoles.CaseHandler, act, happened,
        opinion == Opinion.Silent ? Running(act, reachedOn, ReplyClock.ConsultationDays, "case.opinion_running", whyNotSilent) : null);
}

/// <summary>征求第三方意见 (article 32).</summary>
public sealed class ConsultingThirdParty : Consulting
{
    internal ConsultingThirdParty(Application application, DateOnly reachedOn) : base(application, reachedOn, "征求第三方意见")
    {
    }

    private protected override IEnumerable<string> Own => ["第三方意见"];

    /// <summary>The third party answered, or stayed silent until the term ended.</summary>
    /// <returns>Done, or a refusal <c>case.opinion_running</c> or one that all steps share.</returns>
    public Result Answered(Act act, Opinion opinion) => Take(
        act, opinion, new ThirdPartyOpinion(opinion), "第三方提出意见的15个工作日尚未届满，不能按逾期未提出意见办理（《条例》第三十二条）。");
}

/// <summary>征求其他机关意见 (article 34).</summary>
public sealed class ConsultingAgency : Consulting
{
    internal ConsultingAgency(Application application, DateOnly reachedOn) : base(application, reachedOn, "征求其他机关意见")
    {
    }

    private protected override IEnumerable<string> Own => ["其他机关意见"];

    /// <summary>The agency answered, or stayed silent until the term ended: then it agrees (article 34).</summary>
    /// <returns>Done, or a refusal <c>case.opinion_running</c> or one that all steps share.</returns>
    public Result Answered(Act act, Opinion opinion) => Take(
        act, opinion, new AgencyOpinion(opinion), "被征求意见机关的15个工作日尚未届满，不能按逾期未提出意见办理（《条例》第三十四条）。");
}

/// <summary>待说明理由 (article 35). The reply clock runs on: article 33 names no such pause.</summary>
public sealed class AwaitingExplanation : OpenState
{
    internal AwaitingExplanation(Application application) : base(application, "待说明理由")
    {
    }

    private protected override IEnumerable<string> Own => ["认定理由"];

    /// <summary>Judges the reasons given.</summary>
    /// <param name="act">Who; the reason says why.</param>
    /// <param name="isReasonable">Whether they convince; else the application is not processed.</param>
    /// <param name="replyBy">A longer term, later than the usual one, where the usual one is too short.</param>
    /// <returns>Done, or a refusal <c>case.reply_by</c> or one that all steps share.</returns>
    public Result Judge(Act act, bool isReasonable, DateOnly? replyBy = null)
    {
        Refusal? unfit = null;
        if (replyBy is { } day)
        {
            var due = ReplyClock.Of(Application, act.Calendar);
            unfit = !due.IsDone ? due.Refusal
                : !isReasonable || day <= due.Value.DueOn
                    ? Unfit("case.reply_by", $"延迟答复的期限只在理由合理时确定，并须晚于原答复期限{due.Value.DueOn:yyyy-MM-dd}（《条例》第三十五条）。")
                : act.Calendar.AddWorkingDays(day.AddDays(-1), 1).Refusal;
        }

        return Take(StaffRoles.CaseHandler, act, new ExplanationVerdict(isReasonable, replyBy), unfit, needsReason: true);
    }
}

/// <summary>待缴费: the reply clock pauses until payment (国办函〔2020〕109号).</summary>
public sealed class AwaitingPayment : OpenState
{
    internal AwaitingPayment(Application application) : base(application, "待缴费")
    {
    }

    private protected override IEnumerable<string> Own => ["缴费", "免收信息处理费", "逾期未缴费"];

    /// <summary>The fee was paid.</summary>
    public Result Pay(Act act) => Take(StaffRoles.CaseHandler | StaffRoles.DisclosureOffice, act, new FeePayment());

    /// <summary>The fee is waived.</summary>
    public Result Waive(Act act) => Take(StaffRoles.DisclosureOfficeHead, act, new FeeWaiver(), needsReason: true);

    /// <summary>Not paid within 20 working days: closed as <c>other.fee_overdue</c>.</summary>
    /// <param name="act">Who and when.</param>
    /// <param name="reachedOn">The day the applicant got the notice: the 20 working days run from the day after (国办函〔2020〕109号第六条).</param>
    /// <returns>Done, or a refusal <c>case.reached</c>, <c>case.payment_running</c> or one that all steps share.</returns>
    public Result Lapse(Act act, DateOnly reachedOn)
    {
        var sentOn = Application.Last<FeeNotice>().On;
        return Take(
            StaffRoles.CaseHandler, act, new FeeLapse(reachedOn),
            reachedOn < sentOn
                ? Unfit("case.reached", $"收费通知于{sentOn:yyyy-MM-dd}发出，申请人收到的日期不能更早，请核对送达记录。")
                : Running(act, reachedOn, ReplyClock.PaymentDays, "case.payment_running", "申请人收到收费通知次日起的20个工作日尚未届满，不能按逾期未缴费办理（国办函〔2020〕109号）。"));
    }
}
