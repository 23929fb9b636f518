using Gongkai.Data;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reports.Form;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>Tables 3 and 4 of a year, counted from the ledger.</summary>
[Access(AccessNeed.Read)]
internal sealed class TablesModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int Year { get; set; }

    /// <summary>The counted figures, in the edition of the form for the year.</summary>
    public Domain.Reports.Figures Figures { get; private set; } = null!;

    /// <summary>Whether whoever looks sees the cases behind a cell.</summary>
    private bool MayLookUp { get; set; }

    /// <summary>Whether a figure leads to the cases that it counts.</summary>
    public bool LeadsOn(FormCell cell) => MayLookUp && Figures[cell].Number > 0;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year = CountedYears.Valid(Year, LegalDay.Of(clock.GetUtcNow()));
        ModelState.Clear();
        MayLookUp = (await user.RequireAsync()).Scope.CanAct(current.Required.Id, CaseAccess.Office);
        Figures = (await CountedYears.CountAsync(db, current.Required.Id, Year, cancellation)).Figures;
    }
}
