using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>The three counts of the annual report's table on article 20, item 1, year by year; each opens its list.</summary>
[Access(AccessNeed.Read)]
internal sealed class CountsModel(GongkaiDb db, CurrentAgency current, TimeProvider clock) : PageModel
{
    /// <summary>The newest year first, regulations before normative documents.</summary>
    public IReadOnlyList<NormativeCounts> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        var all = await db.NormativeDocuments.AsNoTracking().WithRelations()
            .Where(document => document.AgencyId == agencyId).ToListAsync(cancellation);
        var last = LegalDay.Of(clock.GetUtcNow()).Year;
        var first = all.Count == 0 ? last : Math.Min(last, all.Min(document => document.IssuedOn.Year));
        Counts =
        [
            .. from year in Enumerable.Range(first, last - first + 1).Reverse()
               from kind in Enum.GetValues<NormativeKind>()
               select NormativeCounts.Of(all, kind, year),
        ];
    }
}
