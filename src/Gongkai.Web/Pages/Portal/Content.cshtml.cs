using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>All columns of the agency (法定主动公开内容), with what is public in each.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class ContentModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private Dictionary<long, long> counts = [];

    public ColumnTree Tree { get; private set; } = new([]);

    /// <summary>Items in the column and below it.</summary>
    public long CountIn(ColumnEntry column) => Tree.Within(column).Sum(id => counts.GetValueOrDefault(id));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Tree = await ColumnTree.LoadAsync(db, agency.Required.Id, cancellation);
        counts = await db.PublicItems(agency.Required.Id).CountByColumnAsync(cancellation);
    }
}
