using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>
/// The register of regulations and normative documents: by validity on any day, or as counted in the annual report of a year.
/// </summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int LinesOfPage = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public NormativeKind? Kind { get; set; }

    /// <summary>The day whose validity is shown; today where none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public Validity? Validity { get; set; }

    /// <summary>With <see cref="Count"/>: the year of the annual report.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public CountedList? Count { get; set; }

    public DateOnly On { get; private set; }

    public Paged<NormativeDocument> Documents { get; private set; } = new([], 1, LinesOfPage, 0);

    public bool MayEnter { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        MayEnter = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        var all = await db.NormativeDocuments.AsNoTracking().WithRelations()
            .Where(document => document.AgencyId == agencyId).ToListAsync(cancellation);
        IEnumerable<NormativeDocument> found = all;
        On = Day ?? LegalDay.Of(clock.GetUtcNow());
        if (Year is >= 1949 and <= 9998 && Count is { } count)
        {
            On = new DateOnly(Year.Value, 12, 31);
            found = Enum.GetValues<NormativeKind>().Where(kind => Kind is null || kind == Kind).SelectMany(kind => NormativeCounts.Of(all, kind, Year.Value).Of(count));
        }

        var words = Words.Trim();
        var chosen = found.Where(document => (Kind is null || document.Kind == Kind) && (Validity is null || document.ValidityOn(On) == Validity)
            && (document.Title.Contains(words, StringComparison.OrdinalIgnoreCase) || document.DocumentNumber.Contains(words, StringComparison.OrdinalIgnoreCase)));
        Documents = Paged.Of([.. chosen.OrderByDescending(document => document.IssuedOn).ThenBy(document => document.DocumentNumber, StringComparer.Ordinal)], number, LinesOfPage);
    }
}
