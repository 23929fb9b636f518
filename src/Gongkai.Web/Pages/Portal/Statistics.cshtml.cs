using System.Globalization;
using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>What was published in a year, by category, month, department, channel and medium.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class StatisticsModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The counts; null where nothing was ever published.</summary>
    public PublicStatistics? Counted { get; private set; }

    /// <summary>Width of a row's bar, of 100; the longest bar of the table is full.</summary>
    public static string Width(StatisticsRow row, StatisticsTable table) =>
        (table.Largest == 0 ? 0 : decimal.Round(row.Count * 100m / table.Largest, 1)).ToString(CultureInfo.InvariantCulture);

    public async Task OnGetAsync(string? year, CancellationToken cancellation)
    {
        Years = await PublicStatistics.YearsAsync(db, agency.Required.Id, cancellation);
        if (Years.Count == 0)
            return;
        var wanted = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && Years.Contains(asked) ? asked : Years[0];
        Counted = await PublicStatistics.CountAsync(db, agency.Required.Id, wanted, cancellation);
    }
}
