using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Accounting;
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
internal sealed class UnitModel(GongkaiDb db, CurrentAgency current, CurrentUser user, UnitUploads uploads, ReturnLetters letters) : PageModel
{
    public UnitSide Side { get; private set; } = null!;

    public bool IsOffice { get; private set; }

    /// <summary>The report of the year that the agency has published here; null where there is none.</summary>
    public Filing? Own { get; private set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) =>
        SubmitAsync(id, origin => uploads.ReceiveAsync(Side, Upload, origin, cancellation), cancellation);

    /// <summary>Submits the report that the agency has published here.</summary>
    public Task<IActionResult> OnPostOwnAsync(long id, CancellationToken cancellation) => SubmitAsync(id, async origin =>
    {
        if (Own is null)
            return new Refusal("submission.own", $"本机关还没有在平台上公布{Side.Round.Year}年度报告，请先编制并公布，或上传文件报送。");
        using var file = new MemoryStream(ReportWriter.Find("docx")!.File(Own.Report));
        return await uploads.ReceiveAsync(Side, $"{Own.Report.Title}.docx", file, origin, cancellation);
    }, cancellation);

    /// <summary>The letter with which a version was returned.</summary>
    public async Task<IActionResult> OnGetLetterAsync(long id, long file, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && await letters.FileAsync(Side, file, cancellation) is { } letter ? letter : NotFound();

    private async Task<IActionResult> SubmitAsync(long id, Func<SubmissionOrigin, Task<Result<Submission>>> submit, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var person = await user.RequireAsync();
        if (!IsOffice)
            return this.Refused(new("submission.role", $"报送年度报告须由“{StaffRoles.DisclosureOffice.Chinese()}”角色办理，{person.Name}没有该角色。"));
        var received = await submit(new SubmissionOrigin(SubmissionChannel.Staff, person.Name, person.PersonId));
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
        Own = await db.Filings.AsNoTracking().Whole().Published(agencyId).Where(filing => filing.Year == Side.Round.Year).OrderByDescending(filing => filing.Version).FirstOrDefaultAsync(cancellation);
        IsOffice = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        return true;
    }
}
