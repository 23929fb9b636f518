using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.WorkLists;
using Gongkai.Web.Applications;
using Gongkai.Web.Collection;
using Gongkai.Web.Pages.Staff.Items;
using Gongkai.Web.Portal;
using Gongkai.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>How an agency stands on a day, as one person may see it.</summary>
/// <param name="Work">Items that are on their way.</param>
/// <param name="Cases">Open applications that the person may see; null for those who take no part in them.</param>
/// <param name="Stale">Columns in which something new is overdue.</param>
/// <param name="Unexplained">How many policies nothing explains.</param>
/// <param name="DeadLinks">How many links of what is public lead nowhere: of the person's department, or of the agency for those over all departments.</param>
/// <param name="Year">The last year in which something was published; null where nothing ever was.</param>
/// <param name="Months">What was published in that year, by month.</param>
/// <param name="Rounds">The open rounds in which the agency collects annual reports.</param>
internal sealed record AgencyOverview(
    OpenWork Work, IReadOnlyList<CaseStanding>? Cases, IReadOnlyList<ColumnFreshness> Stale, int Unexplained, int DeadLinks, int? Year, IReadOnlyList<StatisticsRow> Months,
    IReadOnlyList<RoundProgress> Rounds)
{
    public static async Task<AgencyOverview> LoadAsync(GongkaiDb db, Actor actor, DateTimeOffset now, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (agencyId, today) = (actor.AgencyId, LegalDay.Of(now));
        var year = await PublicStatistics.YearsAsync(db, agencyId, cancellation) is [var last, ..] ? last : (int?)null;
        return new AgencyOverview(
            await OpenWork.LoadAsync(db, actor, today, calendar),
            actor.Holds(CaseAccess.Any) ? await CasesAsync(db, actor, today, calendar, cancellation) : null,
            [.. (await OpenColumns.OnAsync(db, agencyId, today, cancellation)).Where(column => column.IsStale)],
            await db.PoliciesWithoutExplanation(agencyId).CountAsync(cancellation),
            await db.DeadLinksIn(agencyId, actor.DepartmentId).CountAsync(cancellation),
            year,
            year is { } shown ? await PublicStatistics.ByMonthAsync(db, agencyId, shown, cancellation) : [],
            await RoundProgress.LoadAsync(db, db.CollectionRounds.Where(round => round.AgencyId == agencyId && round.ClosedAt == null), now, cancellation));
    }

    /// <summary>How many stand under a light.</summary>
    public static int Count(IEnumerable<TrafficLight> lights, TrafficLight light) => lights.Count(one => one == light);

    private static async Task<IReadOnlyList<CaseStanding>> CasesAsync(
        GongkaiDb db, Actor actor, DateOnly today, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var open = await db.Applications.AsNoTracking().Where(one => one.AgencyId == actor.AgencyId && one.EndedOn == null).Whole().ToListAsync(cancellation);
        return [.. open.Where(one => one.IsOpen && CaseAccess.MayRead(actor, one)).Select(one => CaseStanding.Of(one, today, calendar))];
    }
}
