using Gongkai.Data;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>The cases behind a cell of table 3 or 4.</summary>
[Access(AccessNeed.Role, CaseAccess.Office)]
internal sealed class CellModel(GongkaiDb db, CurrentAgency current, TimeProvider clock) : PageModel
{
    private const int LinesOfPage = 50;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "cell")]
    public string Path { get; set; } = "";

    /// <summary>What the cell is called.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The cases; of a cell of table 4, those that are disputed, once for each dispute.</summary>
    public Paged<Application> Lines { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        Year = CountedYears.Valid(Year, LegalDay.Of(clock.GetUtcNow()));
        ModelState.Clear();
        var tables = await CountedYears.CountAsync(db, current.Required.Id, Year, cancellation);
        if (tables.Figures.Form.Find(Path) is not { } cell)
            return NotFound();
        Label = cell.Label;
        Lines = Paged.Of<Application>([.. tables.CasesIn(cell), .. tables.DisputesIn(cell).Select(dispute => dispute.Application)], number, LinesOfPage);
        return Page();
    }
}
