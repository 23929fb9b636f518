using Gongkai.Data;
using Gongkai.Data.Accounting;
using Gongkai.Domain.Accounting;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The annual reports that were published (政府信息公开年报).</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class ReportsModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    public IReadOnlyList<ItemSummary> Reports { get; private set; } = [];

    /// <summary>The reports that were computed from the ledger: year, title and when the last version was published.</summary>
    public IReadOnlyList<(int Year, int Version, DateTimeOffset PublishedAt)> Computed { get; private set; } = [];

    /// <summary>The last day of the year for publishing; null where the law names none.</summary>
    public DateOnly? LastDay { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var kind = await db.Agencies.Where(one => one.Id == agency.Required.Id).Select(one => one.Kind).SingleAsync(cancellation);
        LastDay = ReportDeadline.Of(kind, year: 1);
        Reports = await db.PublicItems(agency.Required.Id)
            .Where(found => found.Item.Column.Code == PlatformPart.ReportsColumn).NewestFirst().Summaries().ToListAsync(cancellation);
        var published = await db.Filings.Published(agency.Required.Id).Select(filing => new { filing.Year, filing.Version, filing.PublishedAt }).ToListAsync(cancellation);
        Computed = [.. published.GroupBy(filing => filing.Year).OrderByDescending(ofYear => ofYear.Key).Select(ofYear => ofYear.MaxBy(filing => filing.Version)!)
            .Select(filing => (filing.Year, filing.Version, filing.PublishedAt!.Value))];
    }
}
