using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>The agency's audit trail, the latest first, and its verification.</summary>
[Access(AccessNeed.Audit)]
internal sealed class AuditModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    public const int PageSize = 100;

    /// <summary>Shows the entries before this one; null for the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public AuditVerdict? Verdict { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var id = agency.Required.Id;
        Entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.AgencyId == id && (Before == null || entry.Sequence < Before))
            .OrderByDescending(entry => entry.Sequence).Take(PageSize).ToListAsync(cancellation);
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Verdict = await AuditTrail.VerifyAsync(db, agency.Required.Id, cancellation);
        await OnGetAsync(cancellation);
    }
}
