using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Fulfilments;

/// <summary>The offers of the agency's policies, the open ones first.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int LinesOfPage = 30;

    public DateOnly Today { get; } = LegalDay.Of(clock.GetUtcNow());

    public Paged<PolicyFulfilment> Offers { get; private set; } = new([], 1, LinesOfPage, 0);

    public string Words { get; private set; } = "";

    public bool MayEdit { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "q")] string? words, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        MayEdit = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        Words = words?.Trim() ?? "";
        var all = await db.Fulfilments.AsNoTracking().Include(offer => offer.Department)
            .Where(offer => offer.Department.AgencyId == agencyId && (offer.Offer.Title.Contains(Words) || offer.Offer.Conditions.Contains(Words))).ToListAsync(cancellation);
        Offers = Paged.Of([.. all.OrderBy(offer => offer.StateOn(Today) == FulfilmentState.Closed).ThenByDescending(offer => offer.Id)], number, LinesOfPage);
    }
}
