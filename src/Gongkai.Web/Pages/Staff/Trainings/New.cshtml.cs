using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Trainings;

/// <summary>Records a training with who took part.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class NewModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TrainingForm Form { get; set; } = new();

    public IReadOnlyList<StaffMember> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        People = await TrainingForm.PeopleAsync(db, current.Required.Id);
        Form.HeldOn = LegalDay.Of(clock.GetUtcNow());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var agencyId = current.Required.Id;
        People = await TrainingForm.PeopleAsync(db, agencyId);
        if (!ModelState.IsValid)
            return Page();
        var held = Form.Hold(await db.Agencies.SingleAsync(agency => agency.Id == agencyId), People);
        if (!held.IsDone)
            return this.Refused(held.Refusal);
        db.Add(held.Value);
        db.Record((await user.RequireAsync()).Author, agencyId, "training.recorded", held.Value, new { held.Value.Topic, held.Value.HeldOn, People = held.Value.Attendances.Count });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link("/staff/trainings"), $"已登记培训“{held.Value.Topic}”，{held.Value.Attendances.Count}人参加。") : this.Refused(saved.Refusal);
    }
}
