using Gongkai.Domain.Reports.Analysis;

namespace Gongkai.Web.Analysis;

/// <summary>The reports below an agency, as its analysis asks them.</summary>
/// <param name="Years">The years known, in order.</param>
/// <param name="Year">The year that is looked at.</param>
/// <param name="Previous">The year before; null where it is not known.</param>
/// <param name="Copies">Prose of the year that stands in another report.</param>
/// <param name="Trend">The totals of a region over the years, by its code.</param>
internal sealed record AnalysedReports(
    IReadOnlyList<int> Years, ReportedYear Year, ReportedYear? Previous, IReadOnlyList<CopiedProse> Copies, Func<string, IReadOnlyList<RegionYear>> Trend)
{
    /// <summary>The review of a region; null where there is none of that code.</summary>
    /// <param name="code">Code of the region; null for the whole.</param>
    public RegionReview? Review(string? code)
    {
        var place = code is null ? Year.Reports.Units.Count - 1 : Year.PlaceOf(code);
        return place is { } found ? new RegionReview(Year, Previous, found, Trend(Year.Reports.Units[found].Code), Copies) : null;
    }
}

/// <summary>A year with what was found in its prose.</summary>
internal sealed record AnalysedYear(ReportedYear Year, IReadOnlyList<CopiedProse> Copies);
