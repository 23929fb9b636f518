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

/// <summary>Enters a document in the register; filled in from the item that holds its text, where one is named.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class NewModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DocumentForm Form { get; set; } = new();

    public async Task OnGetAsync(long? item, CancellationToken cancellation)
    {
        var (agencyId, today) = (current.Required.Id, LegalDay.Of(clock.GetUtcNow()));
        (Form.IssuedOn, Form.InForceFrom) = (today, today);
        var source = await db.Items.AsNoTracking().Include(found => found.Versions).SingleOrDefaultAsync(found => found.Id == item && found.AgencyId == agencyId, cancellation);
        if (source?.Latest.Content is not { } content)
            return;
        (Form.Title, Form.DocumentNumber, Form.IndexNumber) = (content.Title, content.DocumentNumber, source.IndexNumber);
        Form.IssuedOn = content.FormedOn ?? today;
        (Form.InForceFrom, Form.TermThrough) = (content.ValidFrom ?? Form.IssuedOn, content.ValidThrough);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var agencyId = current.Required.Id;
        var (itemId, unknown) = await Form.ItemAsync(db, agencyId, cancellation);
        if (unknown is not null)
            return this.Refused(unknown);
        var agency = await db.Agencies.SingleAsync(found => found.Id == agencyId, cancellation);
        var issued = NormativeDocument.Issue(agency, Form.Kind, Form.Title, Form.DocumentNumber, Form.IssuedOn, Form.InForceFrom, Form.TermThrough, itemId);
        if (!issued.IsDone)
            return this.Refused(issued.Refusal);
        db.Add(issued.Value);
        db.Record((await user.RequireAsync()).Author, agencyId, "normative.entered", issued.Value, new { issued.Value.Title, issued.Value.DocumentNumber });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone
            ? this.DoneAt(current.Link($"/staff/documents/{issued.Value.Id}"), $"“{issued.Value.Title}”已登记。")
            : this.Refused(saved.Refusal);
    }
}
