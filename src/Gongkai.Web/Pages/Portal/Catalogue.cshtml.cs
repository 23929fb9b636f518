using Gongkai.Data;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The catalogue of what is public (信息公开目录): by statutory item, subject, form and words of title or numbers.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class CatalogueModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private const int LinesOfPage = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    /// <summary>Code of a statutory item (<c>20.7</c>).</summary>
    [BindProperty(SupportsGet = true)]
    public string Item { get; set; } = "";

    /// <summary>Code of an entry of the standard catalogue.</summary>
    [BindProperty(SupportsGet = true)]
    public string Entry { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Subject { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Genre { get; set; } = "";

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<Genre> Genres { get; private set; } = [];

    /// <summary>The entry that was asked for, as it is called now.</summary>
    public CatalogueLine? Matter { get; private set; }

    public Paged<CatalogueItem> Items { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var items = db.PublicItems(agency.Required.Id);
        Subjects = await items.Select(found => found.Version.Content.Subject).Where(subject => subject != "").Distinct().Order().ToListAsync(cancellation);
        Genres = await items.Select(found => found.Version.Content.Genre).Distinct().Order().ToListAsync(cancellation);
        if (Entry.Length > 0)
        {
            var here = agency.Required.Id;
            Matter = await db.Catalogues.AsNoTracking().Where(edition => edition.AgencyId == here && edition.State != EditionState.Draft)
                .OrderByDescending(edition => edition.Edition).SelectMany(edition => edition.Entries).Where(entry => entry.Code == Entry)
                .Select(entry => entry.Line).FirstOrDefaultAsync(cancellation);
            items = items.UnderEntry(db, Entry);
        }

        if (Item.Length > 0)
            items = items.UnderStatutoryItem(db, Item);
        if (Subject.Length > 0)
            items = items.Where(found => found.Version.Content.Subject == Subject);
        if (Enum.TryParse<Genre>(Genre, out var genre))
            items = items.Where(found => found.Version.Content.Genre == genre);
        if (Words.Trim() is { Length: > 0 and <= 200 } words)
        {
            items = items.Where(found => found.Version.Content.Title.Contains(words) || found.Version.Content.DocumentNumber.Contains(words)
                || found.Item.IndexNumber.Contains(words));
        }

        Items = await items.NewestFirst().CatalogueItems().PageAsync(number, LinesOfPage, cancellation);
    }
}
