using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Assessments;

/// <summary>The assessment sheet: every department by measured facts.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, WorkingDays calendar, TimeProvider clock) : PageModel
{
    public AssessmentPeriod Period { get; private set; } = new();

    public IReadOnlyList<DepartmentRecord> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(AssessmentPeriod period, CancellationToken cancellation)
    {
        Period = period;
        var agencyId = current.Required.Id;
        if (!ModelState.IsValid)
            return Page();
        if ((await Period.CompleteAsync(db, agencyId, LegalDay.Of(clock.GetUtcNow()))).Refusal is { } refusal)
            return this.Refused(refusal);
        Records = await DepartmentRecord.OfAsync(db, agencyId, Period.From!.Value, Period.Through!.Value, await calendar.GetAsync(cancellation), cancellation);
        return Page();
    }
}
