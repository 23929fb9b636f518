using Gongkai.Data;
using Gongkai.Domain.Reminders;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>The inbox: what the signed-in person was reminded of, in all agencies, unread first.</summary>
[Access(AccessNeed.Account)]
[NeverCached]
internal sealed class RemindersModel(GongkaiDb db, CurrentUser user, AgencyDirectory directory, TimeProvider clock) : PageModel
{
    /// <summary>The most that are listed.</summary>
    public const int Most = 200;

    public IReadOnlyList<(Reminder Reminder, string Agency, string Address)> Lines { get; private set; } = [];

    public int Unread => Lines.Count(line => line.Reminder.ReadAt is null);

    public bool IsCut { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await (await MineAsync()).AsNoTracking().OrderBy(reminder => reminder.ReadAt != null).ThenByDescending(reminder => reminder.Id)
            .Take(Most + 1).ToListAsync(cancellation);
        var agencies = (await directory.GetAsync(cancellation)).Agencies.ToDictionary(agency => agency.Id);
        IsCut = found.Count > Most;
        Lines = [.. found.Take(Most).Select(reminder => (reminder, agencies[reminder.AgencyId].Name, $"/{agencies[reminder.AgencyId].Slug}{reminder.Path}"))];
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) =>
        await ReadAsync((await MineAsync()).Where(reminder => reminder.Id == id), cancellation);

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellation) => await ReadAsync(await MineAsync(), cancellation);

    private async Task<IActionResult> ReadAsync(IQueryable<Reminder> which, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await which.Where(reminder => reminder.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(reminder => reminder.ReadAt, now), cancellation);
        return LocalRedirect("/staff/reminders");
    }

    private async Task<IQueryable<Reminder>> MineAsync()
    {
        var personId = (await user.RequireAsync()).PersonId;
        return db.Reminders.Where(reminder => reminder.PersonId == personId);
    }
}
