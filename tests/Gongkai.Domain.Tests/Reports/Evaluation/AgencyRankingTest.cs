using Gongkai.Domain.Reports.Evaluation;

namespace Gongkai.Domain.Tests.Reports.Evaluation;

public class AgencyRankingTest
{
    [Fact]
    public void Agencies_with_equal_points_share_a_rank_and_the_next_one_is_counted_on()
    {
        var ranking = AgencyRanking.Of(
        [
            ("甲局", 2023, new ReportMark(1, 0, 0)), ("甲局", 2024, new ReportMark(0, 0, 0)), ("乙局", 2024, new ReportMark(0, 1, 2)),
            ("丙局", 2024, new ReportMark(0, 0, 0)), ("丁局", 2024, new ReportMark(3, 0, 0)),
        ]);
        Assert.Equal([(1, "丙局", 100m), (2, "乙局", 95m), (2, "甲局", 95m), (4, "丁局", 70m)], ranking.Select(agency => (agency.Rank, agency.Organization, agency.Points)));
        Assert.Equal([2023, 2024], ranking[2].Years);
        Assert.Equal(new ReportMark(1, 0, 0), ranking[2].Mark);
    }

    [Fact]
    public void Points_never_fall_below_nothing() => Assert.Equal(0, new ReportMark(int.MaxValue, 5, 5).Points);
}
