using Gongkai.Data.Audit;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Applications;

/// <summary>
/// Erases the identities of applicants whose time has come by the rule of their agency. What is disputed stays until it is decided. The case
/// itself stays with all its steps; each erasure enters the trail. It may be cut short and run again at any moment.
/// </summary>
public sealed class IdentityErasure(GongkaiDb db, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>How many are due at an agency.</summary>
    public async Task<int> DueAsync(long agencyId, CancellationToken cancellation) =>
        await EndAsync(agencyId, cancellation) is { } through ? await Due(agencyId, through).CountAsync(cancellation) : 0;

    /// <summary>Goes through all agencies.</summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var erased = 0;
        foreach (var agencyId in await db.IdentityRetentions.Where(rule => rule.Years != null).Select(rule => rule.AgencyId).ToListAsync(cancellation))
        {
            while (await EndAsync(agencyId, cancellation) is { } through)
            {
                db.ChangeTracker.Clear();
                var files = await Due(agencyId, through).Include(file => file.Application).OrderBy(file => file.ApplicationId).Take(Batch).ToListAsync(cancellation);
                foreach (var file in files)
                {
                    file.Erase(clock.GetUtcNow());
                    db.Record(AuditAuthor.System, agencyId, "case.identity_erased", file.Application, new { file.Application.Number });
                }

                // What was refused is made up for on the next day.
                if (files.Count == 0 || !(await db.SaveAsync(cancellation)).IsDone)
                    break;
                erased += files.Count;
            }
        }

        return erased;
    }

    private async Task<DateOnly?> EndAsync(long agencyId, CancellationToken cancellation) =>
        (await db.IdentityRetentions.AsNoTracking().SingleOrDefaultAsync(rule => rule.AgencyId == agencyId, cancellation))?.EndedThrough(LegalDay.Of(clock.GetUtcNow()));

    private IQueryable<ApplicantFile> Due(long agencyId, DateOnly through) => db.ApplicantFiles.Where(file =>
        file.AgencyId == agencyId && file.ErasedAt == null && file.Application.EndedOn <= through
        && !db.Disputes.Any(dispute => dispute.Application.Id == file.ApplicationId && !dispute.Decisions.Any()));
}
