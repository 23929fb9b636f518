using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Catalogue;

/// <summary>Adds an entry to a draft; a statutory item that is not fulfilled yet can be taken over.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class NewModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public LineForm Form { get; set; } = new();

    public StandardCatalogue Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int edition, string? statutory, CancellationToken cancellation)
    {
        if (!await LoadAsync(edition, cancellation))
            return NotFound();
        var item = CatalogueData.BuiltIn.Statutory(statutory ?? "");
        Form = LineForm.Of(new CatalogueLine
        {
            Matter = item?.Text is { Length: <= 100 } matter ? matter : "",
            Elements = item?.Text ?? "",
            LegalBasis = item is null ? "" : $"《中华人民共和国政府信息公开条例》第{(item.Article == 20 ? "二十" : "二十一")}条",
            Discloser = Edition.Agency.Name,
            StatutoryCode = item?.Code,
        });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int edition, CancellationToken cancellation)
    {
        if (!await LoadAsync(edition, cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var added = Edition.Add(Form.Line());
        if (!added.IsDone)
            return this.Refused(added.Refusal);
        db.Record((await user.RequireAsync()).Author, Edition.AgencyId, "catalogue.entry_added", Edition, new { Edition.Edition, added.Value.Code, added.Value.Line.Matter });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone
            ? this.DoneAt(current.Link($"/staff/catalogue?edition={edition}"), $"已添加事项“{added.Value.Line.FullMatter()}”，代码{added.Value.Code}。")
            : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(int edition, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        Edition = (await db.Catalogues.Whole().SingleOrDefaultAsync(found => found.AgencyId == agencyId && found.Edition == edition, cancellation))!;
        return Edition is not null;
    }
}
