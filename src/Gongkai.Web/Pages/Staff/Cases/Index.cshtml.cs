using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Calendar;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>The work list: open cases and those answered but not closed, the most urgent first; with those closed, the newest first.</summary>
[Access(AccessNeed.Role, CaseAccess.Any)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar, TimeProvider clock) : PageModel
{
    private const int LinesOfPage = 30;

    // What was answered within so many days and is not closed yet is listed with the open ones.
    private const int DaysAnswered = 60;

    // Steps that could be taken at any time are not waited for.
    private static readonly string[] AtAnyTime = ["undo", "withdraw", "extend", "transfer", "drop"];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    /// <summary>Whether closed cases are listed too.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public bool MayRegister { get; private set; }

    public Paged<(CaseStanding Standing, IReadOnlyList<string> Steps)> Lines { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        ModelState.Clear();
        var (agencyId, today, days) = (current.Required.Id, LegalDay.Of(clock.GetUtcNow()), await calendar.GetAsync(cancellation));
        var actor = (await user.RequireAsync()).ActingIn(agencyId);
        MayRegister = actor.Holds(CaseAccess.Registrars);
        var words = Words.Trim();
        var found = db.Applications.AsNoTracking().Where(one => one.AgencyId == agencyId && (words == "" || one.Number == words || one.Description.Contains(words)));

        // The ledger is long and paged in the database; a reviewer's is what the reviewer had to do with.
        if (All)
        {
            if (!actor.Holds(CaseAccess.Office))
                found = found.Where(one => one.Steps.Any(step => step.PersonId == actor.PersonId));
            var page = await found.OrderByDescending(one => one.Id).Whole().PageAsync(number, LinesOfPage, cancellation);
            Lines = new([.. page.Lines.Select(one => Line(one, actor, today, days))], page.Page, page.Size, page.Total);
            return;
        }

        var recently = today.AddDays(-DaysAnswered);
        var open = await found.Where(one => one.EndedOn == null || one.EndedOn >= recently).Whole().ToListAsync(cancellation);
        var lines = open.Where(one => one.State is not Closed && CaseAccess.MayRead(actor, one))
            .Select(one => Line(one, actor, today, days))
            .OrderBy(line => line.Standing.Case.IsOpen ? 0 : 1).ThenBy(line => line.Standing.DueOn ?? DateOnly.MinValue).ThenBy(line => line.Standing.Case.Id).ToList();
        Lines = Paged.Of(lines, number, LinesOfPage);
    }

    private static (CaseStanding Standing, IReadOnlyList<string> Steps) Line(Application application, Actor actor, DateOnly today, WorkingCalendar days) => (
        CaseStanding.Of(application, today, days),
        [.. CaseStepForms.For(application, actor).Where(form => !AtAnyTime.Contains(form.Key)).Select(form => form.Words)]);
}
