using System.Globalization;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>Sets up an agency below this one.</summary>
[Access(AccessNeed.Administer)]
internal sealed class NewAgencyModel(GongkaiDb db, CurrentAgency current, CurrentUser user, AgencyDirectory directory) : PageModel
{
    [BindProperty]
    public string AgencyName { get; set; } = "";

    [BindProperty]
    public string ShortName { get; set; } = "";

    [BindProperty]
    public AgencyKind Kind { get; set; } = AgencyKind.Department;

    [BindProperty]
    public string Slug { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public long RegionId { get; set; }

    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var made = await MakeAsync();
        if (!made.IsDone)
            return this.Refused(made.Refusal);
        db.Add(made.Value);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, "agency.created", made.Value, new { made.Value.Name, made.Value.Slug });
        var saved = await db.SaveAsync();
        if (!saved.IsDone)
            return this.Refused(saved.Refusal);
        directory.Forget();
        return this.DoneAt($"/{made.Value.Slug}/staff/organisation", $"已增加机关“{made.Value.Name}”，请继续设置部门和人员。");
    }

    private async Task<Result<Agency>> MakeAsync()
    {
        var parentId = current.Required.Id;
        var parent = await db.Agencies.SingleAsync(agency => agency.Id == parentId);
        return await db.Regions.SingleOrDefaultAsync(region => region.Id == RegionId) is { } region
            ? Agency.Create(AgencyName, Kind, Slug, Code, region, parent, ShortName)
            : new Refusal("region.unknown", "请选择所属地区。");
    }

    private async Task LoadAsync() => Regions = await db.Regions.OrderBy(region => region.Code)
        .Select(region => new SelectListItem(region.Name, region.Id.ToString(CultureInfo.InvariantCulture))).ToListAsync();
}
