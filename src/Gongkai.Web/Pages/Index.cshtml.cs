using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>The agencies of the installation.</summary>
[OpenToEveryone]
internal sealed class IndexModel(AgencyDirectory directory) : PageModel
{
    public IReadOnlyList<AgencyEntry> Agencies { get; private set; } = [];

    public async Task OnGetAsync() => Agencies = (await directory.GetAsync(HttpContext.RequestAborted)).Agencies;
}
