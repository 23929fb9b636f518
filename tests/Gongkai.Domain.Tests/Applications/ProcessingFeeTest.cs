using CsCheck;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Fees;
using Gongkai.Domain.Applications.States;

namespace Gongkai.Domain.Tests.Applications;

public class ProcessingFeeTest
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 2000)]
    [InlineData(31, 2200)]
    [InlineData(40, 4000)]
    [InlineData(41, 4300)]
    [InlineData(50, 7000)]
    [InlineData(51, 7400)]
    public void The_items_of_a_month_cost(int items, int yuan) => Assert.Equal(yuan, ProcessingFee.OfMonth(items));

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2700)]
    [InlineData(201, 2740)]
    public void The_pages_of_an_application_cost(int pages, int yuan) => Assert.Equal(yuan, ProcessingFee.ByPage(pages));

    [Fact]
    public void One_by_one_the_items_of_a_month_cost_what_they_cost_together()
    {
        var sum = 0m;
        for (var earlier = 0; earlier < 300; earlier++)
        {
            sum += ProcessingFee.ByItem(earlier);
            Assert.Equal(ProcessingFee.OfMonth(earlier + 1), sum);
        }

        Assert.Equal(300, ProcessingFee.ByItem(9, 3) + ProcessingFee.ByItem(12));
    }

    [Theory]
    [InlineData(0, 10, "按件计收，本自然月此前已申请0件，本次10件：第1至10件不收费；合计0元。")]
    [InlineData(8, 4, "按件计收，本自然月此前已申请8件，本次4件：第9至10件不收费；第11至12件每件100元，计200元；合计200元。")]
    [InlineData(30, 1, "按件计收，本自然月此前已申请30件，本次1件：第31件每件200元，计200元；合计200元。")]
    [InlineData(29, 13, "按件计收，本自然月此前已申请29件，本次13件：第30件每件100元，计100元；第31至40件每件200元，计2000元；第41至42件每件300元，计600元；合计2700元。")]
    public void The_account_of_items_names_each_tier(int earlier, int items, string account) => Assert.Equal(account, FeeAssessment.ByItem(earlier, items).Require().Account);

    [Theory]
    [InlineData(30, "按量计收，共30页：第1至30页不收费；合计0元。")]
    [InlineData(201, "按量计收，共201页：第1至30页不收费；第31至100页每页10元，计700元；第101至200页每页20元，计2000元；第201页每页40元，计40元；合计2740元。")]
    public void The_account_of_pages_names_each_tier(int pages, string account) => Assert.Equal(account, FeeAssessment.ByPage(pages).Require().Account);

    [Fact]
    public void The_account_sums_up_to_what_the_tiers_give() => Gen.Int[0, 500].Select(Gen.Int[1, 500]).Sample((earlier, count) =>
    {
        Assert.Equal(ProcessingFee.ByItem(earlier, count), FeeAssessment.ByItem(earlier, count).Require().Amount);
        Assert.Equal(ProcessingFee.ByPage(count), FeeAssessment.ByPage(count).Require().Amount);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(0, ProcessingFee.CountLimit + 1)]
    public void Counts_out_of_bounds_are_refused(int earlier, int items) => Assert.Equal("fee.count", FeeAssessment.ByItem(earlier, items).Refusal?.Code);

    [Fact]
    public void The_items_of_an_applicant_are_counted_over_all_cases_of_the_month()
    {
        var desk = new ReceptionDesk();
        var august = desk.Register();
        desk.Today = new DateOnly(2025, 9, 2);
        var first = Numbered("1");
        ReceptionDesk.Done(first.In<Registered>().Require().Accept(desk.By(desk.Handler)));
        ReceptionDesk.Done(first.In<InProcess>().Require().NotifyFee(desk.By(desk.Handler), FeeAssessment.ByItem(0, 12).Require()));
        var second = Numbered("2");
        var stranger = Numbered("3", "91330100MA0000000X");
        var third = Numbered("4");
        desk.Today = new DateOnly(2025, 10, 9);
        var october = Numbered("5");
        Application[] all = [october, third, stranger, second, first, august];

        // The desk's first case came in on the first of September.
        Assert.Equal([0, 1, 13, 14, 0, 0], new[] { august, first, second, third, stranger, october }.Select(one => MonthlyItems.Before(one, all)));

        Application Numbered(string number, string identity = "11010119900307803x") => Application.Register(
            number, [Applicant.Create(ApplicantKind.NaturalPerson, "张三", identity, "13800000000").Require()], "预算",
            Receipt.Of(Channel.Counter, desk.Today).Require(), desk.By(desk.Handler)).Require();
    }

    [Fact]
    public void What_was_paid_can_be_given_back_once_even_after_the_end()
    {
        var desk = new ReceptionDesk();
        var application = desk.Accepted();
        Assert.DoesNotContain("退还信息处理费", application.State.Offers);
        ReceptionDesk.Done(application.In<InProcess>().Require().NotifyFee(desk.By(desk.Handler), FeeAssessment.ByItem(10, 3).Require()));
        ReceptionDesk.Done(application.In<AwaitingPayment>().Require().Pay(desk.By(desk.Handler)));
        ReceptionDesk.Done(application.In<InProcess>().Require().Refund(desk.By(desk.Handler), 100));
        Assert.IsType<InProcess>(application.State);
        Assert.Contains("退还信息处理费", application.State.Offers);
        ReceptionDesk.Done(application.In<InProcess>().Require().Withdraw(desk.By(desk.Handler)));
        Assert.Equal("case.refund", application.In<Closed>().Require().Refund(desk.By(desk.Handler), 200.01m).Refusal?.Code);
        ReceptionDesk.Done(application.In<Closed>().Require().Refund(desk.By(desk.Handler), 200));
        Assert.DoesNotContain("退还信息处理费", application.State.Offers);
        Assert.Equal("case.refund", application.In<Closed>().Require().Refund(desk.By(desk.Handler), 1).Refusal?.Code);
        Assert.Equal("other.other", application.End?.Row);
        Assert.False(application.IsOpen);
        Assert.Equal("case.refund", desk.Accepted().In<InProcess>().Require().Refund(desk.By(desk.Handler), 1).Refusal?.Code);
    }
}
