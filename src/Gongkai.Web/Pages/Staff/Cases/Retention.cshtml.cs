using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>For how long the agency keeps the identities of applicants.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
[NeverCached]
internal sealed class RetentionModel(GongkaiDb db, IdentityErasure erasure, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    [Display(Name = "保存年数")]
    public int? Years { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>How many would be erased tonight.</summary>
    public int Due { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rule = await RuleAsync(cancellation);
        (Years, Revision) = (rule?.Years, rule?.Revision ?? 0);
        Due = await erasure.DueAsync(current.Required.Id, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var agencyId = current.Required.Id;
        var rule = await RuleAsync(cancellation);
        if (rule is null)
            db.Add(rule = new IdentityRetention(agencyId));
        else
            db.Expect(rule, Revision);
        var signedIn = await user.RequireAsync();
        if (rule.Set(Years, signedIn.ActingIn(agencyId)).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Record(signedIn.Author, agencyId, "identities.retention", rule, new { Years });
        return (await db.SaveAsync(cancellation)).Refusal is { } unsaved ? this.Refused(unsaved) : this.DoneAt(current.Link("/staff/cases/retention"), "已保存，每天夜间按此办理。");
    }

    private Task<IdentityRetention?> RuleAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        return db.IdentityRetentions.SingleOrDefaultAsync(rule => rule.AgencyId == agencyId, cancellation);
    }
}
