using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>What is public in a column and in those below it, newest first.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class ColumnModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private const int LinesOfPage = 20;

    /// <summary>The columns from the top down to this one.</summary>
    public IReadOnlyList<ColumnEntry> Path { get; private set; } = [];

    public IReadOnlyList<ColumnEntry> Below { get; private set; } = [];

    public Paged<ItemSummary> Items { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var tree = await ColumnTree.LoadAsync(db, agency.Required.Id, cancellation);
        if (tree.OfCode(code) is not { } column)
            return NotFound();
        Path = tree.Path(column.Id);
        Below = [.. tree.Below(column)];
        var within = tree.Within(column);
        Items = await db.PublicItems(agency.Required.Id).Where(found => within.Contains(found.Item.ColumnId))
            .NewestFirst().PageAsync(Paged.Wanted(number), LinesOfPage, cancellation);
        return Page();
    }
}
