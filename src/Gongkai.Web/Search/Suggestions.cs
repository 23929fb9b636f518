using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Search;

/// <summary>Titles offered while somebody types; without script the page of results offers them.</summary>
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

    private static async Task<IReadOnlyList<string>> GetAsync(string? q, GongkaiDb db, ItemSearch search, CurrentAgency current, CancellationToken cancellation) =>
        await OfAsync(q ?? "", db, search, current.Value?.Id, cancellation);

    /// <summary>Titles of public items that hold what was typed, or sound like it.</summary>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="db">The database.</param>
    /// <param name="search">The index.</param>
    /// <param name="agencyId">Only of this agency; null for all.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(string typed, GongkaiDb db, ItemSearch search, long? agencyId, CancellationToken cancellation)
    {
        var titles = search.Index.Suggest(typed, Asked);
        var items = agencyId is { } here ? db.PublicItems(here) : db.PublicItemsOfAll();
        var isPublic = (await items.Where(found => titles.Contains(found.Version.Content.Title))
            .Select(found => found.Version.Content.Title).Distinct().ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return [.. titles.Where(isPublic.Contains).Take(Most)];
    }
}
