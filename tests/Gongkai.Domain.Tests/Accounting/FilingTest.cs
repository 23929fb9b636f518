using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Tests.Applications;

namespace Gongkai.Domain.Tests.Accounting;

public class FilingTest
{
    private const string Received = "applications.received[0]";

    private static readonly DateTimeOffset January = new(2026, 1, 12, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Agency agency = Agency.Create("青禾县财政局", AgencyKind.Department, "qhx-czj", "QH0001", Region.Nation()).Require();
    private readonly Actor office = ReceptionDesk.Person(1, StaffRoles.DisclosureOffice);
    private readonly Actor head = ReceptionDesk.Person(2, StaffRoles.DisclosureOfficeHead);

    [Fact]
    public void A_report_without_errors_is_published_once_and_then_stands()
    {
        var filing = Begun();
        ReceptionDesk.Done(filing.Publish(office, null, "", January));
        Assert.Equal(new DateOnly(2026, 1, 12), filing.Report.SignedOn);
        Assert.Equal("filing.published", filing.Correct(office, Received, 1, "漏登", January).Refusal?.Code);
        Assert.Equal("filing.published", filing.Write(office, filing.Prose).Refusal?.Code);
        Assert.Equal("filing.published", filing.Publish(head, null, "", January).Refusal?.Code);
    }

    [Fact]
    public void A_correction_stands_beside_what_the_ledger_says_and_can_be_taken_back()
    {
        var filing = Begun();
        Assert.Equal("filing.reason", filing.Correct(office, Received, 3, " ", January).Refusal?.Code);
        ReceptionDesk.Done(filing.Correct(office, Received, 3, "纸质申请漏登", January));
        Assert.Equal((3m, 0m, 0m), (filing.Figures[Received].Number, filing.Computed[Received], filing.CorrectionOf(Received)!.Computed));
        ReceptionDesk.Done(filing.Recompute(office, ComputedTables.Of(new Ledger(agency.Name, 2025)), January));
        Assert.Equal(3m, filing.Figures[Received].Number);
        ReceptionDesk.Done(filing.Correct(office, Received, null, "已补登", January));
        Assert.Equal(0m, filing.Figures[Received].Number);
        Assert.Null(filing.CorrectionOf(Received));
        Assert.Equal(2, filing.Corrections.Count);
    }

    [Theory]
    [InlineData(Received, -1.0, "filing.value")]
    [InlineData(Received, 1.5, "filing.value")]
    [InlineData("proactive.fees.amount", 1.5, null)]
    [InlineData("applications.received[7]", 1.0, "filing.cell")]
    public void Only_what_the_form_can_hold_is_set(string cell, double value, string? code) =>
        Assert.Equal(code, Begun().Correct(office, cell, (decimal)value, "核对台账", January).Refusal?.Code);

    [Fact]
    public void Errors_hold_publication_back_until_the_head_gives_a_reason()
    {
        var filing = Begun();
        ReceptionDesk.Done(filing.Correct(office, Received, 3, "纸质申请漏登", January));
        Assert.Contains(filing.Check(null), finding => finding.Severity == Severity.Error);
        Assert.Equal("filing.errors", filing.Publish(office, null, "理由", January).Refusal?.Code);
        Assert.Equal("filing.reason", filing.Publish(head, null, "", January).Refusal?.Code);
        ReceptionDesk.Done(filing.Publish(head, null, "上级要求按期公布，次日更正", January));
        Assert.Equal("上级要求按期公布，次日更正", filing.OverrideReason);
    }

    [Fact]
    public void A_report_is_checked_against_last_year_s()
    {
        var before = Begun();
        foreach (var cell in (string[])["received[0]", "received[6]", "carried_out[0]", "carried_out[6]"])
            ReceptionDesk.Done(before.Correct(office, $"applications.{cell}", 2, "核对", January));
        var filing = Begun(2025);
        var previous = ReportDrafting.Compose(agency.Name, 2024, before.Figures, before.Prose);
        Assert.Contains(filing.Check(previous), finding => finding.Rule == "years.carried_over");
        Assert.Equal("filing.errors", filing.Publish(office, previous, "", January).Refusal?.Code);
    }

    [Fact]
    public void An_amendment_is_the_next_version_with_a_note_and_what_was_set_by_hand()
    {
        var filing = Begun();
        ReceptionDesk.Done(filing.Correct(office, "proactive.fees.amount", 2, "核对", January));
        Assert.Equal("filing.unpublished", filing.Amend(office, "更正收费金额").Refusal?.Code);
        ReceptionDesk.Done(filing.Publish(office, null, "", January));
        Assert.Equal("filing.note", filing.Amend(office, "").Refusal?.Code);
        var next = filing.Amend(office, "更正收费金额").Require();
        ReceptionDesk.Done(next.Correct(office, "proactive.fees.amount", 2.5m, "决算数", January));
        ReceptionDesk.Done(next.Publish(office, null, "", January));
        Assert.Equal((2, 2.5m, 2m), (next.Version, next.Figures["proactive.fees.amount"].Number, filing.Figures["proactive.fees.amount"].Number));
    }

    [Fact]
    public void The_year_must_be_over_and_known_to_the_form()
    {
        Assert.Equal("filing.period", Begun(2026).Publish(office, null, "", January).Refusal?.Code);
        Assert.Equal("filing.year", Filing.YearFault(2027, January)?.Code);
        Assert.Equal("filing.year", Filing.YearFault(2020, January)?.Code);
        Assert.Equal("filing.role", Filing.Begin(ReceptionDesk.Person(3, StaffRoles.Author), agency, ComputedTables.Of(new Ledger("", 2025)), 2025, Prose(2025), January).Refusal?.Code);
    }

    private Filing Begun(int year = 2025) =>
        Filing.Begin(office, agency, ComputedTables.Of(new Ledger(agency.Name, year)), year, Prose(year), January).Require();

    private ReportProseText Prose(int year)
    {
        var ledger = new Ledger(agency.Name, year);
        return ReportDrafting.Draft(ReportTemplate.Default, new LedgerFacts(ledger, ComputedTables.Of(ledger).Figures));
    }
}
