using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff;

/// <summary>The agencies in which the signed-in person has something to do; who has only one goes straight there.</summary>
[Access(AccessNeed.Account)]
internal sealed class IndexModel(CurrentUser user, AgencyDirectory directory) : PageModel
{
    public IReadOnlyList<AgencyEntry> Agencies { get; private set; } = [];

    public bool KeepsRegions { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var scope = (await user.RequireAsync()).Scope;
        var all = (await directory.GetAsync(cancellation)).Agencies;
        Agencies = [.. all.Where(agency =>
            scope.RolesIn(agency.Id) != StaffRoles.None || scope.CanRead(agency.Id) || scope.CanAdminister(agency.Id))];
        KeepsRegions = scope.Administered.Count > 0;
        return Agencies is [var only] && !KeepsRegions ? Redirect($"/{only.Slug}/staff") : Page();
    }
}
