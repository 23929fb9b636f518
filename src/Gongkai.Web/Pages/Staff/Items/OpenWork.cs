using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>What is open in an agency on a day, as one person sees it.</summary>
/// <param name="List">What waits for the person, and what is on its way with others.</param>
/// <param name="ToAssess">What was not published and is to be assessed anew (article 18), longest due first.</param>
internal sealed record OpenWork(WorkList List, IReadOnlyList<Item> ToAssess)
{
    /// <summary>Everything that is on its way, whoever has it.</summary>
    public IEnumerable<WorkItem> All => Mine.Concat(List.Elsewhere);

    /// <summary>What waits for the person.</summary>
    public IEnumerable<WorkItem> Mine => [.. List.Returned, .. List.Drafts, .. List.ToReview, .. List.ToClear, .. List.ToPublish];

    public static async Task<OpenWork> LoadAsync(GongkaiDb db, Actor actor, DateOnly today, WorkingCalendar calendar)
    {
        var here = db.Items.AsNoTrackingWithIdentityResolution().Where(item => item.AgencyId == actor.AgencyId);
        var open = await here.Where(item => item.Versions.Any(version => version.Stage < VersionStage.Current)).Whole().ToListAsync();
        var due = await here.Where(item => item.State == ItemState.Withheld && item.Retention == null
            && item.Versions.Any(version => version.Stage == VersionStage.Current && version.Attribute!.ReviewOn <= today)).Whole().ToListAsync();
        return new OpenWork(WorkList.Of(open, actor, today, calendar), [.. due.Where(item => item.IsReviewDue(today)).OrderBy(item => item.ReviewOn)]);
    }
}
