using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Collection;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>The rounds that the agency has opened, and those in which its own report is expected.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user, DataFolder folder, TimeProvider clock) : PageModel
{
    [BindProperty]
    public int Year { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public IReadOnlyList<RoundProgress> Opened { get; private set; } = [];

    public IReadOnlyList<(CollectionRound Round, ExpectedUnit Unit, string Superior)> Expecting { get; private set; } = [];

    public bool IsOffice { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year = LegalDay.Of(clock.GetUtcNow()).Year - 1;
        DueOn = new DateOnly(Year + 1, 1, 31);
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
            return Page();
        var here = current.Required;
        var person = await user.RequireAsync();
        var opened = CollectionRound.Open(person.ActingIn(here.Id), Year, DueOn ?? default, clock.GetUtcNow());
        if (!opened.IsDone)
            return this.Refused(opened.Refusal);
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using (transaction)
        {
            db.Add(opened.Value);
            if ((await db.SaveAsync(cancellation)).Refusal is { } exists)
                return this.Refused(exists);
            var units = UnitPlan.Below(here.Id, await db.Agencies.AsNoTracking().ToListAsync(cancellation));
            db.AddRange(UnitPlan.Expect(opened.Value, units));
            db.Record(person.Author, here.Id, "collection.opened", opened.Value, new { opened.Value.Year, opened.Value.DueOn, Units = units.Count - 1 });
            if ((await db.SaveAsync(cancellation)).Refusal is { } unsaved)
                return this.Refused(unsaved);
            await transaction.CommitAsync(cancellation);
        }

        Directory.CreateDirectory(FolderIntake.PathOf(folder, here.Slug, Year));
        return this.DoneAt(current.Link($"/staff/collection/{opened.Value.Id}/units"), "轮次已开启，下级机关已列入名单。请核对，补充不在本平台的单位。");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        IsOffice = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        Opened = await RoundProgress.LoadAsync(db, db.CollectionRounds.Where(round => round.AgencyId == agencyId), clock.GetUtcNow(), cancellation);
        var expecting = await (from unit in db.ExpectedUnits.AsNoTracking()
                               where unit.AgencyId == agencyId && unit.ParentCode != null
                               join round in db.CollectionRounds on unit.RoundId equals round.Id
                               join agency in db.Agencies on round.AgencyId equals agency.Id
                               orderby round.Year descending, round.Id
                               select new { Round = round, Unit = unit, agency.Name }).ToListAsync(cancellation);
        Expecting = expecting.ConvertAll(one => (one.Round, one.Unit, one.Name));
    }
}
