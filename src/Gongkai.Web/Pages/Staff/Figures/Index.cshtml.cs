using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>Licences, penalties, coercive measures and fees of a year as table 2 of the annual report adds them up; each total leads to its entries.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    public const StaffRoles Enterers = StaffRoles.Author | StaffRoles.DisclosureOffice;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    /// <summary>Of which kind entries are listed; all where null.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public FigureKind? Kind { get; set; }

    public AdministrativeSums Sums { get; private set; } = null!;

    /// <summary>The entries listed, void ones too.</summary>
    public IReadOnlyList<AdministrativeFigure> Entries { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool MayEnter { get; private set; }

    public async Task OnGetAsync()
    {
        var agencyId = current.Required.Id;
        var thisYear = Domain.Calendar.LegalDay.Of(clock.GetUtcNow()).Year;
        var begun = await db.Figures.Where(figure => figure.Department.AgencyId == agencyId).Select(figure => figure.From).Distinct().ToListAsync();
        Years = [.. begun.Select(day => day.Year).Append(thisYear).Distinct().OrderDescending()];

        // The newest year with figures, until the year is chosen.
        var year = Year is >= 1 and <= 9999 ? Year.Value : begun.Select(day => day.Year).DefaultIfEmpty(thisYear).Max();
        Year = year;
        var figures = await FigureForm.OfYearAsync(db, agencyId, year);
        Sums = AdministrativeSums.Of(figures, year);
        Entries = [.. figures.Where(figure => Kind is null || figure.Kind == Kind)
            .OrderBy(figure => figure.Kind).ThenBy(figure => figure.Department.Order).ThenBy(figure => figure.From).ThenBy(figure => figure.Id)];
        MayEnter = (await user.RequireAsync()).Scope.CanAct(agencyId, Enterers);
    }
}
