using Gongkai.Domain.Agencies;
using Gongkai.Domain.Reminders;

namespace Gongkai.Domain.Tests.Reminders;

public class ReportRemindersTest
{
    [Theory]
    [InlineData(AgencyKind.Department, "2026-01-01", "30", "2026-01-31前公布（《条例》第四十九条），还有30天")]
    [InlineData(AgencyKind.Department, "2026-01-21", "10", "还有10天")]
    [InlineData(AgencyKind.DevelopmentZone, "2026-01-31", "3", "今天到期")]
    [InlineData(AgencyKind.Township, "2026-02-01", "0", "现已逾期")]
    [InlineData(AgencyKind.Government, "2026-02-28", null, "")]
    [InlineData(AgencyKind.Government, "2026-03-01", "30", "2026-03-31前公布")]
    [InlineData(AgencyKind.Government, "2026-05-30", "0", "现已逾期")]
    [InlineData(AgencyKind.Government, "2026-05-31", null, "")]
    [InlineData(AgencyKind.Department, "2026-11-26", null, "")]
    [InlineData(AgencyKind.PublicInstitution, "2026-01-30", null, "")]
    public void The_day_of_article_49_is_reminded_of_at_thirty_ten_and_three_days_and_when_it_has_passed(AgencyKind kind, string day, string? stage, string words)
    {
        var agency = Agency.Create("青禾县财政局", kind, "qhx-czj", "QH0001", Region.Nation()).Require();
        var notice = ReportReminders.Of(agency, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(stage, notice?.Key.Split('/')[^1]);
        Assert.Contains(words, notice?.Text ?? "", StringComparison.Ordinal);
        if (notice is not null)
            Assert.Equal(stage == "0" ? ReminderKind.ReportOverdue : ReminderKind.ReportDue, notice.Kind);
    }
}
