using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Two versions of an item side by side; the last two where none are named.</summary>
[Access(AccessNeed.Read)]
internal sealed class CompareModel(GongkaiDb db, CurrentAgency current) : PageModel
{
    public Item Item { get; private set; } = null!;

    public ItemVersion Before { get; private set; } = null!;

    public ItemVersion After { get; private set; } = null!;

    public VersionComparison Comparison { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, int? before, int? after)
    {
        var agencyId = current.Required.Id;
        Item = (await db.Items.AsNoTracking().Whole().SingleOrDefaultAsync(item => item.Id == id && item.AgencyId == agencyId))!;
        if (Item is null)
            return NotFound();
        var last = after ?? Item.Versions.Count;
        if (Find(before ?? Math.Max(1, last - 1)) is not { } old || Find(last) is not { } now)
            return NotFound();
        (Before, After, Comparison) = (old, now, VersionComparison.Of(old, now));
        return Page();
    }

    private ItemVersion? Find(int number) => Item.Versions.FirstOrDefault(version => version.Number == number);
}
