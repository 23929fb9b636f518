using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Calendar;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>The work list: what waits for whoever looks, overdue first.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, WorkingDays calendar, TimeProvider clock) : PageModel
{
    public WorkList List { get; private set; } = null!;

    /// <summary>What was not published and is to be assessed anew (article 18).</summary>
    public IReadOnlyList<Item> ToAssess { get; private set; } = [];

    /// <summary>How many links of the department's public items lead nowhere; of the agency's, for those over all departments.</summary>
    public int DeadLinks { get; private set; }

    public bool MayBegin { get; private set; }

    public async Task OnGetAsync()
    {
        var actor = (await user.RequireAsync()).ActingIn(current.Required.Id);
        (List, ToAssess) = await OpenWork.LoadAsync(db, actor, LegalDay.Of(clock.GetUtcNow()), await calendar.GetAsync());
        DeadLinks = await db.DeadLinksIn(actor.AgencyId, actor.DepartmentId).CountAsync();
        MayBegin = actor.Holds(StaffRoles.Author);
    }
}
