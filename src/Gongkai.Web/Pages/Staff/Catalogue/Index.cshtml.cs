using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>The entries of an edition of the standard catalogue, with the items that stand under each.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    private const int LinesOfPage = 30;

    /// <summary>The edition asked for; the one in force where none is.</summary>
    [BindProperty(SupportsGet = true, Name = "edition")]
    public int? Wanted { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "field")]
    public string Field { get; set; } = "";

    public IReadOnlyList<StandardCatalogue> Editions { get; private set; } = [];

    /// <summary>The edition shown; null where the agency has none.</summary>
    public StandardCatalogue? Edition { get; private set; }

    public Paged<CatalogueEntry> Entries { get; private set; } = new([], 1, LinesOfPage, 0);

    /// <summary>How many items stand under an entry, by its number.</summary>
    public IReadOnlyDictionary<long, int> Items { get; private set; } = new Dictionary<long, int>();

    /// <summary>What the Regulation asks for and no entry fulfils.</summary>
    public IReadOnlyList<StatutoryItem> Missing { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Editions = await db.Catalogues.AsNoTracking().Include(edition => edition.Agency.Region)
            .Where(edition => edition.AgencyId == agencyId).OrderByDescending(edition => edition.Edition).ToListAsync(cancellation);
        Edition = Wanted is null
            ? Editions.FirstOrDefault(edition => edition.State == EditionState.InForce) ?? (Editions.Count > 0 ? Editions[0] : null)
            : Editions.FirstOrDefault(edition => edition.Edition == Wanted);
        if (Edition is null)
            return Wanted is null ? Page() : NotFound();
        var editionId = Edition.Id;
        MayEdit = Edition.State == EditionState.Draft && (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        var entries = db.Catalogues.AsNoTracking().Where(edition => edition.Id == editionId).SelectMany(edition => edition.Entries);
        var fulfilled = await entries.Where(entry => entry.Line.StatutoryCode != null).Select(entry => entry.Line.StatutoryCode!).Distinct().ToListAsync(cancellation);
        Missing = StandardCatalogue.Missing(CatalogueNames.StatutoryLevelOf(Edition.Agency), fulfilled);
        Entries = await entries.Containing(Words)

            // A statutory item has a dot in its code, a pilot field is a name.
            .Where(entry => Field == "" || entry.Line.StatutoryCode == Field || entry.Line.PilotField == Field)
            .OrderBy(entry => entry.Order).PageAsync(number, LinesOfPage, cancellation);
        var shown = Entries.Lines.Select(entry => entry.Id).ToList();
        Items = await db.Items.Where(item => item.CatalogueEntryId != null && shown.Contains(item.CatalogueEntryId.Value))
            .GroupBy(item => item.CatalogueEntryId!.Value).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return Page();
    }
}
