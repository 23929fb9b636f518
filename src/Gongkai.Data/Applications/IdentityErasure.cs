using Gongkai.Data.Audit;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Applications;

/// <summary>
/// Erases the identities of applicants whose time has come by the rule of their agency; where that is to hand them over, once the archive has
/// confirmed. What is disputed stays until it is decided. The case itself stays with all its steps; each erasure enters the trail. It may be
/// cut short and run again at any moment.
/// </summary>
public sealed class IdentityErasure(GongkaiDb db, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>How many are due at an agency; those that are in a package already are left out.</summary>
    public async Task<int> DueAsync(long agencyId, CancellationToken cancellation) =>
        await EndAsync(agencyId, cancellation) is { } through ? await Due(agencyId, through).CountAsync(cancellation) : 0;

    /// <summary>The first of those that are due, with their cases; read only.</summary>
    public async Task<IReadOnlyList<ApplicantFile>> NextDueAsync(long agencyId, int most, CancellationToken cancellation) =>
        await EndAsync(agencyId, cancellation) is { } through
            ? await Due(agencyId, through).AsNoTracking().Include(file => file.Application.Steps.OrderBy(step => step.Order))
                .OrderBy(file => file.ApplicationId).Take(most).ToListAsync(cancellation)
            : [];

    /// <summary>
    /// Erases what an archive has taken, but not what is disputed or taken up again meanwhile: that is due again later. Saved by the caller with the
    /// hand-over.
    /// </summary>
    /// <param name="handOver">The hand-over, confirmed.</param>
    /// <param name="author">Who recorded it.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseAsync(IdentityHandOver handOver, AuditAuthor author, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(handOver);
        var cases = handOver.Cases.ToList();
        var files = await Undisputed(handOver.AgencyId).Include(file => file.Application)
            .Where(file => cases.Contains(file.ApplicationId) && file.Application.EndedOn != null).ToListAsync(cancellation);
        foreach (var file in files)
        {
            file.Erase(clock.GetUtcNow());
            db.Record(
                author, handOver.AgencyId, "case.identity_handed_over", file.Application,
                new { file.Application.Number, handOver.Archive, handOver.Receipt, handOver.Checksum });
        }

        return files.Count;
    }

    /// <summary>Goes through all agencies.</summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var erased = 0;
        var agencies = await db.IdentityRetentions.Where(rule => rule.Years != null && rule.Disposal == IdentityDisposal.Erase)
            .Select(rule => rule.AgencyId).ToListAsync(cancellation);
        foreach (var agencyId in agencies)
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

    private IQueryable<ApplicantFile> Due(long agencyId, DateOnly through) => Undisputed(agencyId).Where(file =>
        file.Application.EndedOn <= through
        && !db.IdentityHandOvers.Any(one => one.AgencyId == agencyId && one.HandedOverOn == null && one.VoidedAt == null && one.Cases.Contains(file.ApplicationId)));

    private IQueryable<ApplicantFile> Undisputed(long agencyId) => db.ApplicantFiles.Where(file =>
        file.AgencyId == agencyId && file.ErasedAt == null
        && !db.Disputes.Any(dispute => dispute.Application.Id == file.ApplicationId && !dispute.Decisions.Any()));
}
