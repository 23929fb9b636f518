using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Fees;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Testing;

/// <summary>A letter of each kind, of a case that went the way that the kind tells of.</summary>
public sealed class SampleLetters
{
    /// <summary>The day on which the applications came in.</summary>
    public static readonly DateOnly Received = new(2025, 9, 1);

    /// <summary>The day on which the letters are written.</summary>
    public static readonly DateOnly Written = new(2025, 9, 22);

    private static readonly Actor Handler = new(1, "承办人", 0, null, StaffRoles.CaseHandler | StaffRoles.DisclosureOffice);

    private static readonly Actor Leader = new(2, "负责人", 0, null, StaffRoles.DisclosureOfficeHead);

    /// <summary>The agency's own.</summary>
    public static LetterHead Head { get; } = LetterHead.Create(
        "云溪市财政局", "云财公开", "云溪市人民政府", "云溪市云溪区人民法院",
        new OfficeContact("云溪市财政局办公室", "云溪市人民路1号", Telephone: "0571-85000000")).Require();

    /// <summary>What was asked for.</summary>
    public string Description { get; init; } = "2024年度部门预算中政府购买服务项目的明细";

    /// <summary>Who asked.</summary>
    public ApplicantKind ApplicantKind { get; init; } = ApplicantKind.NaturalPerson;

    /// <summary>The letter of a kind.</summary>
    public Letter Of(LetterKind kind) =>
        Letter.Compose(LetterTemplate.BuiltIn(kind), Particulars(kind), Facts(kind), Head, Written).Require();

    /// <summary>It, signed.</summary>
    public IssuedLetter Issued(LetterKind kind) => IssuedLetter.To(Case(kind), Of(kind), Head.DocumentNumber(2025, 12), Written);

    /// <summary>What its case knows.</summary>
    public LetterFacts Facts(LetterKind kind) => LetterFacts.Of(Case(kind), WorkingCalendar.BuiltIn).Require();

    /// <summary>All that the kind must be told.</summary>
    public static LetterParticulars Particulars(LetterKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return LetterParticulars.Create(kind, Entries(kind), kind.Withholds ? Parts() : [], Written).Require();
    }

    /// <summary>Something in each field of a kind.</summary>
    public static Dictionary<string, string> Entries(LetterKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Fields.ToDictionary(one => one.Name, one => one.Kind switch
        {
            LetterFieldKind.DayAhead => "2025-12-01",
            LetterFieldKind.DayPast => "2025-06-03",
            LetterFieldKind.Ground => Ground.Of(kind.Row!).First().Key,
            _ when one.Name == LetterField.Addressee => "云溪建设有限公司",
            _ when one.Name == LetterPlaces.Basis => "《中华人民共和国政府信息公开条例》第二条",
            _ => $"{one.Name}的具体说明，写明有关情况和理由。",
        });
    }

    /// <summary>Two parts that are withheld.</summary>
    public static IReadOnlyList<WithheldPart> Parts() =>
    [
        WithheldPart.Create("《项目明细》第2页第1处", "privacy", "评审专家的身份证件号码和手机号码，公开会损害其合法权益").Require(),
        WithheldPart.Create("《项目明细》第3页第1处", "discussion", "评审会讨论记录，尚未形成结论").Require(),
    ];

    /// <summary>A case that has what the kind tells of.</summary>
    public Application Case(LetterKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var applicant = Applicant.Create(ApplicantKind, ApplicantKind == ApplicantKind.NaturalPerson ? "张三" : "云溪建设有限公司", "11010119900307803X", "13800000000", "李四").Require();
        var application = Application.Register("2025-0001", [applicant], Description, Receipt.Of(Channel.Counter, Received).Require(), At(Handler, Received)).Require();
        if (kind.Key is "correction" or "correction_overdue" or "still_unclear")
            Done(application.In<Registered>().Require().AskCorrection(At(Handler, new(2025, 9, 3), "请写明所需信息的名称、文号或者便于查询的其他特征"), new(2025, 9, 12)));
        if (kind.Key == "correction")
            return application;
        if (kind.Key == "correction_overdue")
        {
            Done(application.In<AwaitingCorrection>().Require().Abandon(At(Handler, new(2025, 9, 15))));
            return application;
        }

        if (kind.Key == "still_unclear")
            Done(application.In<AwaitingCorrection>().Require().ReceiveCorrection(At(Handler, new(2025, 9, 10))));
        if (kind.Key == "transfer")
        {
            Done(application.In<Registered>().Require().Transfer(At(Handler, new(2025, 9, 4)), "云溪市审计局"));
            return application;
        }

        if (kind.Key == "withdrawal")
        {
            Done(application.In<Registered>().Require().Withdraw(At(Handler, new(2025, 9, 4))));
            return application;
        }

        Done(application.In<UnderExamination>().Require().Accept(At(Handler, new(2025, 9, 12))));
        Work(application, kind.Key);
        return application;
    }

    private static void Work(Application application, string kind)
    {
        InProcess Here() => application.In<InProcess>().Require();
        if (kind == "third_party")
        {
            Done(Here().ConsultThirdParty(At(Handler, new(2025, 9, 12)), "云溪建设有限公司", new(2025, 9, 12)));
            Done(application.In<ConsultingThirdParty>().Require().Answered(At(Handler, new(2025, 9, 17)), Opinion.Objected));
        }

        if (kind is "explanation" or "delayed_reply" or "excessive")
            Done(Here().AskExplanation(At(Handler, new(2025, 9, 12), "三个月内提出申请86件")));
        if (kind is "delayed_reply" or "excessive")
            Done(application.In<AwaitingExplanation>().Require().Judge(At(Handler, new(2025, 9, 16), "申请的数量过多"), kind == "delayed_reply", kind == "delayed_reply" ? new DateOnly(2025, 12, 1) : null));
        if (kind is "extension" or "provided")
            Done(Here().Extend(At(Leader, new(2025, 9, 18), "需要检索的档案较多"), 15));
        if (!kind.StartsWith("fee", StringComparison.Ordinal))
            return;
        Done(Here().NotifyFee(At(Handler, new(2025, 9, 12)), FeeAssessment.ByItem(9, 23).Require()));
        var awaiting = application.In<AwaitingPayment>().Require();
        if (kind == "fee_waiver")
            Done(awaiting.Waive(At(Leader, new(2025, 9, 15), "申请人属于最低生活保障对象")));
        if (kind == "fee_overdue")
            Done(awaiting.Lapse(At(Handler, new(2025, 10, 20)), new(2025, 9, 12)));
        if (kind != "fee_refund")
            return;
        Done(awaiting.Pay(At(Handler, new(2025, 9, 15))));
        Done(Here().Refund(At(Handler, new(2025, 9, 16), "件数计算有误"), 300));
    }

    private static Act At(Actor who, DateOnly on, string reason = "理由") =>
        new(who, new DateTimeOffset(on, new TimeOnly(9, 0), TimeSpan.FromHours(8)), on, WorkingCalendar.BuiltIn, reason);

    private static void Done(Result result)
    {
        if (!result.IsDone)
            throw new InvalidOperationException($"{result.Refusal.Code}: {result.Refusal.Message}");
    }
}
