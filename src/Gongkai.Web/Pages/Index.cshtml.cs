using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>The agencies of the installation.</summary>
[OpenToEveryone]
internal sealed class IndexModel(AgencyDirectory directory) : PageModel
{
    public IReadOnlyList<AgencyEntry> Agencies { get; private set; } = [];

    /// <summary>The agencies right below another, in the order of their founding; those at the top for null.</summary>
    public IEnumerable<AgencyEntry> Below(AgencyEntry? above) => Agencies.Where(agency => agency.ParentId == above?.Id);

    public async Task OnGetAsync() => Agencies = (await directory.GetAsync(HttpContext.RequestAborted)).Agencies;
}
