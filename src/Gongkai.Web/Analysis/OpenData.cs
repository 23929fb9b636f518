using Gongkai.Data;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Collection;
using Gongkai.Web.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Analysis;

/// <summary>A file of the open data.</summary>
/// <param name="Name">Its name, with folders.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Size">Bytes.</param>
internal sealed record OpenDataFile(string Name, string Path, long Size);

/// <summary>
/// The open data of an agency and those below it: what they published here, and the roll-ups of rounds that have ended. Written into the data
/// folder when somebody asks and something has changed; each node writes its own.
/// </summary>
internal sealed class OpenData(GongkaiDb db, PublishedReports published, AgencyDirectory agencies, AnalysisCache cache, DataFolder folder)
{
    /// <summary>The licence of the data.</summary>
    public const string Licence = "CC-BY-4.0";

    /// <summary>The files; empty where nothing is published.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="addressOf">Address of a report's page, by the slug of its agency and the year.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<IReadOnlyList<OpenDataFile>> FilesAsync(AgencyEntry agency, Func<string, int, string> addressOf, CancellationToken cancellation)
    {
        if (await published.StampAsync(agency.Id, cancellation) is not { } last)
            return [];
        var snapshots = await SnapshotsAsync(agency.Id, cancellation);
        var stamp = $"{last}-{snapshots.Count}-{snapshots.LastOrDefault()}";
        var made = await cache.GetAsync($"open-data/{agency.Id}/{stamp}", async () =>
        {
            var path = await WriteAsync(agency, stamp, snapshots, addressOf, cancellation);
            return (new DirectoryInfo(path), 1);
        }, cancellation);
        return [.. made.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new OpenDataFile(Path.GetRelativePath(made.FullName, file.FullName).Replace('\\', '/'), file.FullName, file.Length))
            .OrderBy(file => file.Name.Contains('/', StringComparison.Ordinal)).ThenBy(file => file.Name, StringComparer.Ordinal)];
    }

    // The last roll-up of each round that has ended.
    private async Task<List<long>> SnapshotsAsync(long agencyId, CancellationToken cancellation)
    {
        var all = await (from round in db.CollectionRounds
                         where round.AgencyId == agencyId && round.ClosedAt != null
                         join snapshot in db.RollUpSnapshots on round.Id equals snapshot.RoundId
                         select new { round.Year, snapshot.Id }).ToListAsync(cancellation);
        return [.. all.GroupBy(one => one.Year).Select(ofYear => ofYear.Max(one => one.Id)).Order()];
    }

    private async Task<string> WriteAsync(AgencyEntry agency, string stamp, List<long> snapshots, Func<string, int, string> addressOf, CancellationToken cancellation)
    {
        var all = Directory.CreateDirectory(Path.Combine(folder.Path, "open-data", agency.Slug));
        var whole = Path.Combine(all.FullName, stamp);
        if (Directory.Exists(whole))
            return whole;

        // Begun beside and moved when it is whole. What an earlier stamp wrote may still be read; it goes with the one after.
        var begun = Directory.CreateDirectory(Path.Combine(all.FullName, $".{Guid.NewGuid():N}"));
        var slugs = (await agencies.GetAsync(cancellation)).Agencies.ToDictionary(one => one.Id, one => one.Slug);
        var (filings, years) = await published.FilingsAsync(agency.Id, cancellation);
        await new OpenDataWriter(begun.FullName, $"{agency.Name}及下级机关政府信息公开工作年度报告数据", Licence)
            .WriteAsync([.. filings.Select(filing => Row(filing, addressOf(slugs[filing.AgencyId], filing.Year)))], await TotalsAsync(snapshots, cancellation), years);
        foreach (var old in all.EnumerateDirectories().Where(old => old.Name != begun.Name).OrderByDescending(old => old.CreationTimeUtc).Skip(1))
            old.Delete(recursive: true);
        try
        {
            begun.MoveTo(whole);
        }
        catch (IOException) when (Directory.Exists(whole))
        {
            // Another node on the same folder was faster.
            begun.Delete(recursive: true);
        }

        return whole;
    }

    private static PublishedReport Row(Filing filing, string address) =>
        new(filing.Agency.Code, filing.Version, LegalDay.Of(filing.PublishedAt!.Value), filing.PublicNote, address, filing.Report);

    private async Task<IReadOnlyList<SnapshotCell>> TotalsAsync(List<long> ids, CancellationToken cancellation)
    {
        var rows = new List<SnapshotCell>();
        foreach (var id in ids)
        {
            var snapshot = await db.RollUpSnapshots.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
            var year = await db.CollectionRounds.Where(round => round.Id == snapshot.RoundId).Select(round => round.Year).SingleAsync(cancellation);
            var names = snapshot.Content.Units.ToDictionary(unit => unit.Code, unit => unit.Name);
            rows.AddRange(snapshot.Content.Totals.SelectMany(total => Cells(snapshot, year, names[total.Code], total)));
        }

        return rows;
    }

    private static IEnumerable<SnapshotCell> Cells(RollUpSnapshot snapshot, int year, string name, GovernmentTotal total)
    {
        var figures = total.ToFigures();
        return figures.Form.Cells.Where(cell => figures[cell].HasNumber).Select(cell => new SnapshotCell(
            year, snapshot.Number, LegalDay.Of(snapshot.MadeAt), total.Code, name, total.Parts.Count, total.Missing.Count, cell, figures[cell].Number));
    }
}
