using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Counting;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>What was asked for several times within two years and disclosed: to be published without being asked for (article 44).</summary>
[Access(AccessNeed.Role, CaseAccess.Office)]
internal sealed class ProposalsModel(GongkaiDb db, CurrentAgency current, TimeProvider clock) : PageModel
{
    private const int Years = 2;
    private const int Most = 3000;

    public IReadOnlyList<IReadOnlyList<Application>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (agencyId, from) = (current.Required.Id, LegalDay.Of(clock.GetUtcNow()).AddYears(-Years));
        var ended = await db.Applications.AsNoTracking().Where(one => one.AgencyId == agencyId && one.EndedOn >= from)
            .OrderByDescending(one => one.Id).Take(Most).Whole().ToListAsync(cancellation);
        ended.Reverse();
        Groups = RepeatedRequests.Find(ended);
    }
}
