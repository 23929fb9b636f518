using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Domain.Applications.Counting;
using Gongkai.Domain.Reports.Form;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Applications;

/// <summary>Tables 3 and 4 of an agency's year, from the database.</summary>
internal static class CountedYears
{
    /// <summary>The regulations on open government information took effect in 2008.</summary>
    private const int FirstYear = 2008;

    /// <summary>A year that can be asked for; the present one where none, or nonsense, was asked for.</summary>
    public static int Valid(int asked, DateOnly today) => asked >= FirstYear && asked <= today.Year ? asked : today.Year;

    /// <summary>Counts a year.</summary>
    public static async Task<CaseTables> CountAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancellation)
    {
        var (from, through) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var cases = await db.Applications.AsNoTracking().Where(one => one.AgencyId == agencyId && one.ReceivedOn <= through && (one.EndedOn == null || one.EndedOn >= from))
            .OrderBy(one => one.Id).Whole().ToListAsync(cancellation);
        var disputes = await db.Disputes.AsNoTracking().Include(one => one.Application.Steps.OrderBy(step => step.Order))
            .Where(one => one.Application.AgencyId == agencyId && one.FiledOn <= through).OrderBy(one => one.Id).AsSplitQuery().ToListAsync(cancellation);
        return CaseTables.Count(ReportForms.ForYear(year), from, through, cases, disputes);
    }
}
