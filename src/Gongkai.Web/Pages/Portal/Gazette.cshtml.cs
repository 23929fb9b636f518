using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The issues of the agency's gazette, the newest first.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class GazetteModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    public IReadOnlyList<GazetteMonth> Issues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Issues = await PublicGazette.MonthsAsync(db, agency.Required.Id, cancellation);
}
