using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Training;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Trainings;

/// <summary>A training: read by all who read here, corrected by the disclosure office.</summary>
[Access(AccessNeed.Read)]
internal sealed class TrainingModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    [BindProperty]
    public TrainingForm Form { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    public TrainingRecord Training { get; private set; } = null!;

    public IReadOnlyList<StaffMember> People { get; private set; } = [];

    /// <summary>Who took part and holds no post here any more.</summary>
    public IReadOnlyList<TrainingAttendance> Gone { get; private set; } = [];

    public bool MayCorrect { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        (Form, Revision) = (TrainingForm.Of(Training), Training.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!MayCorrect)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        db.Expect(Training, Revision);
        if (Form.Correct(Training, People).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, "training.corrected", Training, new { Training.Topic, Training.HeldOn, People = Training.Attendances.Count });
        var saved = await db.SaveAsync();
        return saved.IsDone ? this.DoneAt(current.Link($"/staff/trainings/{id}"), "培训记录已保存。") : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        MayCorrect = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
        Training = (await TrainingForm.Whole(db, agencyId).SingleOrDefaultAsync(training => training.Id == id))!;
        if (Training is null)
            return false;
        People = await TrainingForm.PeopleAsync(db, agencyId);
        Gone = [.. Training.Attendances.Where(attendance => People.All(post => post.PersonId != attendance.PersonId))];
        return true;
    }
}
