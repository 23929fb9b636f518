using System.Reflection;
using System.Text.Json;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Tests.Applications;

public class CaseLifeTest
{
    private readonly ReceptionDesk desk = new();

    [Theory]
    [InlineData(Channel.Counter, null, "2025-09-01")]
    [InlineData(Channel.RegisteredPost, null, "2025-09-01")]
    [InlineData(Channel.OrdinaryPost, "2025-09-02", "2025-09-02")]
    [InlineData(Channel.Internet, "2025-09-01", "2025-09-01")]
    [InlineData(Channel.Fax, "2025-09-03", "2025-09-03")]
    [InlineData(Channel.Fax, null, "receipt.unconfirmed")]
    [InlineData(Channel.OrdinaryPost, null, "receipt.unconfirmed")]
    [InlineData(Channel.Internet, "2025-08-31", "receipt.order")]
    public void The_day_of_receipt_follows_article_31(Channel channel, string? confirmed, string expected)
    {
        var receipt = Receipt.Of(channel, new DateOnly(2025, 9, 1), confirmed is null ? null : DateOnly.Parse(confirmed, null));
        Assert.Equal(expected, receipt.IsDone ? $"{receipt.Value.ReceivedOn:yyyy-MM-dd}" : receipt.Refusal.Code);
    }

