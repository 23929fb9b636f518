using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>The regions to which agencies belong: shared by all agencies, kept by any administrator.</summary>
[Access(AccessNeed.AdministerAny)]
internal sealed class RegionsModel(GongkaiDb db, CurrentUser user) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string RegionName { get; set; } = "";

    [BindProperty]
    public RegionLevel Level { get; set; } = RegionLevel.Province;

    [BindProperty]
    public long ParentId { get; set; }

    public IReadOnlyList<Region> All { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var made = All.FirstOrDefault(region => region.Id == ParentId) is { } parent
            ? Region.Create(Code.Trim(), RegionName, Level, parent)
            : new Refusal("region.parent", "请选择上级地区。");
        if (!made.IsDone)
            return this.Refused(made.Refusal);
        db.Add(made.Value);
        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, "region.added", made.Value, new { made.Value.Code, made.Value.Name });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt("/staff/regions", $"已增加地区“{made.Value.Name}”。") : this.Refused(saved.Refusal);
    }

    private async Task LoadAsync() => All = await db.Regions.Include(region => region.Parent).OrderBy(region => region.Code).ToListAsync();
}
