using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The pages that tell how to reach the office for disclosure work: the guide (article 12), and how to apply.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class OfficeModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    public OfficeContact Office { get; private set; } = new();

    /// <summary>The leading group, with its members; null where none was set up.</summary>
    public LeadingGroup? LeadingGroup { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await db.Agencies.AsNoTracking().Include(one => one.LeadingGroup!.Office).Include(one => one.LeadingGroup!.Members).ThenInclude(member => member.Person)
            .SingleAsync(one => one.Id == agency.Required.Id, cancellation);
        (Office, LeadingGroup) = (found.Office, found.LeadingGroup);
    }
}
