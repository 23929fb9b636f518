using Gongkai.Documents;
using Gongkai.Documents.Charts;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.RollUp;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Analysis;

/// <summary>A page that shows the review of a region as charts with their tables (<c>_Review</c>), each to be downloaded.</summary>
internal abstract class AnalysisPage : PageModel
{
    private const string Svg = "image/svg+xml";

    /// <summary>The reports; null where there are none yet.</summary>
    public AnalysedReports? Reports { get; private set; }

    /// <summary>The review of the region that is looked at.</summary>
    public RegionReview Review { get; private set; } = null!;

    public IReadOnlyList<ChartData> Charts { get; private set; } = [];

    /// <summary>The region and those above it, the widest first.</summary>
    public IReadOnlyList<ReportingUnit> Path { get; private set; } = [];

    /// <summary>Address of the page itself, within the agency.</summary>
    public abstract string Address { get; }

    public async Task<IActionResult> OnGetAsync(int? year, string? unit, CancellationToken cancellation) =>
        await ShowAsync(year, unit, cancellation) || (Reports is null && year is null && unit is null) ? Page() : NotFound();

    /// <summary>A chart as a file.</summary>
    public async Task<IActionResult> OnGetFileAsync(int? year, string? unit, string? chart, string? format, CancellationToken cancellation)
    {
        if (!await ShowAsync(year, unit, cancellation) || Charts.FirstOrDefault(one => one.Key == chart) is not { } wanted)
            return NotFound();
        var name = $"{Path[^1].Name}{Review.Year.Year}年{wanted.Title}";
        return format switch
        {
            "svg" when wanted.Shape != ChartShape.TableOnly => File(SvgChart.ToFile(wanted), Svg, $"{name}.svg"),
            "csv" => File(wanted.ToCsv(), Csv.MediaType, $"{name}.csv"),
            "parquet" => File(await wanted.ToParquetAsync(), MediaTypes.Parquet, $"{name}.parquet"),
            _ => NotFound(),
        };
    }

    /// <summary>Loads the reports; null where there are none.</summary>
    protected abstract Task<AnalysedReports?> LoadAsync(int? year, CancellationToken cancellation);

    /// <summary>The charts that the page shows.</summary>
    protected abstract IReadOnlyList<ChartData> Draw(RegionReview review);

    private async Task<bool> ShowAsync(int? year, string? unit, CancellationToken cancellation)
    {
        // Nonsense in the address shows the newest.
        ModelState.Clear();
        Reports = await LoadAsync(year, cancellation);
        if (Reports?.Review(unit) is not { } review)
            return false;
        (Review, Charts) = (review, Draw(review));
        var path = new List<ReportingUnit>();
        for (var place = review.Place; place >= 0; place = review.Year.Reports.Parents[place])
            path.Insert(0, review.Year.Reports.Units[place]);
        Path = path;
        return true;
    }
}
