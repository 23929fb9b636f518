using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>What is stuck on the envelope of a reply. It shows who asked: each time enters the trail before it is shown.</summary>
[Access(AccessNeed.Role, CaseAccess.Registrars)]
[NeverCached]
internal sealed class LabelModel(GongkaiDb db, ApplicantSeal seal, CurrentAgency current, CurrentUser user) : PageModel
{
    public Application Case { get; private set; } = null!;

    /// <summary>To whom; null where the seal cannot be opened.</summary>
    public Applicant? To { get; private set; }

    /// <summary>Number of the letter; null while it is not signed.</summary>
    public string? Letter { get; private set; }

    public OfficeContact Office { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await db.Applications.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Id == id && one.AgencyId == agencyId, cancellation) is not { } found)
            return NotFound();
        Case = found;
        Office = (await db.Agencies.AsNoTracking().SingleAsync(one => one.Id == agencyId, cancellation)).Office;
        Letter = found.Effective.Select(step => step.Event).OfType<Signature>().LastOrDefault()?.LetterNumber;
        var identities = await db.ApplicantFiles.Where(file => file.ApplicationId == id).Select(file => file.Identities).SingleOrDefaultAsync(cancellation);
        if (identities is null)
            return this.Refused(new Refusal("applicant.none", "没有申请人的身份信息，不能制作标签。"));
        var opened = seal.Open(agencyId, found.Number, identities);
        if (!opened.IsDone)
            return this.Refused(opened.Refusal);
        db.Record((await user.RequireAsync()).Author, agencyId, "case.label_printed", found, new { found.Number });
        if ((await db.SaveAsync(cancellation)).Refusal is { } refusal)
            return this.Refused(refusal);
        To = opened.Value.Applicants[0];
        return Page();
    }
}
