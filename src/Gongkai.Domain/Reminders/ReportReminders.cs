using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Reminders;

/// <summary>What the disclosure office is reminded of in the first months of a year: last year's annual report.</summary>
public static class ReportReminders
{
    // Calendar days before the last day: when the ledger of the year is closed, and twice more.
    private static readonly int[] Stages = [3, 10, 30];

    // A platform that is set up in autumn does not complain of last spring.
    private const int OverdueDays = 60;

    /// <summary>
    /// The day of article 49, at 30, 10 and 3 days before it and once when it has passed; null where none of these has been reached.
    /// Where a day was missed, only the most urgent is said.
    /// </summary>
    /// <param name="agency">The agency, which has not published last year's report.</param>
    /// <param name="today">The day, in China.</param>
    public static ReminderNotice? Of(Agency agency, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var year = today.Year - 1;
        if (ReportDeadline.Of(agency.Kind, year) is not { } due || today > due.AddDays(OverdueDays) || due.DayNumber - today.DayNumber > Stages[^1])
            return null;
        var left = due.DayNumber - today.DayNumber;
        var stage = left < 0 ? 0 : Stages.First(days => left <= days);
        return new ReminderNotice(
            stage == 0 ? ReminderKind.ReportOverdue : ReminderKind.ReportDue,
            $"report/{agency.Id}/{year}/{stage}",
            $"{year}年政府信息公开工作年度报告应于{due:yyyy-MM-dd}前公布（《条例》第四十九条），{(stage == 0 ? "现已逾期" : left == 0 ? "今天到期" : $"还有{left}天")}，尚未公布。",
            "/staff/annual-reports");
    }
}
