using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The annual reports that were published (政府信息公开年报).</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class ReportsModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    public IReadOnlyList<ItemSummary> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Reports = await db.PublicItems(agency.Required.Id)
        .Where(found => found.Item.Column.Code == PlatformPart.ReportsColumn).NewestFirst().Summaries().ToListAsync(cancellation);
}
