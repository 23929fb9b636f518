using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>Writes an entry of a draft anew, or takes it out.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class EditModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public LineForm Form { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    public StandardCatalogue Edition { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int edition, string code, CancellationToken cancellation)
    {
        if (!await LoadAsync(edition, code, cancellation))
            return NotFound();
        (Form, Revision) = (LineForm.Of(Entry.Line), Edition.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int edition, string code, CancellationToken cancellation)
    {
        if (!await LoadAsync(edition, code, cancellation))
            return NotFound();
        return ModelState.IsValid
            ? await SaveAsync(Edition.Change(code, Form.Line()), "catalogue.entry_changed", $"事项“{Form.Line().FullMatter()}”已保存。", cancellation)
            : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int edition, string code, CancellationToken cancellation)
    {
        if (!await LoadAsync(edition, code, cancellation))
            return NotFound();
        var matter = Entry.Line.FullMatter();
        return await SaveAsync(Edition.Remove(code), "catalogue.entry_retired", $"事项“{matter}”已移出第{edition}版目录；以前各版不受影响。", cancellation);
    }

    private async Task<IActionResult> SaveAsync(Result step, string action, string words, CancellationToken cancellation)
    {
        if (step.Refusal is { } refusal)
            return this.Refused(refusal);
        db.Expect(Edition, Revision);
        db.Record((await user.RequireAsync()).Author, Edition.AgencyId, action, Edition, new { Edition.Edition, Entry.Code, Entry.Line.Matter, Entry.Line.SubMatter });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? this.DoneAt(current.Link($"/staff/catalogue?edition={Edition.Edition}"), words) : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(int edition, string code, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Edition = (await db.Catalogues.Whole().SingleOrDefaultAsync(found => found.AgencyId == agencyId && found.Edition == edition, cancellation))!;
        Entry = Edition?.Find(code)!;
        return Entry is not null;
    }
}
