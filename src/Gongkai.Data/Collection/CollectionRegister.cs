using Gongkai.Domain;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Collection;

/// <summary>What the reading of a file has come to.</summary>
/// <param name="Report">The report; null where there is a <paramref name="Failure"/>.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Json">Report and findings in the exchange JSON.</param>
/// <param name="Failure">Why it could not be read, and what to do, in Chinese; null where it was.</param>
public sealed record ReadOutcome(AnnualReport? Report, IReadOnlyList<Finding> Findings, string Json, string? Failure)
{
    /// <summary>It could not be read.</summary>
    public static ReadOutcome Failed(string message) => new(null, [], "", message);
}

/// <summary>
/// Enters what happens to files into the database, with where their units stand. What is entered is saved by the caller, so that it
/// and what belongs to it are one transaction.
/// </summary>
/// <param name="db">The database.</param>
public sealed class CollectionRegister(GongkaiDb db)
{
    /// <summary>Takes a file in for a unit.</summary>
    /// <returns>The submission, or a refusal of <see cref="Submission.Receive"/> or <see cref="Submission.For"/>.</returns>
    public async Task<Result<Submission>> ReceiveAsync(
        CollectionRound round, ExpectedUnit unit, SubmissionOrigin origin, string fileName, FileAddress file, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var received = Submission.Receive(round, origin, fileName, file, now);
        if (!received.IsDone)
            return received.Refusal;
        if (received.Value.For(round, unit).Refusal is { } refusal)
            return refusal;
        db.Add(received.Value);
        await SettleAsync(unit.Id, cancellation);
        return received;
    }

    /// <summary>Enters what the reading of a file has come to. Does nothing where that was entered before.</summary>
    /// <param name="round">The round.</param>
    /// <param name="submissionId">Number of the submission.</param>
    /// <param name="outcome">What it has come to.</param>
    /// <param name="matching">Tells whose report it is.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task CompleteAsync(
        CollectionRound round, long submissionId, ReadOutcome outcome, UnitMatching matching, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(matching);
        var submission = await db.Submissions.SingleAsync(found => found.Id == submissionId, cancellation);
        if (submission.State != SubmissionState.Received)
            return;
        if (outcome.Report is null)
        {
            submission.Fail(outcome.Failure!, now);
        }
        else
        {
            submission.Read(outcome.Report, outcome.Findings, now);
            db.Add(new SubmittedReport(submission.Id, outcome.Json));
            await GiveAsync(round, submission, matching.Match(submission), cancellation);
        }

        if (submission.UnitId is { } unitId)
            await SettleAsync(unitId, cancellation);
    }

    /// <summary>Finds out anew where a unit stands, with what this context has changed.</summary>
    public async Task SettleAsync(long unitId, CancellationToken cancellation)
    {
        var unit = await db.ExpectedUnits.SingleAsync(found => found.Id == unitId, cancellation);
        await db.Submissions.Where(submission => submission.UnitId == unitId).LoadAsync(cancellation);
        unit.Settle([.. db.Submissions.Local.Where(submission => submission.UnitId == unitId)]);
    }

    /// <summary>The totals of a round as they are now.</summary>
    /// <param name="round">The round.</param>
    /// <param name="read">Reads a report in the exchange JSON.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<RollUpContent> TotalsAsync(CollectionRound round, Func<string, AnnualReport> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(read);
        var units = await db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == round.Id).OrderBy(unit => unit.Id).ToListAsync(cancellation);
        var accepted = await db.Submissions.AsNoTracking().Where(submission => submission.RoundId == round.Id && submission.State == SubmissionState.Accepted).ToListAsync(cancellation);
        var reports = new Dictionary<long, AnnualReport>();
        var kept = db.SubmittedReports.AsNoTracking().Where(report => db.Submissions.Any(submission =>
            submission.Id == report.SubmissionId && submission.RoundId == round.Id && submission.State == SubmissionState.Accepted));
        await foreach (var report in kept.AsAsyncEnumerable().WithCancellation(cancellation))
            reports[report.SubmissionId] = read(report.Json);

        // One that was accepted between the two readings comes with the next snapshot.
        return RollUpContent.Of(round, units, [.. accepted.Where(submission => reports.ContainsKey(submission.Id))], reports);
    }

    private async Task GiveAsync(CollectionRound round, Submission submission, Result<ExpectedUnit> match, CancellationToken cancellation)
    {
        if (!match.IsDone)
        {
            submission.HoldBack(match.Refusal.Message);
            return;
        }

        var unit = await db.ExpectedUnits.SingleAsync(found => found.Id == match.Value.Id, cancellation);
        var hash = submission.File!.Hash;
        var same = await db.Submissions.Where(earlier => earlier.UnitId == unit.Id && earlier.Id != submission.Id && earlier.File!.Hash == hash
                && (earlier.State == SubmissionState.Read || earlier.State == SubmissionState.Returned || earlier.State == SubmissionState.Accepted))
            .OrderByDescending(earlier => earlier.Version).FirstOrDefaultAsync(cancellation);
        if (same is not null)
            submission.Repeat(same);
        else if (unit.CheckReceiving(round) is { } refusal)
            submission.HoldBack(refusal.Message);
        else
            submission.Assign(unit);
    }
}
