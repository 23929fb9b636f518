using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Letters;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Letters;

/// <summary>The authorities that the agency's letters name, and the templates of all kinds.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class IndexModel(GongkaiDb db, LetterDesk desk, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public string NumberCode { get; set; } = "";

    [BindProperty]
    public string Reconsideration { get; set; } = "";

    [BindProperty]
    public string Court { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    public AgencyLetters Letters { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        (_, Letters) = await desk.LoadAsync();
        (NumberCode, Reconsideration, Court, Revision) = (Letters.NumberCode, Letters.Reconsideration, Letters.Court, Letters.Revision);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        (var agency, Letters) = await desk.LoadAsync();
        if (Letters.Name(agency, NumberCode ?? "", Reconsideration ?? "", Court ?? "").Refusal is { } refusal)
            return this.Refused(refusal);
        desk.Expect(Letters, Revision);
        db.Record((await user.RequireAsync()).Author, agency.Id, "letters.authorities", agency, new { Letters.NumberCode, Letters.Reconsideration, Letters.Court });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link("/staff/letters"), "已保存，今后制作的文书按此载明。") : this.Refused(saved.Refusal);
    }
}
