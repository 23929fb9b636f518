using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>What the superior expects of this agency in a round; the disclosure office submits here.</summary>
[Access(AccessNeed.Read)]
[RequestSizeLimit(UnitUploads.RequestLimit)]
internal sealed class UnitModel(GongkaiDb db, CurrentAgency current, CurrentUser user, UnitUploads uploads) : PageModel
{
    public UnitSide Side { get; private set; } = null!;

    public bool IsOffice { get; private set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var person = await user.RequireAsync();
        if (!IsOffice)
            return this.Refused(new("submission.role", $"报送年度报告须由“{StaffRoles.DisclosureOffice.Chinese()}”角色办理，{person.Name}没有该角色。"));
        var received = await uploads.ReceiveAsync(Side, Upload, new SubmissionOrigin(SubmissionChannel.Staff, person.Name, person.PersonId), cancellation);
        return received.Refusal is { } refusal
            ? this.Refused(refusal)
            : this.DoneAt(current.Link($"/staff/collection/units/{id}"), "已报送，正在读取和检查，结果随后显示在本页。");
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await db.ExpectedUnits.SingleOrDefaultAsync(unit => unit.Id == id && unit.AgencyId == agencyId && unit.ParentCode != null, cancellation) is not { } found)
            return false;
        Side = await UnitSide.LoadAsync(db, found, cancellation);
        IsOffice = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        return true;
    }
}
