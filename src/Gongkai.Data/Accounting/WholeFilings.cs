using Gongkai.Domain.Accounting;
using Gongkai.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Accounting;

/// <summary>Loads filings of annual reports as the domain works with them.</summary>
public static class WholeFilings
{
    /// <summary>With agency and corrections, in order.</summary>
    public static IQueryable<Filing> Whole(this IQueryable<Filing> filings) =>
        filings.Include(filing => filing.Agency).Include(filing => filing.Corrections.OrderBy(correction => correction.Order));

    /// <summary>The published versions of an agency.</summary>
    public static IQueryable<Filing> Published(this IQueryable<Filing> filings, long agencyId) =>
        filings.Where(filing => filing.AgencyId == agencyId && filing.PublishedAt != null);

    /// <summary>The report that an agency published for the year before, in its last version; null where there is none.</summary>
    public static async Task<AnnualReport?> BeforeAsync(this IQueryable<Filing> filings, long agencyId, int year, CancellationToken cancellation) =>
        (await filings.AsNoTracking().Whole().Published(agencyId).Where(filing => filing.Year == year - 1)
            .OrderByDescending(filing => filing.Version).FirstOrDefaultAsync(cancellation))?.Report;

    /// <summary>The template by which an agency's prose is drafted.</summary>
    public static async Task<ReportTemplate> TemplateAsync(this GongkaiDb db, long agencyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.ReportTemplates.AsNoTracking().SingleOrDefaultAsync(template => template.AgencyId == agencyId, cancellation))?.Template ?? ReportTemplate.Default;
    }
}
