using Gongkai.Documents.Charts;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Web.Agencies;
using Gongkai.Web.Analysis;
using Gongkai.Web.Security;

namespace Gongkai.Web.Pages.Staff.Analysis;

/// <summary>What a superior makes of the annual reports that it collected: outcomes, grounds, applicants, disputes by region and year, and what stands out.</summary>
[Access(AccessNeed.Read)]
internal sealed class IndexModel(CollectedReports collected, CurrentAgency current) : AnalysisPage
{
    public override string Address => "/staff/analysis";

    protected override Task<AnalysedReports?> LoadAsync(int? year, CancellationToken cancellation) => collected.LoadAsync(current.Required.Id, year, cancellation);

    protected override IReadOnlyList<ChartData> Draw(RegionReview review) => ReviewCharts.Of(review, withDoubts: true);
}
