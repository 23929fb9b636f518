using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>What is not public, by the day on which its attribute is assessed anew (article 18).</summary>
[Access(AccessNeed.Read)]
internal sealed class WithheldModel(GongkaiDb db, CurrentAgency current, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = LegalDay.Of(clock.GetUtcNow());

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var agencyId = current.Required.Id;
        var found =
            from item in db.Items.AsNoTracking()
            where item.AgencyId == agencyId && item.State == ItemState.Withheld && item.Retention == null
            from version in item.Versions
            where version.Stage == VersionStage.Current
            orderby version.Attribute!.ReviewOn, item.Id
            select new Row(
                item.Id, version.Content.Title, item.Department.Name, version.Attribute!.Attribute, version.Attribute.Ground, version.Attribute.ReviewOn,
                item.Versions.Any(open => open.Purpose == VersionPurpose.AttributeAdjustment && open.Stage < VersionStage.Current));
        Rows = await found.ToListAsync();
    }

    internal sealed record Row(
        long Id, string Title, string Department, DisclosureAttribute Attribute, WithholdingGround? Ground, DateOnly? ReviewOn, bool IsUnderReview);
}
