using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounting;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>The agency's annual reports by year and version; a new one is computed from the ledger at the press of a button.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar, TimeProvider clock) : PageModel
{
    public const StaffRoles Editors = StaffRoles.DisclosureOffice | StaffRoles.DisclosureOfficeHead;

    [BindProperty]
    [Display(Name = "年度")]
    public int? Year { get; set; }

    public IReadOnlyList<Filing> Filings { get; private set; } = [];

    /// <summary>The years that can be begun, the last finished one first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var (agencyId, now) = (current.Required.Id, clock.GetUtcNow());
        var person = await user.RequireAsync();
        if (!MayEdit)
            return Forbid();
        if (!ModelState.IsValid || Filing.YearFault(Year ?? 0, now) is { })
            return this.Refused(Filing.YearFault(Year ?? 0, now)!);
        var agency = await db.Agencies.SingleAsync(one => one.Id == agencyId, cancellation);
        var (tables, ledger) = await FilingComputation.CountAsync(db, agency, Year!.Value, calendar, cancellation);
        var prose = await FilingComputation.DraftAsync(db, ledger, agencyId, tables.Figures, cancellation);
        var begun = Filing.Begin(person.ActingIn(agencyId), agency, tables, Year.Value, prose, now);
        if (!begun.IsDone)
            return this.Refused(begun.Refusal);
        db.Add(begun.Value);
        db.Record(person.Author, agencyId, "filing.begun", begun.Value, new { begun.Value.Year });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved
            ? this.Refused(unsaved)
            : this.DoneAt(current.Link($"/staff/annual-reports/{begun.Value.Id}"), $"已按台账计算{Year}年度报告。");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Filings = await db.Filings.AsNoTracking().Whole().Where(filing => filing.AgencyId == agencyId)
            .OrderByDescending(filing => filing.Year).ThenByDescending(filing => filing.Version).ToListAsync(cancellation);
        var thisYear = LegalDay.Of(clock.GetUtcNow()).Year;
        Years = [.. Enumerable.Range(Ledger.FirstYear, Math.Max(0, thisYear - Ledger.FirstYear)).Reverse().Append(thisYear)
            .Where(year => Filings.All(filing => filing.Year != year))];
        MayEdit = (await user.RequireAsync()).Scope.CanAct(agencyId, Editors);
    }
}
