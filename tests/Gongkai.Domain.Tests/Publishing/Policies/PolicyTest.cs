using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;

namespace Gongkai.Domain.Tests.Publishing.Policies;

public class PolicyTest
{
    private static readonly FulfilmentOffer Offer = new()
    {
        Title = "企业稳岗补贴",
        Offer = "每新增一个岗位补贴1000元",
        Conditions = "在区内注册，缴纳社会保险满6个月",
        HowToClaim = "在政务服务大厅窗口提交申请表",
        AmountFrom = 1000,
        AmountThrough = 50000,
        ClaimFrom = new DateOnly(2025, 3, 1),
        ClaimThrough = new DateOnly(2025, 6, 30),
    };

    private readonly Newsroom room = new();

    [Fact]
    public void A_policy_without_a_public_explanation_is_listed()
    {
        var explained = room.Published();
        var bare = room.Published();
        var hidden = room.Draft();
        var explanation = room.Published();
        var link = PolicyInterpretation.Link(explained, explanation, InterpretationKind.Text).Require();
        var half = PolicyInterpretation.Link(bare, room.Draft(), InterpretationKind.QuestionsAndAnswers).Require();
        var coverage = InterpretationCoverage.Of([explained, bare, hidden], [link, half]);
        Assert.Equal([explained], coverage.Interpreted);
        Assert.Equal([bare], coverage.Without);
        Assert.Equal((true, false), (link.IsPublic, half.IsPublic));
        Newsroom.Done(explanation.Withdraw(room.Publisher, "内容有误", room.Now));
        Assert.Equal([explained, bare], InterpretationCoverage.Of([explained, bare], [link, half]).Without);
    }

    [Fact]
    public void An_explanation_has_the_medium_that_it_claims_and_does_not_explain_itself()
    {
        var (policy, explanation) = (room.Published(), room.Draft());
        Assert.Equal("interpretation.itself", PolicyInterpretation.Link(policy, policy, InterpretationKind.Text).Refusal?.Code);
        Assert.Equal("interpretation.medium", PolicyInterpretation.Link(policy, explanation, InterpretationKind.Video).Refusal?.Code);
        explanation.Attach(room.Author, "解读.mp4", "video/mp4", AttachmentKind.Video, Newsroom.File(), "WEBVTT", room.Now).Require();
        Assert.True(PolicyInterpretation.Link(policy, explanation, InterpretationKind.Video).IsDone);
        Assert.Equal("interpretation.agency", PolicyInterpretation.Link(policy, new Newsroom().Published(), InterpretationKind.Text).Refusal?.Code);
    }

    [Theory]
    [InlineData("2025-02-28", FulfilmentState.NotYetOpen)]
    [InlineData("2025-03-01", FulfilmentState.Open)]
    [InlineData("2025-06-15", FulfilmentState.Open)]
    [InlineData("2025-06-16", FulfilmentState.ClosingSoon)]
    [InlineData("2025-06-30", FulfilmentState.ClosingSoon)]
    [InlineData("2025-07-01", FulfilmentState.Closed)]
    public void An_offer_opens_warns_and_closes_on_its_days(string day, FulfilmentState state) =>
        Assert.Equal(state, PolicyFulfilment.Create(room.Department, 1, Offer).Require().StateOn(DateOnly.Parse(day, null)));

    [Fact]
    public void What_was_paid_out_is_added_up_by_year_and_nonsense_is_refused()
    {
        var fulfilment = PolicyFulfilment.Create(room.Department, 1, Offer).Require();
        Newsroom.Done(fulfilment.Pay(new DateOnly(2025, 5, 1), 3, 12000.50m));
        Newsroom.Done(fulfilment.Pay(new DateOnly(2025, 7, 1), 1, 1000m));
        Newsroom.Done(fulfilment.Pay(new DateOnly(2026, 1, 1), 1, 1000m));
        Assert.Equal(13000.50m, fulfilment.PaidIn(2025));
        Assert.Equal("fulfilment.payout", fulfilment.Pay(new DateOnly(2025, 5, 1), 0, 1).Refusal?.Code);
        Assert.Equal("fulfilment.text", fulfilment.Change(Offer with { Conditions = "" }).Refusal?.Code);
        Assert.Equal("fulfilment.amount", fulfilment.Change(Offer with { AmountFrom = 60000 }).Refusal?.Code);
        Assert.Equal("fulfilment.dates", fulfilment.Change(Offer with { ClaimThrough = new DateOnly(2025, 1, 1) }).Refusal?.Code);
        Assert.Equal(FulfilmentState.Open, PolicyFulfilment.Create(room.Department, 1, Offer with { ClaimFrom = null, ClaimThrough = null }).Require().StateOn(new DateOnly(2030, 1, 1)));
    }
}
