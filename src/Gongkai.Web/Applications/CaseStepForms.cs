using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Web.Applications;

/// <summary>The form of a step, with what it does.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="Words">What it is called, as the state offers it.</param>
/// <param name="Roles">Who is shown it; the domain decides.</param>
/// <param name="IsAt">Whether a state has the step.</param>
/// <param name="Take">Takes it.</param>
/// <param name="Fields">What is filled in besides the day.</param>
internal sealed record CaseStepForm(
    string Key, string Words, StaffRoles Roles, Func<CaseState, bool> IsAt, Func<Application, Act, StepInput, Result> Take, IReadOnlyList<StepField> Fields);

/// <summary>
/// The steps of a case as forms, in the order of a case's life. What is lawful where stands in the domain; a form only calls the method of
/// the state, so a late click is refused there with the steps that are possible.
/// </summary>
internal static class CaseStepForms
{
    private const StaffRoles Handler = StaffRoles.CaseHandler;
    private const StaffRoles Office = StaffRoles.DisclosureOffice;
    private const StaffRoles Head = StaffRoles.DisclosureOfficeHead;
    private const StaffRoles Reviewers = StaffRoles.LegalReviewer | StaffRoles.ConfidentialityReviewer;

    private static readonly StepField Opinion = new(nameof(StepInput.Opinion), "意见", StepFieldKind.Opinion);
    private static readonly StepField Opinions = StepField.Reason("审核意见", isNeeded: false);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CaseStepForm> All { get; } =
    [
        In<UnderExamination>("accept", "受理", Handler | Office, (state, act, _) => state.Accept(act)),
        In<Registered>("ask-correction", "告知补正", Handler, (state, act, input) => input.Day is { } day ? state.AskCorrection(act, day) : NoDay("补正期限"),
            StepField.Day("补正期限（最后一日）"), StepField.Reason("需要补正的事项和理由（将告知申请人）")),
        In<UnderExamination>("transfer", "移送", Office, (state, act, input) => state.Transfer(act, input.Text), StepField.Line("接收移送的机关"), StepField.Reason("移送的依据")),
        In<AwaitingCorrection>("correction", "收到补正", Handler | Office, (state, act, _) => state.ReceiveCorrection(act), StepField.Reason("补正的内容", isNeeded: false)),
        In<AwaitingCorrection>("abandon", "逾期不补正", Handler, (state, act, _) => state.Abandon(act), StepField.Reason("申请人没有正当理由的认定")),
        In<Handling>("draft", "拟定答复", Handler, (state, act, input) => state.Draft(act, input.Outcome),
            new StepField(nameof(StepInput.Outcome), "办理结果（年度报告表三）", StepFieldKind.Outcome), StepField.Reason("说明", isNeeded: false)),
        In<InProcess>("third-party", "征求第三方意见", Handler, (state, act, input) => input.Day is { } day ? state.ConsultThirdParty(act, input.Text, day) : NoDay("第三方收到征求意见书的日期"),
            StepField.Line("第三方"), StepField.Day("第三方收到征求意见书的日期")),
        In<InProcess>("agency", "征求其他机关意见", Handler, (state, act, input) => input.Day is { } day ? state.ConsultAgency(act, input.Text, day) : NoDay("被征求意见机关收到的日期"),
            StepField.Line("被征求意见的机关"), StepField.Day("被征求意见机关收到的日期")),
        In<InProcess>("explanation", "要求说明理由", Handler, (state, act, _) => state.AskExplanation(act), StepField.Reason("要求说明的事项（将告知申请人）")),
        In<InProcess>("fee", "收费通知", Handler, (state, act, input) => input.Assess() is var fee && fee.IsDone ? state.NotifyFee(act, fee.Value) : fee.Refusal!,
            new StepField(nameof(StepInput.IsByPage), "按量（页）计收；不选则按件计收", StepFieldKind.YesNo, IsNeeded: false), new StepField(nameof(StepInput.Count), "件数或者页数", StepFieldKind.Number)),
        In<Handling>("extend", "延长答复期限", Head, (state, act, input) => state.Extend(act, input.WorkingDays ?? 0),
            new StepField(nameof(StepInput.WorkingDays), $"延长的工作日数（1至{Handling.ExtensionLimit}）", StepFieldKind.Number), StepField.Reason("延长的理由（将告知申请人）")),
        In<ConsultingThirdParty>("third-party-opinion", "第三方意见", Handler, (state, act, input) => state.Answered(act, input.Opinion), Opinion, StepField.Reason("意见的内容", isNeeded: false)),
        In<ConsultingAgency>("agency-opinion", "其他机关意见", Handler, (state, act, input) => state.Answered(act, input.Opinion), Opinion, StepField.Reason("意见的内容", isNeeded: false)),
        In<AwaitingExplanation>("verdict", "认定理由", Handler, (state, act, input) => state.Judge(act, input.IsReasonable, input.Day),
            new StepField(nameof(StepInput.IsReasonable), "理由合理", StepFieldKind.YesNo, IsNeeded: false), StepField.Day("确定的延迟答复期限（需要延迟时填写）", isNeeded: false), StepField.Reason("认定的依据")),
        In<AwaitingPayment>("payment", "缴费", Handler | Office, (state, act, _) => state.Pay(act)),
        In<AwaitingPayment>("waiver", "免收信息处理费", Head, (state, act, _) => state.Waive(act), StepField.Reason("免收的理由")),
        In<AwaitingPayment>("fee-lapse", "逾期未缴费", Handler, (state, act, input) => input.Day is { } day ? state.Lapse(act, day) : NoDay("申请人收到收费通知的日期"),
            StepField.Day("申请人收到收费通知的日期")),
        In<Drafted>("submit", "送审", Handler, (state, act, _) => state.Submit(act)),
        In<Drafted>("drop", "撤回拟稿", Handler, (state, act, _) => state.Drop(act), StepField.Reason()),
        In<InReview>("legal", "法制审核通过", StaffRoles.LegalReviewer, (state, act, _) => state.PassLegal(act), Opinions),
        In<InReview>("confidentiality", "保密审查通过", StaffRoles.ConfidentialityReviewer, (state, act, _) => state.PassConfidentiality(act), Opinions),
        In<InReview>("return", "退回修改", Reviewers, (state, act, _) => state.Return(act), StepField.Reason("需要修改什么")),
        In<AwaitingSignature>("sign", "签发", Head, (state, act, input) => state.Sign(act, input.Text), StepField.Line("答复书文号"), StepField.Reason("签发意见", isNeeded: false)),
        In<AwaitingSignature>("return-draft", "退回修改", Head, (state, act, _) => state.Return(act), StepField.Reason("需要修改什么")),
        In<AwaitingDelivery>("deliver", "送达", Handler | Office, (state, act, input) => state.Deliver(act, input.Text), StepField.Line("送达凭证（邮件号码、签收记录等）")),
        In<Delivered>("close", "办结", Handler | Office, (state, act, _) => state.Close(act)),
        In<OpenState>("withdraw", "申请人撤回", Handler | Office, (state, act, _) => state.Withdraw(act), StepField.Reason("撤回的情况")),
        new("refund", "退还信息处理费", Office, state => state is Handling or Delivered or Closed, Refund,
            [new StepField(nameof(StepInput.Amount), "退还的金额（元）", StepFieldKind.Number), StepField.Reason("退还的理由")]),
        In<CaseState>("undo", "更正误操作", Office, (state, act, _) => state.Undo(act), StepField.Reason("更正的理由（上一步骤作废，记录保留）")),
    ];

    /// <summary>The steps that a state offers and somebody's roles are for.</summary>
    public static IEnumerable<CaseStepForm> For(Application application, Actor actor) =>
        At(application.State).Where(form => actor.Holds(form.Roles));

    /// <summary>The steps that a state offers.</summary>
    public static IEnumerable<CaseStepForm> At(CaseState state) => All.Where(form => form.IsAt(state) && state.Offers.Contains(form.Words));

    private static Result Refund(Application application, Act act, StepInput input) => application.State switch
    {
        Handling handling => handling.Refund(act, input.Amount ?? 0),
        Delivered delivered => delivered.Refund(act, input.Amount ?? 0),
        Closed closed => closed.Refund(act, input.Amount ?? 0),
        _ => application.In<Handling>().Refusal!,
    };

    private static CaseStepForm In<T>(string key, string words, StaffRoles roles, Func<T, Act, StepInput, Result> take, params StepField[] fields)
        where T : CaseState => new(
            key, words, roles, state => state is T,
            (application, act, input) => application.In<T>() is { IsDone: true } here ? take(here.Value, act, input) : application.In<T>().Refusal!,
            fields);

    private static Result NoDay(string field) => Result.Refuse("case.day", $"请填写“{field}”。");
}
