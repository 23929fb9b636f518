using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff;

/// <summary>Where a member of staff begins in an agency.</summary>
[Access(AccessNeed.Enter)]
internal sealed class HomeModel(CurrentUser user, CurrentAgency agency) : PageModel
{
    /// <summary>The roles held in the agency itself.</summary>
    public StaffRoles Roles { get; private set; }

    public async Task OnGetAsync() => Roles = (await user.RequireAsync()).Scope.RolesIn(agency.Required.Id);
}
