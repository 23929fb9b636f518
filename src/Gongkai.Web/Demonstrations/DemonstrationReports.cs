using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounting;
using Gongkai.Web.Calendar;

namespace Gongkai.Web.Demonstrations;

/// <summary>
/// The annual reports that the zone has published, computed from its ledger. Those of 2022, which the model is known for, and of the
/// last year are left for whoever tries the platform.
/// </summary>
internal static class DemonstrationReports
{
    public static async Task AddAsync(GongkaiDb db, DemonstrationZone zone, WorkingDays calendar)
    {
        foreach (var year in new[] { 2023, 2024 })
        {
            var (office, publishedAt) = (zone.Post("office").Acting(), LegalDay.At(new DateOnly(year + 1, 1, 20), new TimeOnly(10, 0)));
            var (tables, ledger) = await FilingComputation.CountAsync(db, zone.Agency, year, calendar, CancellationToken.None);
            var prose = await FilingComputation.DraftAsync(db, ledger, zone.Agency.Id, tables.Figures, CancellationToken.None);
            var filing = Filing.Begin(office, zone.Agency, tables, year, prose, publishedAt.AddDays(-5)).Require();
            filing.Publish(office, await db.Filings.BeforeAsync(zone.Agency.Id, year, CancellationToken.None), "", publishedAt).Require();
            db.Add(filing);
            (await db.SaveAsync()).Require();
        }
    }
}
