using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Reports;
using Gongkai.Web.Accounting;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>An agency's annual report of a year: the report, its tables as bars, the years side by side, every version, files.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class AnnualReportModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    /// <summary>The version that is shown: the last unless asked for another.</summary>
    public Filing Filing { get; private set; } = null!;

    public AnnualReport Report { get; private set; } = null!;

    /// <summary>The versions of the year, the last first.</summary>
    public IReadOnlyList<Filing> Versions { get; private set; } = [];

    /// <summary>The last version of each year, in order.</summary>
    public IReadOnlyList<(int Year, Figures Figures)> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, int? version, CancellationToken cancellation) =>
        await LoadAsync(year, version, cancellation) ? Page() : NotFound();

    /// <summary>The report as a file.</summary>
    public async Task<IActionResult> OnGetFileAsync(int year, int? version, string format, CancellationToken cancellation) =>
        await LoadAsync(year, version, cancellation) && ReportFiles.Of(Report, format) is { } file ? file : NotFound();

    private async Task<bool> LoadAsync(int year, int? version, CancellationToken cancellation)
    {
        var published = await db.Filings.AsNoTracking().Whole().Published(agency.Required.Id).OrderByDescending(filing => filing.Version).ToListAsync(cancellation);
        Versions = [.. published.Where(filing => filing.Year == year)];
        Filing = Versions.FirstOrDefault(filing => version is null || filing.Version == version)!;
        if (Filing is null)
            return false;
        Report = Filing.Report;
        Years = [.. published.GroupBy(filing => filing.Year).OrderBy(ofYear => ofYear.Key).Select(ofYear => (ofYear.Key, ofYear.First().Figures))];
        return true;
    }
}
