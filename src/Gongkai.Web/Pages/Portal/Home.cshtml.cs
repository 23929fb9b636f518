using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>An agency's front page: the parts of the platform, what is new in each column, the office (article 12).</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class HomeModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private const int LinesOfNewest = 8;
    private const int LinesOfColumn = 6;

    public OfficeContact Office { get; private set; } = new();

    public long Total { get; private set; }

    public IReadOnlyList<ItemSummary> Newest { get; private set; } = [];

    public IReadOnlyList<(ColumnEntry Column, IReadOnlyList<ItemSummary> Items)> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var here = agency.Required.Id;
        Office = (await db.Agencies.AsNoTracking().SingleAsync(found => found.Id == here, cancellation)).Office;
        Total = await db.PublicItems(here).LongCountAsync(cancellation);
        Newest = await db.PublicItems(here).NewestFirst().Take(LinesOfNewest).Summaries().ToListAsync(cancellation);
        var tree = await ColumnTree.LoadAsync(db, here, cancellation);
        var columns = new List<(ColumnEntry, IReadOnlyList<ItemSummary>)>();
        foreach (var column in tree.Top)
        {
            var within = tree.Within(column);
            var items = await db.PublicItems(here).Where(found => within.Contains(found.Item.ColumnId))
                .NewestFirst().Take(LinesOfColumn).Summaries().ToListAsync(cancellation);
            columns.Add((column, items));
        }

        Columns = columns;
    }
}
