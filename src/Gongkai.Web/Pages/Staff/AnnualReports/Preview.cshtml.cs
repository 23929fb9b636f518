using Gongkai.Data;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.AnnualReports;

/// <summary>The report as the public will see it.</summary>
[Access(AccessNeed.Read)]
internal sealed class PreviewModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : FilingPage(db, current, user)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();
}
