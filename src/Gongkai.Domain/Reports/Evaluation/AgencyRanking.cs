namespace Gongkai.Domain.Reports.Evaluation;

/// <summary>An agency's place among all that are compared.</summary>
/// <param name="Rank">From 1; agencies with equal points share it.</param>
/// <param name="Organization">The agency's name.</param>
/// <param name="Years">The years of its reports, in order.</param>
/// <param name="Mark">All findings of its reports together.</param>
/// <param name="Points">The mean of its reports' points, to one place.</param>
public sealed record RankedAgency(int Rank, string Organization, IReadOnlyList<int> Years, ReportMark Mark, decimal Points);

/// <summary>Agencies ranked by what is wrong with their reports.</summary>
public static class AgencyRanking
{
    /// <summary>The agencies, best first; of equal ones the order is that of their names.</summary>
    /// <param name="reports">One mark for each agency and year.</param>
    public static IReadOnlyList<RankedAgency> Of(IEnumerable<(string Organization, int Year, ReportMark Mark)> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var marked = reports.GroupBy(report => report.Organization).Select(ofAgency => (
                Organization: ofAgency.Key,
                Years: (IReadOnlyList<int>)[.. ofAgency.Select(report => report.Year).Order()],
                Mark: new ReportMark(ofAgency.Sum(report => report.Mark.Errors), ofAgency.Sum(report => report.Mark.Warnings), ofAgency.Sum(report => report.Mark.Infos)),
                Points: decimal.Round(ofAgency.Average(report => (decimal)report.Mark.Points), 1, MidpointRounding.AwayFromZero)))
            .OrderByDescending(agency => agency.Points).ThenBy(agency => agency.Organization, StringComparer.Ordinal).ToList();
        var ranked = new List<RankedAgency>(marked.Count);
        for (var index = 0; index < marked.Count; index++)
        {
            var (organization, years, mark, points) = marked[index];
            var rank = index > 0 && ranked[index - 1].Points == points ? ranked[index - 1].Rank : index + 1;
            ranked.Add(new RankedAgency(rank, organization, years, mark, points));
        }

        return ranked;
    }
}
