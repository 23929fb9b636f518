using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>The work list: what waits for whoever looks, overdue first.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    public WorkList List { get; private set; } = null!;

    /// <summary>What was not published and is to be assessed anew (article 18).</summary>
    public IReadOnlyList<Item> ToAssess { get; private set; } = [];

    public bool MayBegin { get; private set; }

    public async Task OnGetAsync()
    {
        var agencyId = current.Required.Id;
        var actor = (await user.RequireAsync()).ActingIn(agencyId);
        var today = LegalDay.Of(clock.GetUtcNow());
        var here = db.Items.AsNoTrackingWithIdentityResolution().Where(item => item.AgencyId == agencyId);
        var open = await here.Where(item => item.Versions.Any(version => version.Stage < VersionStage.Current)).Whole().ToListAsync();
        List = WorkList.Of(open, actor, today, WorkingCalendar.BuiltIn);
        ToAssess = await here.Where(item => item.State == ItemState.Withheld && item.Retention == null
            && item.Versions.Any(version => version.Stage == VersionStage.Current && version.Attribute!.ReviewOn <= today)).Whole().ToListAsync();
        ToAssess = [.. ToAssess.Where(item => item.IsReviewDue(today)).OrderBy(item => item.ReviewOn)];
        MayBegin = actor.Holds(StaffRoles.Author);
    }
}
