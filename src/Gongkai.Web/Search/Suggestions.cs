using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>Titles offered while somebody types; without script the page does without them.</summary>
internal static class Suggestions
{
    private const int Most = 8;

    // Some of what the index offers belongs to other agencies.
    private const int Asked = 40;

    public static void MapSuggestions(this WebApplication app)
    {
        foreach (var address in new[] { "/search/suggestions", "/{agency:slug}/search/suggestions" })
            app.MapGet(address, GetAsync).WithMetadata(new OpenToEveryoneAttribute(), new SameForEveryoneAttribute());
    }

    private static async Task<string[]> GetAsync(string? q, GongkaiDb db, ItemSearch search, CurrentAgency current, CancellationToken cancellation)
    {
        var titles = search.Index.Suggest(q ?? "", Asked);
        var items = current.Value is { } here ? db.PublicItems(here.Id) : db.PublicItemsOfAll();
        var isPublic = (await items.Where(found => titles.Contains(found.Version.Content.Title))
            .Select(found => found.Version.Content.Title).Distinct().ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return [.. titles.Where(isPublic.Contains).Take(Most)];
    }
}
