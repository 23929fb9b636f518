using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages;

/// <summary>Makes the first administrator; opened by the link on the console (<see cref="SetupLink"/>), and only by it.</summary>
[OpenToEveryone]
[NeverCached]
internal sealed class SetupModel(
    GongkaiDb db, SetupLink link, UserManager<Account> accounts, AgencyDirectory directory, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string AgencyName { get; set; } = "";

    [BindProperty]
    public string Slug { get; set; } = "";

    [BindProperty]
    public string AgencyCode { get; set; } = "";

    [BindProperty]
    public AgencyKind Kind { get; set; }

    [BindProperty]
    public string PersonName { get; set; } = "";

    [BindProperty]
    public string AccountName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>The agency at the top, where the installation has one already; null where it is made here.</summary>
    public Agency? Top { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!link.Accepts(Code))
            return NotFound();
        Top = await TopAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!link.TryUse(Code))
            return NotFound();
        Top = await TopAsync(cancellation);
        var made = await MakeAsync();
        if (!made.IsDone)
        {
            link.GiveBack(Code);
            db.ChangeTracker.Clear();
            return this.Refused(made.Refusal);
        }

        directory.Forget();
        return LocalRedirect("/signin");
    }

    private async Task<Result<Account>> MakeAsync()
    {
        var agency = Top is null ? await NewAgencyAsync() : Top;
        if (!agency.IsDone)
            return agency.Refusal;
        var person = Person.Create(PersonName);
        if (!person.IsDone)
            return person.Refusal;
        var post = person.Value.TakePost(agency.Value, null, StaffRoles.Administrator | StaffRoles.Auditor);
        if (!post.IsDone)
            return post.Refusal;
        db.Record(new AuditAuthor(null, person.Value.Name), AuditEntry.Installation, "installation.set_up", person.Value);
        if (Top is null)
            db.Add(agency.Value);
        return await accounts.MakeAsync(person.Value, AccountName, Password, clock.GetUtcNow());
    }

    private async Task<Result<Agency>> NewAgencyAsync()
    {
        var nation = await db.Regions.FirstOrDefaultAsync(region => region.Level == RegionLevel.Nation) ?? Region.Nation();
        return Agency.Create(AgencyName, Kind, Slug, AgencyCode, nation);
    }

    private Task<Agency?> TopAsync(CancellationToken cancellation) =>
        db.Agencies.Where(agency => agency.ParentId == null).OrderBy(agency => agency.Id).FirstOrDefaultAsync(cancellation);
}
