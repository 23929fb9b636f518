using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>An entry: its printed columns, what it said in other editions, and the items under it.</summary>
[Access(AccessNeed.Read)]
internal sealed class EntryModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    private const int LinesOfPage = 20;

    public StandardCatalogue Edition { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    /// <summary>The editions that have an entry with this code, the newest first, and whether it says the same there.</summary>
    public IReadOnlyList<(int Edition, EditionState State, bool IsSame)> Others { get; private set; } = [];

    public Paged<Row> Items { get; private set; } = new([], 1, LinesOfPage, 0);

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(int edition, string code, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        var found = await db.Catalogues.AsNoTracking().Where(entry => entry.AgencyId == agencyId)
            .SelectMany(catalogue => catalogue.Entries.Where(entry => entry.Code == code), (catalogue, entry) => new { catalogue, entry })
            .OrderByDescending(pair => pair.catalogue.Edition).ToListAsync(cancellation);
        if (found.Find(pair => pair.catalogue.Edition == edition) is not { } shown)
            return NotFound();
        (Edition, Entry) = (shown.catalogue, shown.entry);
        Others = [.. found.Where(pair => pair != shown).Select(pair => (pair.catalogue.Edition, pair.catalogue.State, pair.entry.Line == Entry.Line))];
        MayEdit = Edition.State == EditionState.Draft && (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        var entryId = Entry.Id;
        Items = await db.Items.AsNoTracking().Where(item => item.CatalogueEntryId == entryId).OrderByDescending(item => item.Id)
            .Select(item => new Row(item.Id, item.IndexNumber, item.Versions.OrderByDescending(version => version.Number).First().Content.Title, item.State))
            .PageAsync(number, LinesOfPage, cancellation);
        return Page();
    }

    /// <summary>An item under the entry.</summary>
    internal sealed record Row(long Id, string IndexNumber, string Title, ItemState State);
}
