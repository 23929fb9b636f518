using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.States;

/// <summary>Received and looked at: is it clear, is it this agency's?</summary>
public abstract class UnderExamination : OpenState
{
    private protected UnderExamination(Application application, string chinese) : base(application, chinese)
    {
    }

    /// <summary>Begins to work on it.</summary>
    public Result Accept(Act act) => Take(StaffRoles.CaseHandler | StaffRoles.DisclosureOffice, act, new Acceptance());

    /// <summary>Hands it to another agency of the same government, where law lets it: closed as 其他 (<c>other.other</c>).</summary>
    /// <returns>Done, or a refusal <c>case.transfer</c> or one that all steps share.</returns>
    public Result Transfer(Act act, string agency) => Take(
        StaffRoles.DisclosureOffice, act, new Transfer(agency.Trim()),
        agency.Trim().Length == 0 ? Unfit("case.transfer", "请填写接收移送的机关名称。") : null, needsReason: true);
}

/// <summary>已登记: as it was received. One notice of correction can be given, within 7 working days (article 30).</summary>
public sealed class Registered : UnderExamination
{
    /// <summary>The working days for the notice.</summary>
    public const int NoticeDays = 7;

    internal Registered(Application application) : base(application, "已登记")
    {
    }

    private protected override IEnumerable<string> Own => ["受理", "告知补正", "移送"];

    /// <summary>Asks for a correction of what is unclear, once for all points.</summary>
    /// <param name="act">Who, when, and in the reason what is to be corrected.</param>
    /// <param name="correctBy">The last day of the reasonable period.</param>
    /// <returns>Done, or a refusal <c>case.correction_late</c>, <c>case.correction_period</c> or one that all steps share.</returns>
    public Result AskCorrection(Act act, DateOnly correctBy)
    {
        var late = HasPassed(act.Calendar, Application.Receipt.ReceivedOn, NoticeDays, act.On);
        var unfit = !late.IsDone ? late.Refusal
            : late.Value ? Unfit("case.correction_late", "自收到申请之日起已超过7个工作日，不能再告知补正，请按现有内容办理（《条例》第三十条）。")
            : correctBy <= act.On ? Unfit("case.correction_period", "补正期限须晚于告知之日，请填写合理的补正期限（《条例》第三十条）。")
            : null;
        return Take(StaffRoles.CaseHandler, act, new CorrectionNotice(correctBy), unfit, needsReason: true);
    }
}

/// <summary>已补正: the corrected application is there, the reply clock runs anew. No second notice: article 30 knows one.</summary>
public sealed class Corrected : UnderExamination
{
    internal Corrected(Application application) : base(application, "已补正")
    {
    }

    private protected override IEnumerable<string> Own => ["受理", "移送"];
}

/// <summary>待补正: the applicant has the word.</summary>
public sealed class AwaitingCorrection : OpenState
{
    private readonly CorrectionNotice notice;

    internal AwaitingCorrection(Application application, CorrectionNotice notice) : base(application, "待补正") => this.notice = notice;

    private protected override IEnumerable<string> Own => ["收到补正", "逾期不补正"];

    /// <summary>The corrected application came in. A late one with good reason is as good (article 30).</summary>
    public Result ReceiveCorrection(Act act) => Take(StaffRoles.CaseHandler | StaffRoles.DisclosureOffice, act, new CorrectionReceipt());

    /// <summary>No correction in time and no good reason: given up, closed as <c>other.correction_overdue</c>.</summary>
    /// <returns>Done, or a refusal <c>case.correction_running</c> or one that all steps share.</returns>
    public Result Abandon(Act act)
    {
        // A period that ends on a day off ends on the next working day (Civil Code, article 203).
        var last = act.Calendar.AddWorkingDays(notice.CorrectBy.AddDays(-1), 1);
        var unfit = !last.IsDone ? last.Refusal
            : act.On <= last.Value ? Unfit("case.correction_running", $"补正期限至{last.Value:yyyy-MM-dd}届满，届满前不能按逾期不补正办理。")
            : null;
        return Take(StaffRoles.CaseHandler, act, new CorrectionLapse(), unfit, needsReason: true);
    }
}
