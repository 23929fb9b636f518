using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.WorkLists;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff;

/// <summary>Where a member of staff begins in an agency: what waits, what is due and overdue, and the pages that the roles open.</summary>
[Access(AccessNeed.Enter)]
internal sealed class HomeModel(GongkaiDb db, CurrentUser user, CurrentAgency agency, WorkingDays calendar, TimeProvider clock) : PageModel
{
    public const int MostUrgent = 10;

    /// <summary>The roles held in the agency itself.</summary>
    public StaffRoles Roles { get; private set; }

    /// <summary>How the agency stands; null for those who read nothing unpublished here.</summary>
    public AgencyOverview? Overview { get; private set; }

    /// <summary>The most urgent of all that runs against the term of article 26, whoever has it.</summary>
    public IReadOnlyList<WorkItem> Urgent { get; private set; } = [];

    public IReadOnlyList<StaffPageGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var signedIn = await user.RequireAsync();
        var id = agency.Required.Id;
        Roles = signedIn.Scope.RolesIn(id);
        Groups = [.. StaffNavigation.For(signedIn.Scope, id)];
        if (!signedIn.Scope.CanRead(id))
            return;
        Overview = await AgencyOverview.LoadAsync(db, signedIn.ActingIn(id), clock.GetUtcNow(), await calendar.GetAsync(cancellation), cancellation);
        Urgent = [.. Overview.Work.All.Where(work => work.Light is TrafficLight.Red or TrafficLight.Yellow).OrderBy(work => work.Clock!.DueOn).Take(MostUrgent)];
    }
}
