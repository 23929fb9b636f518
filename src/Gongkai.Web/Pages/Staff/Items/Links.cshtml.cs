using Gongkai.Data;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Publishing;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Links of public items that lead nowhere: those of the person's department, or of the whole agency.</summary>
[Access(AccessNeed.Read)]
internal sealed class LinksModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    private const int LinesOfPage = 50;

    /// <summary>Whether all departments are meant.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool OfAll { get; set; }

    /// <summary>Whether the person has a department of its own.</summary>
    public bool HasDepartment { get; private set; }

    public Paged<Row> Rows { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var actor = (await user.RequireAsync()).ActingIn(current.Required.Id);
        HasDepartment = actor.DepartmentId is not null;
        Rows = await db.DeadLinksIn(actor.AgencyId, OfAll ? null : actor.DepartmentId)
            .OrderByDescending(dead => dead.Link.FirstSeenAt).ThenBy(dead => dead.Link.Id)
            .Select(dead => new Row(
                dead.Found.Item.Id, dead.Found.Version.Content.Title, dead.Found.Item.Department.Name, dead.Link.Place, dead.Link.Target, dead.Link.Reason, dead.Link.FirstSeenAt))
            .PageAsync(number, LinesOfPage, cancellation);
    }

    internal sealed record Row(long ItemId, string Title, string Department, string Place, string Target, string Reason, DateTimeOffset FirstSeenAt);
}
