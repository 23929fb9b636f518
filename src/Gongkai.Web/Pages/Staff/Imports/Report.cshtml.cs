using Gongkai.Data;
using Gongkai.Documents.Importing;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Imports;

/// <summary>How an import stands, and what became of each row; it can be cancelled here, and a trial be followed by the import.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice | StaffRoles.Administrator)]
internal sealed class ReportModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int LinesOfPage = 50;

    public Import Import { get; private set; } = null!;

    public Paged<ImportLine> Lines { get; private set; } = new([], 1, LinesOfPage, 0);

    [BindProperty(SupportsGet = true)]
    public ImportFate? Fate { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Lines = await Chosen(id).OrderBy(line => line.Number).PageAsync(number, LinesOfPage, cancellation);
        return Page();
    }

    /// <summary>The whole report as a table for spreadsheets, written as it is read.</summary>
    public async Task<IActionResult> OnGetDownloadAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Response.ContentType = Csv.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=import-{id}.csv";
        await ImportReport.WriteAsync(Response.Body, Chosen(id).OrderBy(line => line.Number).AsAsyncEnumerable(), cancellation);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostCancelAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var import = await db.Imports.SingleAsync(found => found.Id == id);
        if (import.Cancel(clock.GetUtcNow()).Refusal is { } ended)
            return this.Refused(ended);
        db.Record((await user.RequireAsync()).Author, import.AgencyId, "import.cancelled", import);
        return (await db.SaveAsync()).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link($"/staff/imports/{id}"), "已取消，已导入的保留。");
    }

    public async Task<IActionResult> OnPostImportAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var person = await user.RequireAsync();
        var ordered = Import.Order(person.ActingIn(Import.AgencyId), Import.Source, Import.File, isTrial: false, clock.GetUtcNow());
        if (!ordered.IsDone)
            return this.Refused(ordered.Refusal);
        db.Add(ordered.Value);
        db.Record(person.Author, Import.AgencyId, "import.ordered", ordered.Value, new { ordered.Value.Source, ordered.Value.IsTrial });
        return (await db.SaveAsync()).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link($"/staff/imports/{ordered.Value.Id}"), "已开始导入。");
    }

    private IQueryable<ImportLine> Chosen(long id) => db.ImportLines.AsNoTracking().Where(line => line.ImportId == id && (Fate == null || line.Fate == Fate));

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Import = (await db.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id && import.AgencyId == agencyId))!;
        return Import is not null;
    }
}
