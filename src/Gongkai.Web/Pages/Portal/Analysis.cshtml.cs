using Gongkai.Documents.Charts;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Web.Agencies;
using Gongkai.Web.Analysis;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The annual reports that the agency and those below it have published here, as charts by unit and year.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class AnalysisModel(PublishedReports published, CurrentAgency agency) : AnalysisPage
{
    public override string Address => "/reports/analysis";

    protected override Task<AnalysedReports?> LoadAsync(int? year, CancellationToken cancellation) => published.LoadAsync(agency.Required.Id, year, cancellation);

    protected override IReadOnlyList<ChartData> Draw(RegionReview review) => ReviewCharts.Of(review, withDoubts: false);
}