    [Fact]
    public void An_applicant_without_identity_or_an_organisation_without_representative_is_told_what_is_missing()
    {
        Assert.Contains("身份证件号码", Applicant.Create(ApplicantKind.NaturalPerson, "张三", " ", "1").Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("法定代表人", Applicant.Create(ApplicantKind.Business, "某公司", "91", "1").Refusal!.Message, StringComparison.Ordinal);
    }

    /// <summary>What each state offers, told a second time: the public steps of its class, and what it says to the user.</summary>
    [Theory]
    [InlineData(typeof(Registered), "Accept AskCorrection Transfer Undo Withdraw")]
    [InlineData(typeof(Corrected), "Accept Transfer Undo Withdraw")]
    [InlineData(typeof(AwaitingCorrection), "Abandon ReceiveCorrection Undo Withdraw")]
    [InlineData(typeof(InProcess), "AskExplanation ConsultAgency ConsultThirdParty Draft Extend NotifyFee Refund Undo Withdraw")]
    [InlineData(typeof(ConsultingThirdParty), "Answered Undo Withdraw")]
    [InlineData(typeof(ConsultingAgency), "Answered Undo Withdraw")]
    [InlineData(typeof(AwaitingExplanation), "Judge Undo Withdraw")]
    [InlineData(typeof(AwaitingPayment), "Lapse Pay Undo Waive Withdraw")]
    [InlineData(typeof(Drafted), "Draft Drop Extend Refund Submit Undo Withdraw")]
    [InlineData(typeof(InReview), "PassConfidentiality PassLegal Return Undo Withdraw")]
    [InlineData(typeof(AwaitingSignature), "Return Sign Undo Withdraw")]
    [InlineData(typeof(AwaitingDelivery), "Deliver Undo Withdraw")]
    [InlineData(typeof(Delivered), "Close Refund Undo")]
    [InlineData(typeof(Closed), "Refund Undo")]
    public void Each_state_offers_the_lawful_steps_and_no_other(Type state, string steps)
    {
        var offered = state.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.ReturnType == typeof(Result))
            .Select(method => method.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(steps, string.Join(' ', offered));
    }

    [Fact]
    public void Every_state_is_in_the_table_above() =>
        Assert.Equal(14, typeof(CaseState).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(CaseState)) && !type.IsAbstract));

    [Fact]
    public void A_case_is_answered_by_four_people_and_counts_from_delivery_on()
    {
        var application = desk.Answered();
        Assert.Equal((desk.Today, "disclosed"), application.End);
        Assert.False(application.IsOpen);
        ReceptionDesk.Done(application.In<Delivered>().Require().Close(desk.By(desk.Handler)));
        Assert.IsType<Closed>(application.State);
        Assert.Equal("disclosed", application.End?.Row);
        Assert.Equal("case.wrong_state", application.In<InProcess>().Refusal?.Code);
    }

    [Fact]
    public void Who_drafted_neither_reviews_nor_signs_and_one_reviewer_does_not_do_both_reviews()
    {
        var all = ReceptionDesk.Person(1, (StaffRoles)0x7ff);
        var other = ReceptionDesk.Person(9, (StaffRoles)0x7ff);
        var review = desk.UnderReview();
        Assert.Equal("case.four_eyes", review.In<InReview>().Require().PassLegal(desk.By(all)).Refusal?.Code);
        ReceptionDesk.Done(review.In<InReview>().Require().PassLegal(desk.By(other)));
        Assert.Equal("case.reviewed", review.In<InReview>().Require().PassLegal(desk.By(other)).Refusal?.Code);
        Assert.Equal("case.four_eyes", review.In<InReview>().Require().PassConfidentiality(desk.By(other)).Refusal?.Code);
        Assert.Equal("case.four_eyes", desk.ToSign().In<AwaitingSignature>().Require().Sign(desk.By(all), "1号").Refusal?.Code);
    }

    [Fact]
    public void Correction_is_asked_once_within_seven_working_days_and_given_up_after_its_period_only()
    {
        var late = desk.Register();
        desk.Today = new DateOnly(2025, 9, 11);
        Assert.Equal("case.correction_late", late.In<Registered>().Require().AskCorrection(desk.By(desk.Handler), new DateOnly(2025, 9, 30)).Refusal?.Code);

        desk.Today = ReceptionDesk.Received;
        var application = desk.Register();
        desk.Today = new DateOnly(2025, 9, 10);
        ReceptionDesk.Done(application.In<Registered>().Require().AskCorrection(desk.By(desk.Handler), new DateOnly(2025, 9, 20)));
        // The 20th is a Saturday: the period ends on Monday the 22nd.
        desk.Today = new DateOnly(2025, 9, 22);
        Assert.Equal("case.correction_running", application.In<AwaitingCorrection>().Require().Abandon(desk.By(desk.Handler)).Refusal?.Code);
        desk.Today = new DateOnly(2025, 9, 23);
        ReceptionDesk.Done(application.In<AwaitingCorrection>().Require().Abandon(desk.By(desk.Handler)));
        Assert.Equal((desk.Today, "other.correction_overdue"), application.End);

        // Wrong after all: it had come in. The history keeps both steps.
        ReceptionDesk.Done(application.State.Undo(desk.By(desk.Handler)));
        ReceptionDesk.Done(application.In<AwaitingCorrection>().Require().ReceiveCorrection(desk.By(desk.Handler)));
        Assert.IsType<Corrected>(application.State);
        Assert.Null(application.End);
        Assert.Equal(5, application.Steps.Count);
    }

    [Fact]
    public void The_head_extends_once_before_the_term_ends()
    {
        var application = desk.Accepted();
        var working = application.In<InProcess>().Require();
        Assert.Equal("case.role", working.Extend(desk.By(desk.Handler), 20).Refusal?.Code);
        Assert.Equal("case.reason", working.Extend(desk.By(desk.Head, ""), 20).Refusal?.Code);
        Assert.Equal("case.extension", working.Extend(desk.By(desk.Head), 21).Refusal?.Code);
        ReceptionDesk.Done(working.Extend(desk.By(desk.Head), 20));
        Assert.Equal("case.stale", working.Extend(desk.By(desk.Head), 20).Refusal?.Code);
        Assert.Equal("case.extended", application.In<InProcess>().Require().Extend(desk.By(desk.Head), 1).Refusal?.Code);

        desk.Today = ReceptionDesk.Received;
        var late = desk.Accepted();
        desk.Today = new DateOnly(2025, 9, 30);
        Assert.Equal("case.late", late.In<InProcess>().Require().Extend(desk.By(desk.Head), 20).Refusal?.Code);
    }

    [Fact]
    public void Outcomes_that_need_an_earlier_step_are_refused_without_it()
    {
        var working = desk.Accepted().In<InProcess>().Require();
        foreach (var outcome in new[] { "unable.unclear_after_correction", "not_processed.excessive", "other.fee_overdue", "received", "" })
            Assert.Equal("case.outcome", working.Draft(desk.By(desk.Handler), outcome).Refusal?.Code);
        Assert.Equal(19, Handling.Outcomes.Count);
    }

    [Fact]
    public void Neither_silence_nor_an_unpaid_fee_can_be_stated_before_its_term_ends()
    {
        var application = desk.Accepted();
        ReceptionDesk.Done(application.In<InProcess>().Require().ConsultThirdParty(desk.By(desk.Handler), "某公司", desk.Today));
        desk.Today = new DateOnly(2025, 9, 22);
        Assert.Equal("case.opinion_running", application.In<ConsultingThirdParty>().Require().Answered(desk.By(desk.Handler), Opinion.Silent).Refusal?.Code);
        desk.Today = new DateOnly(2025, 9, 23);
        ReceptionDesk.Done(application.In<ConsultingThirdParty>().Require().Answered(desk.By(desk.Handler), Opinion.Silent));
        ReceptionDesk.Done(application.In<InProcess>().Require().NotifyFee(desk.By(desk.Handler), 100));
        Assert.Equal("case.payment_running", application.In<AwaitingPayment>().Require().Lapse(desk.By(desk.Handler), new(2025, 9, 23)).Refusal?.Code);
        desk.Today = new DateOnly(2025, 11, 3);

        // 20 working days from the day after the notice came, not from the day it was sent.
        Assert.Equal("case.reached", application.In<AwaitingPayment>().Require().Lapse(desk.By(desk.Handler), new(2025, 9, 22)).Refusal?.Code);
        Assert.Equal("case.payment_running", application.In<AwaitingPayment>().Require().Lapse(desk.By(desk.Handler), new(2025, 9, 29)).Refusal?.Code);
        ReceptionDesk.Done(application.In<AwaitingPayment>().Require().Lapse(desk.By(desk.Handler), new(2025, 9, 26)));
        Assert.Equal("other.fee_overdue", application.End?.Row);
    }

    [Fact]
    public void Every_event_can_be_stored_and_read_again()
    {
        var kinds = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent))).ToList();
        var known = typeof(CaseEvent).GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType);
        Assert.Equal(kinds.ToHashSet(), known.ToHashSet());
        foreach (var happened in desk.Answered().Steps.Select(step => step.Event).Append(new ExplanationVerdict(true, new DateOnly(2026, 1, 5))))
            Assert.Equal(happened, JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.Serialize(happened)));
    }
}
