using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Tests.Applications;

/// <summary>An agency's people, and the ways of a case through their hands.</summary>
internal sealed class ReceptionDesk
{
    public static readonly DateOnly Received = new(2025, 9, 1);

    public Actor Handler { get; } = Person(1, StaffRoles.CaseHandler | StaffRoles.DisclosureOffice);

    public Actor Lawyer { get; } = Person(2, StaffRoles.LegalReviewer);

    public Actor Keeper { get; } = Person(3, StaffRoles.ConfidentialityReviewer);

    public Actor Head { get; } = Person(4, StaffRoles.DisclosureOfficeHead);

    public DateOnly Today { get; set; } = Received;

    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.BuiltIn;

    public static Actor Person(long id, StaffRoles roles, long agency = 0) => new(id, $"工作人员{id}", agency, null, roles);

    public static Applicant Citizen(ApplicantKind kind = ApplicantKind.NaturalPerson) =>
        Applicant.Create(kind, "张三", "11010119900307803X", "13800000000", "李四").Require();

    public Act By(Actor who, string reason = "理由") =>
        new(who, new DateTimeOffset(Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)), Today, Calendar, reason);

    public Application Register(ApplicantKind kind = ApplicantKind.NaturalPerson) =>
        Application.Register("2025-0001", [Citizen(kind)], "2024年部门预算", Receipt.Of(Channel.Counter, Today).Require(), By(Handler)).Require();

    public Application Accepted()
    {
        var application = Register();
        Done(application.In<Registered>().Require().Accept(By(Handler)));
        return application;
    }

    public Application DraftedCase(string outcome = "disclosed")
    {
        var application = Accepted();
        Done(application.In<InProcess>().Require().Draft(By(Handler), outcome));
        return application;
    }

    public Application UnderReview()
    {
        var application = DraftedCase();
        Done(application.In<Drafted>().Require().Submit(By(Handler)));
        return application;
    }

    public Application ToSign()
    {
        var application = UnderReview();
        Done(application.In<InReview>().Require().PassLegal(By(Lawyer)));
        Done(application.In<InReview>().Require().PassConfidentiality(By(Keeper)));
        return application;
    }

    public Application ToDeliver()
    {
        var application = ToSign();
        Done(application.In<AwaitingSignature>().Require().Sign(By(Head), "示范公开〔2025〕1号"));
        return application;
    }

    public Application Answered()
    {
        var application = ToDeliver();
        Done(application.In<AwaitingDelivery>().Require().Deliver(By(Handler), "EMS 1"));
        return application;
    }

    public static void Done(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);
}
