using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The standard catalogue in force: what the agency binds itself to publish, how, where and within what time.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class StandardCatalogueModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private const int LinesOfPage = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Field { get; set; } = "";

    /// <summary>The edition in force; null where there is none.</summary>
    public StandardCatalogue? Edition { get; private set; }

    /// <summary>The pilot fields that have entries.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    public Paged<CatalogueEntry> Entries { get; private set; } = new([], 1, LinesOfPage, 0);

    /// <summary>How many items are public under an entry, by its number.</summary>
    public IReadOnlyDictionary<long, int> Items { get; private set; } = new Dictionary<long, int>();

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var here = agency.Required.Id;
        Edition = await db.Catalogues.AsNoTracking().SingleOrDefaultAsync(edition => edition.AgencyId == here && edition.State == EditionState.InForce, cancellation);
        if (Edition is null)
            return;
        var editionId = Edition.Id;
        var entries = db.Catalogues.AsNoTracking().Where(edition => edition.Id == editionId).SelectMany(edition => edition.Entries);
        Fields = await entries.Where(entry => entry.Line.PilotField != null).Select(entry => entry.Line.PilotField!).Distinct().Order().ToListAsync(cancellation);
        Entries = await entries.Containing(Words).Where(entry => Field == "" || entry.Line.PilotField == Field)
            .OrderBy(entry => entry.Order).PageAsync(number, LinesOfPage, cancellation);
        var shown = Entries.Lines.Select(entry => entry.Id).ToList();
        Items = await db.PublicItems(here).Where(found => found.Item.CatalogueEntryId != null && shown.Contains(found.Item.CatalogueEntryId.Value))
            .GroupBy(found => found.Item.CatalogueEntryId!.Value).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
    }
}
