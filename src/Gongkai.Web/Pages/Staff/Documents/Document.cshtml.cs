using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>A document of the register, with its relations both ways.</summary>
[Access(AccessNeed.Read)]
internal sealed class DocumentModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    public DocumentRelations Shown { get; private set; } = null!;

    public NormativeDocument Document => Shown.Document;

    public DateOnly Today { get; } = LegalDay.Of(clock.GetUtcNow());

    /// <summary>Index number of the item that holds the text; null where none does.</summary>
    public string? IndexNumber { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await DocumentRelations.LoadAsync(db, agencyId, id, cancellation) is not { } shown)
            return NotFound();
        Shown = shown;
        IndexNumber = await db.Items.Where(item => item.Id == Document.ItemId).Select(item => item.IndexNumber).SingleOrDefaultAsync(cancellation);
        MayEdit = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        return Page();
    }
}
