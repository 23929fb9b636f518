using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reports;
using Gongkai.Web.Calendar;
using Gongkai.Web.Pages.Staff.Assessments;

namespace Gongkai.Web.Accounting;

/// <summary>Counts the ledger of an agency and drafts the prose of its report.</summary>
internal static class FilingComputation
{
    /// <summary>The figures, and the facts for a report that prints figures.</summary>
    /// <param name="db">The database.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="calendar">The working days, by which departments are on time.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<(ComputedTables Tables, Ledger Ledger)> CountAsync(GongkaiDb db, Agency agency, int year, WorkingDays calendar, CancellationToken cancellation)
    {
        var records = await DepartmentRecord.OfAsync(db, agency.Id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), await calendar.GetAsync(cancellation), cancellation);
        var ledger = await LedgerReading.WholeAsync(db, agency, year, [.. records.Select(record => record.Assessment)], cancellation);
        return (ComputedTables.Of(ledger), ledger);
    }

    /// <summary>The prose as the agency's template drafts it for the figures that will be printed.</summary>
    public static async Task<ReportProseText> DraftAsync(GongkaiDb db, Ledger ledger, long agencyId, Figures figures, CancellationToken cancellation) =>
        ReportDrafting.Draft(await db.TemplateAsync(agencyId, cancellation), new LedgerFacts(ledger, figures));
}
