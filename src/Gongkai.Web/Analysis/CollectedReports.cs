using Gongkai.Data;
using Gongkai.Documents.Collection;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Analysis;

/// <summary>The reports that a superior collected, as its last roll-up of each year has them: what an analysis shows never changes silently.</summary>
internal sealed class CollectedReports(GongkaiDb db, AnalysisCache cache)
{
    /// <summary>Loads them.</summary>
    /// <param name="agencyId">The superior.</param>
    /// <param name="year">The year; null for the last.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>Null where nothing was rolled up, for that year.</returns>
    public async Task<AnalysedReports?> LoadAsync(long agencyId, int? year, CancellationToken cancellation)
    {
        var made = await (from round in db.CollectionRounds
                          where round.AgencyId == agencyId
                          join snapshot in db.RollUpSnapshots on round.Id equals snapshot.RoundId
                          select new Source(round.Year, round.Id, round.DueOn, snapshot.Id)).ToListAsync(cancellation);
        var sources = made.GroupBy(source => source.Year).OrderBy(ofYear => ofYear.Key).Select(ofYear => ofYear.MaxBy(source => source.SnapshotId)!).ToList();
        if ((year is null ? sources.LastOrDefault() : sources.Find(source => source.Year == year)) is not { } chosen)
            return null;
        var contents = new List<(int Year, RollUpContent Content)>();
        foreach (var source in sources)
            contents.Add((source.Year, await ContentAsync(source, cancellation)));
        var now = await YearAsync(chosen, cancellation);
        var before = sources.Find(source => source.Year == chosen.Year - 1) is { } previous ? await YearAsync(previous, cancellation) : null;
        return new AnalysedReports([.. sources.Select(source => source.Year)], now.Year, before?.Year, now.Copies, code => Trend(contents, now.Year, code));
    }

    // A unit that is no government has no total; it is its own report, of this year only.
    private static IReadOnlyList<RegionYear> Trend(IReadOnlyList<(int Year, RollUpContent Content)> contents, ReportedYear now, string code) =>
        [.. contents.Select(entry => entry.Year == now.Year ? new RegionYear(entry.Year, now.Total(now.PlaceOf(code)!.Value))
            : entry.Content.Total(code) is { } total ? new RegionYear(entry.Year, total.ToFigures()) : null).OfType<RegionYear>()];

    private Task<RollUpContent> ContentAsync(Source source, CancellationToken cancellation) => cache.GetAsync($"totals/{source.SnapshotId}", async () =>
    {
        var snapshot = await db.RollUpSnapshots.AsNoTracking().SingleAsync(found => found.Id == source.SnapshotId, cancellation);
        return (snapshot.Content, snapshot.Content.Units.Count / 10);
    }, cancellation);

    private async Task<AnalysedYear> YearAsync(Source source, CancellationToken cancellation)
    {
        var content = await ContentAsync(source, cancellation);
        return await cache.GetAsync($"collected/{source.SnapshotId}/{source.DueOn}", async () =>
        {
            var form = ReportForms.ForYear(source.Year);
            var columns = new ReportColumns(form, source.Year, content.Tree());
            var placeOf = columns.Units.Select((unit, place) => (unit.Code, place)).ToDictionary(entry => entry.Code, entry => entry.place);
            var places = content.Units.Where(unit => unit.SubmissionId is not null).ToDictionary(unit => unit.SubmissionId!.Value, unit => placeOf[unit.Code]);
            var prose = new List<(int Place, AnnualReport Report)>();
            var kept = db.SubmittedReports.AsNoTracking().Where(report => db.Submissions.Any(submission => submission.Id == report.SubmissionId && submission.RoundId == source.RoundId));
            await foreach (var report in kept.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if (!places.TryGetValue(report.SubmissionId, out var place))
                    continue;
                var read = CheckedReport.Read(report.Json);
                if (read.Form == form)
                    columns.File(place, read.Figures);
                prose.Add((place, read));
            }

            return (new AnalysedYear(new ReportedYear(columns, await InTimeAsync(source, columns, cancellation)), CopiedProse.Find(prose)), columns.Units.Count);
        }, cancellation);
    }

    private async Task<IReadOnlyList<bool>> InTimeAsync(Source source, ReportColumns columns, CancellationToken cancellation)
    {
        var round = await db.CollectionRounds.AsNoTracking().SingleAsync(found => found.Id == source.RoundId, cancellation);
        var (late, units) = (round.LateFrom, db.ExpectedUnits.Where(unit => unit.RoundId == source.RoundId));
        var inTime = (await units.Where(unit => unit.SubmittedAt < late).Select(unit => unit.Code).ToListAsync(cancellation)).ToHashSet();
        return [.. columns.Units.Select(unit => inTime.Contains(unit.Code))];
    }

    private sealed record Source(int Year, long RoundId, DateOnly DueOn, long SnapshotId);
}
