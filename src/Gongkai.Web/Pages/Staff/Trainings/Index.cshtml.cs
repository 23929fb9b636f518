using Gongkai.Data;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Training;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Trainings;

/// <summary>The trainings that were held, the newest first, and who has taken part in none.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(GongkaiDb db, CurrentAgency current, CurrentUser user) : PageModel
{
    public IReadOnlyList<TrainingRecord> Trainings { get; private set; } = [];

    /// <summary>People in post who took part in no training so far.</summary>
    public IReadOnlyList<StaffMember> Untrained { get; private set; } = [];

    public bool MayRecord { get; private set; }

    public async Task OnGetAsync()
    {
        var agencyId = current.Required.Id;
        Trainings = await TrainingForm.Whole(db, agencyId).AsNoTrackingWithIdentityResolution().OrderByDescending(training => training.HeldOn).ThenByDescending(training => training.Id).ToListAsync();
        var trained = Trainings.SelectMany(training => training.Attendances).Select(attendance => attendance.PersonId).ToHashSet();
        Untrained = [.. (await TrainingForm.PeopleAsync(db, agencyId)).Where(post => !trained.Contains(post.PersonId))];
        MayRecord = (await user.RequireAsync()).Scope.CanAct(agencyId, StaffRoles.DisclosureOffice);
    }
}
