using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Analysis;

/// <summary>The annual reports that an agency and those below it have published on this installation, each in its last version.</summary>
internal sealed class PublishedReports(GongkaiDb db, AnalysisCache cache)
{
    /// <summary>Loads them.</summary>
    /// <param name="agencyId">The agency.</param>
    /// <param name="year">The year; null for the last.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>Null where nothing was published, for that year.</returns>
    public async Task<AnalysedReports?> LoadAsync(long agencyId, int? year, CancellationToken cancellation)
    {
        var units = await UnitsAsync(agencyId, cancellation);
        if (await StampAsync(units, cancellation) is not { } stamp)
            return null;
        var years = await cache.GetAsync($"published/{agencyId}/{stamp}", async () =>
        {
            var filings = await Of(units).AsNoTracking().Whole().ToListAsync(cancellation);
            var made = filings.GroupBy(filing => filing.Year).OrderBy(ofYear => ofYear.Key).Select(ofYear => Year(ofYear.Key, [.. ofYear], units)).ToList();
            return (made, made.Count * units.Count);
        }, cancellation);
        if ((year is null ? years[^1] : years.Find(one => one.Year.Year == year)) is not { } chosen)
            return null;
        return new AnalysedReports(
            [.. years.Select(one => one.Year.Year)], chosen.Year, years.Find(one => one.Year.Year == chosen.Year.Year - 1)?.Year, chosen.Copies,
            code => [.. years.Select(one => new RegionYear(one.Year.Year, one.Year.Total(one.Year.PlaceOf(code)!.Value)))]);
    }

    /// <summary>Changes whenever something else is published; null where nothing was.</summary>
    public async Task<string?> StampAsync(long agencyId, CancellationToken cancellation) => await StampAsync(await UnitsAsync(agencyId, cancellation), cancellation);

    /// <summary>The last version of each report, by year and agency, and the years as columns.</summary>
    public async Task<(IReadOnlyList<Filing> Filings, IReadOnlyList<ReportColumns> Years)> FilingsAsync(long agencyId, CancellationToken cancellation)
    {
        var units = await UnitsAsync(agencyId, cancellation);
        var filings = await Of(units).AsNoTracking().Whole().ToListAsync(cancellation);
        return (
            [.. filings.GroupBy(filing => (filing.Year, filing.AgencyId)).OrderBy(versions => versions.Key).Select(versions => versions.MaxBy(filing => filing.Version)!)],
            [.. filings.GroupBy(filing => filing.Year).OrderBy(ofYear => ofYear.Key).Select(ofYear => Year(ofYear.Key, [.. ofYear], units).Year.Reports)]);
    }

    private async Task<IReadOnlyList<PlannedUnit>> UnitsAsync(long agencyId, CancellationToken cancellation) =>
        UnitPlan.Below(agencyId, await db.Agencies.AsNoTracking().ToListAsync(cancellation));

    private async Task<string?> StampAsync(IReadOnlyList<PlannedUnit> units, CancellationToken cancellation) =>
        await Of(units).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Last = all.Max(filing => filing.PublishedAt) }).SingleOrDefaultAsync(cancellation) is { } found
            ? $"{units.Count}-{found.Count}-{found.Last!.Value.UtcTicks}"
            : null;

    private IQueryable<Filing> Of(IReadOnlyList<PlannedUnit> units)
    {
        var ids = units.Select(unit => unit.AgencyId!.Value).ToList();
        return db.Filings.Where(filing => filing.PublishedAt != null && ids.Contains(filing.AgencyId));
    }

    private static AnalysedYear Year(int year, IReadOnlyList<Filing> filings, IReadOnlyList<PlannedUnit> units)
    {
        var columns = new ReportColumns(ReportForms.ForYear(year), year, ReportingTree.Of(units.Select(unit => unit.Reporting)).Require());
        var codes = units.ToDictionary(unit => unit.Code, unit => unit.AgencyId!.Value);
        var last = filings.GroupBy(filing => filing.AgencyId).ToDictionary(versions => versions.Key, versions => versions.MaxBy(filing => filing.Version)!);
        var first = filings.GroupBy(filing => filing.AgencyId).ToDictionary(versions => versions.Key, versions => versions.MinBy(filing => filing.Version)!);
        var inTime = new bool[columns.Units.Count];
        for (var place = 0; place < columns.Units.Count; place++)
        {
            if (!last.TryGetValue(codes[columns.Units[place].Code], out var filing))
                continue;
            columns.File(place, filing.Figures);
            inTime[place] = ReportDeadline.Of(filing.Agency.Kind, year) is not { } due || LegalDay.Of(first[filing.AgencyId].PublishedAt!.Value) <= due;
        }

        return new AnalysedYear(new ReportedYear(columns, inTime), []);
    }
}
