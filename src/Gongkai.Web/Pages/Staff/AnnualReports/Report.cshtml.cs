using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reports;
using Gongkai.Web.Accounting;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>An annual report in preparation: tables whose figures lead to what is behind them, what the rules find, publication.</summary>
[Access(AccessNeed.Read)]
internal sealed class ReportModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar, TimeProvider clock) : FilingPage(db, current, user)
{
    [BindProperty]
    public string Reason { get; set; } = "";

    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public bool IsHead => Actor.Holds(StaffRoles.DisclosureOfficeHead);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        Revision = Filing.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostRecomputeAsync(long id, CancellationToken cancellation) => ChangeAsync(id, "filing.recomputed", "已按台账重新计算，手工更正保留。", async cancel =>
    {
        var (tables, _) = await FilingComputation.CountAsync(Db, Filing.Agency, Filing.Year, calendar, cancel);
        return (Filing.Recompute(Actor, tables, clock.GetUtcNow()), null);
    }, $"/staff/annual-reports/{id}", cancellation);

    public Task<IActionResult> OnPostRedraftAsync(long id, CancellationToken cancellation) => ChangeAsync(id, "filing.redrafted", "已按模板重新起草文字。", async cancel =>
    {
        var (_, ledger) = await FilingComputation.CountAsync(Db, Filing.Agency, Filing.Year, calendar, cancel);
        return (Filing.Write(Actor, await FilingComputation.DraftAsync(Db, ledger, Filing.AgencyId, Filing.Figures, cancel)), new { Before = Filing.Prose });
    }, $"/staff/annual-reports/{id}", cancellation);

    public Task<IActionResult> OnPostPublishAsync(long id, CancellationToken cancellation) => ChangeAsync(id, "filing.published", "年度报告已公布。", _ =>
        Task.FromResult<(Result, object?)>((Filing.Publish(Actor, Previous, Reason, clock.GetUtcNow()), new { Filing.Year, Filing.Version, Reason })), $"/staff/annual-reports/{id}", cancellation);

    public async Task<IActionResult> OnPostAmendAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var amended = Filing.Amend(Actor, Reason);
        if (!amended.IsDone)
            return this.Refused(amended.Refusal);
        Db.Add(amended.Value);
        Db.Record(new Data.Audit.AuditAuthor(Actor.PersonId, Actor.Name), Current.Required.Id, "filing.amended", amended.Value, new { Filing.Year, amended.Value.Version, Reason });
        return (await Db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? this.Refused(unsaved)
            : this.DoneAt(Current.Link($"/staff/annual-reports/{amended.Value.Id}"), $"已发起修订，第{amended.Value.Version}版公布前，公众看到的仍是第{Filing.Version}版。");
    }

    /// <summary>The file of the report as it stands.</summary>
    public async Task<IActionResult> OnGetFileAsync(long id, string format, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && ReportFiles.Of(Filing.Report, format) is { } file ? file : NotFound();
}
