using Gongkai.Data;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>What is published by law (法定主动公开内容): by column, by the items of the Regulation, by subject and form.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class ContentModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private Dictionary<long, long> counts = [];

    public ColumnTree Tree { get; private set; } = new([]);

    /// <summary>Public items under each statutory item, by its code.</summary>
    public IReadOnlyDictionary<string, int> StatutoryCounts { get; private set; } = new Dictionary<string, int>();

    /// <summary>Public items by subject.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Subjects { get; private set; } = [];

    /// <summary>Public items by form.</summary>
    public IReadOnlyList<KeyValuePair<Genre, int>> Genres { get; private set; } = [];

    /// <summary>Index number of the newest item; null where nothing is public.</summary>
    public string? AnIndexNumber { get; private set; }

    /// <summary>Items in the column and below it.</summary>
    public long CountIn(ColumnEntry column) => Tree.Within(column).Sum(id => counts.GetValueOrDefault(id));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Tree = await ColumnTree.LoadAsync(db, agency.Required.Id, cancellation);
        var items = db.PublicItems(agency.Required.Id);
        counts = await items.CountByColumnAsync(cancellation);
        StatutoryCounts = await PublicCatalogue.CountByStatutoryItemAsync(db, agency.Required.Id, cancellation);
        Subjects = await items.Where(found => found.Version.Content.Subject != "").GroupBy(found => found.Version.Content.Subject)
            .Select(group => new KeyValuePair<string, int>(group.Key, group.Count())).ToListAsync(cancellation);
        Genres = await items.GroupBy(found => found.Version.Content.Genre)
            .Select(group => new KeyValuePair<Genre, int>(group.Key, group.Count())).ToListAsync(cancellation);
        AnIndexNumber = await items.NewestFirst().Select(found => found.Item.IndexNumber).FirstOrDefaultAsync(cancellation);
    }
}
