using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>What was filed: how long it is kept, and what was handed over to which archive.</summary>
[Access(AccessNeed.Read)]
internal sealed class ArchivedModel(GongkaiDb db, CurrentAgency current, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = LegalDay.Of(clock.GetUtcNow());

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var agencyId = current.Required.Id;
        var found =
            from item in db.Items.AsNoTracking()
            where item.AgencyId == agencyId && item.Retention != null
            orderby item.Id
            select new Row(item.Id, item.IndexNumber, item.Versions.OrderByDescending(version => version.Number).First().Content.Title, item.State, item.Retention!);

        // Not handed over yet comes first, the oldest filing on top.
        Rows = [.. (await found.ToListAsync()).OrderBy(row => row.Retention.HandedOverOn is not null).ThenBy(row => row.Retention.ArchivedOn)];
    }

    internal sealed record Row(long Id, string IndexNumber, string Title, ItemState State, Retention Retention);
}
