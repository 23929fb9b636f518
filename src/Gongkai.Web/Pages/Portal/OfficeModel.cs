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

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Office = (await db.Agencies.AsNoTracking().SingleAsync(found => found.Id == agency.Required.Id, cancellation)).Office;
}
