using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.States;

/// <summary>
/// Where a case stands. The hierarchy is closed; the methods of a kind are the steps that are lawful there. A state that
/// is no longer the case's refuses every step (<c>case.stale</c>).
/// </summary>
public abstract class CaseState
{
    private protected CaseState(Application application, string chinese) => (Application, Chinese) = (application, chinese);

    /// <summary>The word for it (已登记).</summary>
    public string Chinese { get; }

    /// <summary>The words for the steps it offers.</summary>
    public abstract IReadOnlyList<string> Offers { get; }

    private protected Application Application { get; }

    /// <summary>The step that gives a fee back, where there is one to give back.</summary>
    private protected IEnumerable<string> OfRefund => FeeHeld > 0 ? ["退还信息处理费"] : [];

    /// <summary>The step that corrects the one before, where there is one but the registration.</summary>
    private protected IEnumerable<string> OfUndoing => Application.Effective.Count > 1 ? ["更正误操作"] : [];

    /// <summary>The fee that was paid and not given back, in yuan.</summary>
    private decimal FeeHeld =>
        (Application.Effective.Any(step => step.Event is FeePayment) ? ((FeeNotice)Application.Last<FeeNotice>().Event).Amount : 0)
            - Application.Effective.Sum(step => (step.Event as FeeRefund)?.Amount ?? 0);

    /// <summary>What can be done now, in a sentence.</summary>
    public string Next() => $"此时可以：{string.Join('、', Offers)}。";

    /// <summary>
    /// Corrects a wrong step: the last one that counts becomes void, the case stands where it stood before. A reason is needed;
    /// only the disclosure office does it. The registration cannot be undone: withdraw the application instead.
    /// </summary>
    /// <returns>Done, or a refusal <c>case.registration</c> or one that all steps share.</returns>
    public Result Undo(Act act)
    {
        var counting = Application.Effective;
        if (counting.Count == 1)
            return Result.Refuse("case.registration", $"申请{Application.Number}的登记不能撤销；登记有误的，请按申请人撤回办理并说明情况。");
        return Take(StaffRoles.DisclosureOffice, act, new Undoing(counting[^1].Order), needsReason: true);
    }

    /// <summary>Gives back what was paid wrongly or for nothing, at most what was paid; the reason is told to the applicant.</summary>
    private protected Result GiveBack(Act act, decimal amount)
    {
        var left = FeeHeld;
        var unfit = left <= 0 ? Unfit("case.refund", "没有已缴纳而未退还的信息处理费。")
            : amount <= 0 || amount > left ? Unfit("case.refund", $"退费金额应大于0，不超过已缴纳而未退还的{left:0.##}元。")
            : null;
        return Take(StaffRoles.DisclosureOffice, act, new FeeRefund(amount), unfit, needsReason: true);
    }

    /// <summary>The same state after a step that does not change it.</summary>
    internal virtual CaseState Again() => throw new InvalidOperationException($"{Chinese} is left by every step.");

    private protected Result Take(StaffRoles role, Act act, CaseEvent happened, Refusal? unfit = null, bool needsReason = false)
    {
        ArgumentNullException.ThrowIfNull(act);
        var refusal = Common(role, act, happened, needsReason) ?? unfit;
        if (refusal is not null)
            return refusal;
        Application.Record(happened, act);
        return Result.Done;
    }

    private protected Refusal Unfit(string code, string why) => new(code, $"申请{Application.Number}：{why}");

    /// <summary>Whether a term has passed on a day; a year without notice is a refusal.</summary>
    private protected static Result<bool> HasPassed(WorkingCalendar calendar, DateOnly from, int workingDays, DateOnly on)
    {
        var last = calendar.AddWorkingDays(from, workingDays);
        return last.IsDone ? on > last.Value : last.Refusal;
    }

    /// <summary>Why a term cannot be treated as passed on the day of an act; null where it has passed.</summary>
    private protected Refusal? Running(Act act, DateOnly from, int workingDays, string code, string why)
    {
        var passed = HasPassed(act.Calendar, from, workingDays, act.On);
        return !passed.IsDone ? passed.Refusal : passed.Value ? null : Unfit(code, why);
    }

    private protected Refusal? Stale() => ReferenceEquals(Application.State, this)
        ? null
        : Unfit("case.stale", $"已由他人办理到“{Application.State.Chinese}”，请刷新后重试。");

    private Refusal? Common(StaffRoles role, Act act, CaseEvent happened, bool needsReason)
    {
        if (Stale() is { } stale)
            return stale;
        if (act.By.AgencyId != Application.AgencyId)
            return Unfit("case.agency", $"{act.By.Name}不是受理机关的工作人员，不能办理。");
        if (!act.By.Holds(role))
            return Unfit("case.role", $"“{happened.Chinese}”须由“{role.Chinese()}”角色办理，{act.By.Name}没有该角色。");
        if (act.On > LegalDay.Of(act.At) || act.On < Application.Effective[^1].On)
            return Unfit("case.day", $"{act.On:yyyy-MM-dd}晚于今天或者早于上一步骤的日期{Application.Effective[^1].On:yyyy-MM-dd}，请核对日期。");
        if (act.Reason.Length > Application.TextLimit || (needsReason && string.IsNullOrWhiteSpace(act.Reason)))
            return Unfit("case.reason", $"请填写{happened.Chinese}的理由，不超过{Application.TextLimit}字。");
        return null;
    }
}

/// <summary>A case that is not answered yet: the applicant can always withdraw it.</summary>
public abstract class OpenState : CaseState
{
    private protected OpenState(Application application, string chinese) : base(application, chinese)
    {
    }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Offers => [.. Own, "申请人撤回", .. OfUndoing];

    private protected abstract IEnumerable<string> Own { get; }

    /// <summary>The applicant takes the application back: closed as 其他 (<c>other.other</c>).</summary>
    public Result Withdraw(Act act) => Take(StaffRoles.CaseHandler | StaffRoles.DisclosureOffice, act, new Withdrawal(), needsReason: true);
}
