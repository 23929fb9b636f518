using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Counting;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Domain.Tests.Applications;

public class CaseTablesTest
{
    private const int Steps = 100_000;

    private static readonly DateOnly LastDay = new(2026, 6, 30);

    [Fact]
    public void A_case_received_in_one_year_and_answered_in_the_next_is_carried_over()
    {
        var desk = new ReceptionDesk { Today = new DateOnly(2024, 12, 20) };
        var application = desk.Accepted();
        desk.Today = new DateOnly(2025, 1, 10);
        ReceptionDesk.Done(application.In<InProcess>().Require().Draft(desk.By(desk.Handler), "refused.process_information"));
        ReceptionDesk.Done(application.In<Drafted>().Require().Submit(desk.By(desk.Handler)));
        ReceptionDesk.Done(application.In<InReview>().Require().PassConfidentiality(desk.By(desk.Keeper)));
        ReceptionDesk.Done(application.In<InReview>().Require().PassLegal(desk.By(desk.Lawyer)));
        ReceptionDesk.Done(application.In<AwaitingSignature>().Require().Sign(desk.By(desk.Head), "1号"));
        ReceptionDesk.Done(application.In<AwaitingDelivery>().Require().Deliver(desk.By(desk.Handler), "当面签收"));
        var (before, after) = (Year(2024, [application]), Year(2025, [application]));
        Assert.Equal((1, 1, 0), (Of(before, "received[0]"), Of(before, "carried_out[6]"), Of(before, "total[6]")));
        Assert.Equal((0, 1, 1, 0), (Of(after, "received[6]"), Of(after, "carried_in[0]"), Of(after, "refused.process_information[0]"), Of(after, "carried_out[6]")));
        Assert.Same(application, Assert.Single(after.CasesIn(ReportForms.Form2021["applications.refused.process_information[6]"])));
        Assert.Equal(0, Year(2026, [application]).Figures["applications.carried_in[6]"].Number);
    }

    [Fact]
    public void A_joint_application_counts_once_in_the_column_of_the_first_named()
    {
        var desk = new ReceptionDesk();
        var application = Application.Register(
            "1", [ReceptionDesk.Citizen(ApplicantKind.LegalServiceOrganisation), ReceptionDesk.Citizen()], "预算",
            Receipt.Of(Channel.Counter, desk.Today).Require(), desk.By(desk.Handler)).Require();
        var tables = Year(2025, [application]);
        Assert.Equal((1, 0, 1), (Of(tables, "received[4]"), Of(tables, "received[0]"), Of(tables, "received[6]")));
    }

