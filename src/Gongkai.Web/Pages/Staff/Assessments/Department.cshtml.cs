using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Assessments;

/// <summary>The cases behind the counts of one department.</summary>
[Access(AccessNeed.Read)]
internal sealed class DepartmentModel(GongkaiDb db, CurrentAgency current, WorkingDays calendar, TimeProvider clock) : PageModel
{
    public AssessmentPeriod Period { get; private set; } = new();

    public DepartmentRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, AssessmentPeriod period, CancellationToken cancellation)
    {
        Period = period;
        var agencyId = current.Required.Id;
        if (!ModelState.IsValid || !(await Period.CompleteAsync(db, agencyId, LegalDay.Of(clock.GetUtcNow()))).IsDone)
            return LocalRedirect(current.Link("/staff/assessment"));
        var records = await DepartmentRecord.OfAsync(db, agencyId, Period.From!.Value, Period.Through!.Value, await calendar.GetAsync(cancellation), cancellation);
        Record = records.FirstOrDefault(record => record.Department.Id == id)!;
        return Record is null ? NotFound() : Page();
    }
}
