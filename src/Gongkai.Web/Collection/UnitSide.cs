using Gongkai.Data;
using Gongkai.Documents.Collection;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>What a unit sees of a round: where it stands, its files, what was found in the newest that was read.</summary>
/// <param name="Round">The round.</param>
/// <param name="Superior">Name of the superior.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Files">Its files, the newest first.</param>
/// <param name="Read">The newest that was read; null where none was.</param>
/// <param name="Findings">What was found in it.</param>
internal sealed record UnitSide(
    CollectionRound Round, string Superior, ExpectedUnit Unit, IReadOnlyList<Submission> Files, Submission? Read, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether a file waits for its reading.</summary>
    public bool IsReading => Files.Any(file => file.State == SubmissionState.Received);

    /// <summary>Loads it; round and unit are tracked.</summary>
    public static async Task<UnitSide> LoadAsync(GongkaiDb db, ExpectedUnit unit, CancellationToken cancellation)
    {
        var round = await db.CollectionRounds.SingleAsync(found => found.Id == unit.RoundId, cancellation);
        var superior = await db.Agencies.Where(agency => agency.Id == round.AgencyId).Select(agency => agency.Name).SingleAsync(cancellation);
        var files = await db.Submissions.AsNoTracking().Where(file => file.UnitId == unit.Id).OrderByDescending(file => file.Id).ToListAsync(cancellation);
        var read = files.Find(file => file.WasRead);
        return new UnitSide(round, superior, unit, files, read, read is null ? [] : await FindingsAsync(db, read.Id, cancellation));
    }

    /// <summary>What was found in a submission; nothing where it was not read.</summary>
    public static async Task<IReadOnlyList<Finding>> FindingsAsync(GongkaiDb db, long submissionId, CancellationToken cancellation)
    {
        var json = await db.SubmittedReports.AsNoTracking().Where(report => report.SubmissionId == submissionId).Select(report => report.Json).SingleOrDefaultAsync(cancellation);
        return json is null ? [] : CheckedReport.ReadFindings(json);
    }
}