    [Fact]
    public void A_dispute_is_pending_in_one_year_and_decided_in_another_and_a_corrected_record_counts_as_corrected()
    {
        var desk = new ReceptionDesk();
        var application = desk.Answered();
        var now = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8));
        Result<Dispute> File(DisputeKind kind, DateOnly on, params Dispute[] others) => Dispute.File(application, kind, on, others, desk.Handler, now);

        var reconsideration = File(DisputeKind.Reconsideration, new DateOnly(2025, 11, 3)).Require();
        Assert.Equal("dispute.order", File(DisputeKind.LitigationAfterReconsideration, new DateOnly(2026, 3, 1), reconsideration).Refusal?.Code);
        ReceptionDesk.Done(reconsideration.Decide(DisputeResult.Upheld, new DateOnly(2026, 1, 5), "", desk.Handler, now));
        Assert.Equal("dispute.reason", reconsideration.Decide(DisputeResult.Corrected, new DateOnly(2026, 1, 6), "", desk.Handler, now).Refusal?.Code);
        ReceptionDesk.Done(reconsideration.Decide(DisputeResult.Corrected, new DateOnly(2026, 1, 6), "登记有误", desk.Handler, now));
        var lawsuit = File(DisputeKind.LitigationAfterReconsideration, new DateOnly(2026, 3, 1), reconsideration).Require();
        Assert.Equal("dispute.role", Dispute.File(application, DisputeKind.LitigationDirect, desk.Today, [], desk.Lawyer, now).Refusal?.Code);
        Assert.Equal("dispute.day", File(DisputeKind.LitigationDirect, new DateOnly(2025, 8, 1)).Refusal?.Code);

        Figures Disputes(int year) => CaseTables.Count(
            ReportForms.Form2021, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), [application], [reconsideration, lawsuit]).Figures;
        Assert.Equal((1, 1), (Disputes(2025)["disputes.reconsideration.pending"].Number, Disputes(2025)["disputes.reconsideration.total"].Number));
        Assert.Equal((0, 1), (Disputes(2026)["disputes.reconsideration.upheld"].Number, Disputes(2026)["disputes.reconsideration.corrected"].Number));
        Assert.Equal(1, Disputes(2026)["disputes.litigation_after_reconsideration.pending"].Number);
    }

    /// <summary>Cases walk through lawful steps chosen by chance, wrong ones and their undoing among them.</summary>
    [Fact]
    public void A_hundred_thousand_lawful_steps_never_break_a_counting_rule()
    {
        var random = new Random(33);
        var cases = new List<Application>();
        var reached = new HashSet<Type>();
        var taken = 0;
        while (taken < Steps)
        {
            var desk = new ReceptionDesk { Today = new DateOnly(2019, 1, 2).AddDays(random.Next(2500)) };
            var application = desk.Register((ApplicantKind)random.Next(6));
            cases.Add(application);
            for (var attempt = 0; attempt < 60 && desk.Today < LastDay; attempt++)
            {
                desk.Today = desk.Today.AddDays(random.Next(3) == 0 ? random.Next(30) : 0);
                var (revision, last) = (application.Revision, application.Steps[^1]);
                var done = CaseWalk.Step(application, desk, random).IsDone;
                Assert.Equal(revision + (done ? 1 : 0), application.Revision);
                if (!done)
                {
                    Assert.Same(last, application.Steps[^1]);
                    continue;
                }

                taken++;
                reached.Add(application.State.GetType());

                // A finished case has one leaf, an open one none: with it the balance holds for any period that is cut out.
                Assert.Equal(application.IsOpen, application.End is null);
                if (application.End is { } end)
                    Assert.True(end.On >= application.Receipt.ReceivedOn);
            }
        }

        Assert.Equal(14, reached.Count);
        Figures? before = null;
        for (var year = 2019; year <= 2026; year++)
            before = Holds(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cases, before);
        for (var trial = 0; trial < 50; trial++)
        {
            var from = new DateOnly(2019, 1, 1).AddDays(random.Next(2600));
            Holds(from, from.AddDays(random.Next(300)), cases, null);
        }
    }

    private static Figures Holds(DateOnly from, DateOnly through, List<Application> cases, Figures? before)
    {
        var form = ReportForms.ForYear(from.Year);
        var tables = CaseTables.Count(form, from, through, cases, []);
        for (var column = 0; column < 7; column++)
        {
            Assert.Equal(Of(tables, $"received[{column}]") + Of(tables, $"carried_in[{column}]"), Of(tables, $"total[{column}]") + Of(tables, $"carried_out[{column}]"));
            if (before is not null)
                Assert.Equal(before[$"applications.carried_out[{column}]"].Number, Of(tables, $"carried_in[{column}]"));
        }

        foreach (var cell in form.Cells.Where(cell => cell.Table.Key == "applications"))
            Assert.Equal(tables.Figures[cell].Number, tables.CasesIn(cell).Distinct().Count());
        var findings = RuleBook.Check(new AnnualReport(tables.Figures) { Year = from.Year });
        Assert.DoesNotContain(findings, finding => finding.Rule.StartsWith("table.", StringComparison.Ordinal));
        return tables.Figures;
    }

    private static CaseTables Year(int year, IEnumerable<Application> cases) =>
        CaseTables.Count(ReportForms.Form2021, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cases, []);

    private static decimal Of(CaseTables tables, string cell) => tables.Figures[$"applications.{cell}"].Number;
}
