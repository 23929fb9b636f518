using Gongkai.Data;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>Every item of the agency, newest first, by state and words of the title.</summary>
[Access(AccessNeed.Read)]
internal sealed class AllModel(GongkaiDb db, CurrentAgency current) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "state")]
    public ItemState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool HasNext { get; private set; }

    public async Task OnGetAsync()
    {
        var agencyId = current.Required.Id;
        PageNumber = Math.Clamp(PageNumber, 1, 1_000_000);
        var items = db.Items.AsNoTracking().Where(item => item.AgencyId == agencyId);
        if (State is { } state)
            items = items.Where(item => item.State == state);
        var words = Words.Trim();
        if (words.Length > 0)
            items = items.Where(item => item.IndexNumber == words || item.Versions.Any(version => version.Content.Title.Contains(words)));
        var rows = await items.OrderByDescending(item => item.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1)
            .Select(item => new Row(
                item.Id,
                item.IndexNumber,
                item.Versions.OrderByDescending(version => version.Number).First().Content.Title,
                item.Column.Name,
                item.State,
                item.Versions.Where(version => version.Stage < VersionStage.Current).Select(version => (VersionStage?)version.Stage).FirstOrDefault(),
                item.PublishedAt))
            .ToListAsync();
        HasNext = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
    }

    /// <summary>An item in the list.</summary>
    internal sealed record Row(long Id, string IndexNumber, string Title, string Column, ItemState State, VersionStage? Open, DateTimeOffset? PublishedAt);
}
