using Gongkai.Data.Collection;
using Gongkai.Data.Files;
using Gongkai.Documents;
using Gongkai.Documents.Collection;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;
using Gongkai.Web.Background;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>
/// Reads and checks files that wait, one after another. That a reading begins is saved before, what it came to after: killed in
/// between, the file is read again, and one that takes the program down each time is given up.
/// </summary>
internal sealed class PendingReading(IServiceScopeFactory scopes, IFileStore store, MailAnswers answers, TimeProvider clock)
{
    private const int Portion = 10;
    private const int MostConflicts = 10;

    private static readonly ReportReader Reader = new();

    private (long RoundId, int Count, UnitMatching Matching)? known;

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await BeginAsync(cancellation) is { Count: > 0 } portion)
        {
            foreach (var id in portion)
                await ReadAsync(id, cancellation);
        }
    }

    /// <summary>Begins a portion of files never tried; else a single one whose reading broke off before, so that it harms no other.</summary>
    private Task<List<long>> BeginAsync(CancellationToken cancellation) => scopes.UseDbAsync(async db =>
    {
        var waiting = db.Submissions.Where(submission => submission.State == SubmissionState.Received);
        var portion = await waiting.Where(submission => submission.Attempts == 0).OrderBy(submission => submission.Id).Take(Portion).ToListAsync(cancellation);
        if (portion.Count == 0)
            portion = await waiting.OrderBy(submission => submission.Attempts).ThenBy(submission => submission.Id).Take(1).ToListAsync(cancellation);
        foreach (var submission in portion)
        {
            if (submission.BeginReading(clock.GetUtcNow()))
                continue;
            await answers.AnswerUnreadableAsync(db, submission.Id, clock.GetUtcNow(), cancellation);
            if (submission.UnitId is { } unit)
                await new CollectionRegister(db).SettleAsync(unit, cancellation);
        }

        return (await db.SaveAsync(cancellation)).IsDone ? portion.ConvertAll(submission => submission.Id) : [];
    });

    private async Task ReadAsync(long id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (submission, round) = await scopes.UseDbAsync(async db =>
        {
            var found = await db.Submissions.AsNoTracking().SingleAsync(waiting => waiting.Id == id, cancellation);
            return (found, await db.CollectionRounds.AsNoTracking().SingleAsync(of => of.Id == found.RoundId, cancellation));
        });
        if (submission.State != SubmissionState.Received)
            return;
        var matching = await MatchingAsync(round, cancellation);
        var outcome = await OutcomeAsync(submission, round, matching, cancellation);
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            // Somebody may have decided on another version of the unit meanwhile: once more with what stands then.
            var saved = await scopes.UseDbAsync(async db =>
            {
                await new CollectionRegister(db).CompleteAsync(round, id, outcome, matching, clock.GetUtcNow(), cancellation);
                await answers.AnswerUnreadableAsync(db, id, clock.GetUtcNow(), cancellation);
                return await db.SaveAsync(cancellation);
            });
            if (saved.IsDone)
                return;
        }
    }

    private async Task<ReadOutcome> OutcomeAsync(Submission submission, CollectionRound round, UnitMatching matching, CancellationToken cancellation)
    {
        if (submission.File is null || await store.ReadAsync(submission.File, cancellation) is not { } content)
            return ReadOutcome.Failed("原文件不在存储中，请重新报送，并请系统管理员检查存储。");
        var reading = await QuietThread.RunAsync(() => Reader.Read(content, submission.FileName, cancellation));
        if (reading.Report is not { } report)
            return ReadOutcome.Failed(reading.Error!.Message);
        var unit = matching.Match(submission.UnitId, report.Organization ?? report.Signature ?? "", report.Year, submission.FileName);
        var previous = unit.IsDone ? await PreviousAsync(round, unit.Value.Code, cancellation) : null;
        try
        {
            var checkedReport = await QuietThread.RunAsync(() => CheckedReport.Of(report, previous));
            return new ReadOutcome(report, checkedReport.Findings, checkedReport.Json, null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One report that no rule foresaw must not stop a round of thousands.
            return ReadOutcome.Failed($"文件已读取，但内容无法检查（{fault.GetType().Name}）。请核对文件内容，另存后重新报送。");
        }
    }

    /// <summary>The unit's accepted report of the year before, where the superior collected it here.</summary>
    private Task<AnnualReport?> PreviousAsync(CollectionRound round, string code, CancellationToken cancellation) => scopes.UseDbAsync(async db =>
    {
        var json = await (from before in db.CollectionRounds
                          where before.AgencyId == round.AgencyId && before.Year == round.Year - 1
                          join unit in db.ExpectedUnits on before.Id equals unit.RoundId
                          where unit.Code == code
                          join submission in db.Submissions on unit.Id equals submission.UnitId
                          where submission.State == SubmissionState.Accepted
                          join report in db.SubmittedReports on submission.Id equals report.SubmissionId
                          select report.Json).FirstOrDefaultAsync(cancellation);
        return json is null ? null : CheckedReport.Read(json);
    });

    // Units are only ever added: as long as there are as many, they are the same.
    private Task<UnitMatching> MatchingAsync(CollectionRound round, CancellationToken cancellation) => scopes.UseDbAsync(async db =>
    {
        var units = db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == round.Id);
        var count = await units.CountAsync(cancellation);
        if (known is { } same && same.RoundId == round.Id && same.Count == count)
            return same.Matching;
        var matching = new UnitMatching(round, await units.OrderBy(unit => unit.Id).ToListAsync(cancellation));
        known = (round.Id, count, matching);
        return matching;
    });
}
