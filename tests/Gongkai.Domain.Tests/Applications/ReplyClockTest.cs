using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Tests.Applications;

public class ReplyClockTest
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;

    /// <summary>Length and place of pauses after the trigger, in calendar days, with the extension.</summary>
    private static readonly (int After, int Length)[][] Patterns =
    [
        [], [(0, 1)], [(3, 21)], [(10, 40)], [(2, 9), (25, 14)], [(0, 30), (30, 30)], [(5, 0)], [(1, 7), (9, 7), (20, 28)],
    ];

    /// <summary>Days as numbers, the week as a remainder, the paused ones taken out first, then the n-th of what is left.</summary>
    [Fact]
    public void Every_day_of_2019_to_2026_with_every_pattern_of_pauses_agrees_with_another_count()
    {
        var off = HolidayNotices.BuiltIn.SelectMany(notice => notice.Holidays)
            .SelectMany(holiday => Enumerable.Range(holiday.From.DayNumber, holiday.Through.DayNumber - holiday.From.DayNumber + 1)).ToHashSet();
        var on = HolidayNotices.BuiltIn.SelectMany(notice => notice.MakeUpWorkdays).Select(workday => workday.On.DayNumber).ToHashSet();
        var (first, last) = (new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2026, 12, 31).DayNumber);
        var works = Enumerable.Range(first, last - first + 1).Where(day => on.Contains(day) || (!off.Contains(day) && day % 7 < 5)).ToArray();
        var compared = 0;
        for (var start = first; start <= last; start++)
        {
            var upTo = Array.FindLastIndex(works, day => day <= start) + 1;
            foreach (var pattern in Patterns)
            {
                foreach (var extension in new[] { 0, 7, 20 })
                {
                    var paused = pattern.SelectMany(pause => Enumerable.Range(start + pause.After + 1, pause.Length)).ToHashSet();
                    var expected = works[upTo..Math.Min(upTo + 150, works.Length)].Where(day => !paused.Contains(day)).Skip(19 + extension).FirstOrDefault();
                    var trigger = DateOnly.FromDayNumber(start);
                    var found = ReplyTerm.From(trigger, extension, Pauses(trigger, pattern)).DueOn(Calendar);
                    Assert.Equal(expected == 0 ? "calendar.year_missing" : null, found.Refusal?.Code);
                    Assert.Equal(expected, found.Value.DayNumber);
                    compared++;
                }
            }
        }

        Assert.Equal(2922 * Patterns.Length * 3, compared);
    }

    private static Pause[] Pauses(DateOnly trigger, (int After, int Length)[] pattern) =>
        [.. pattern.Select(pause => Pause.Fee(trigger.AddDays(pause.After), trigger.AddDays(pause.After + pause.Length)))];

    [Fact]
    public void Each_day_tells_why_it_counts_or_not()
    {
        var trigger = new DateOnly(2025, 9, 15);
        var term = ReplyTerm.From(trigger, 5, Pause.ThirdParty(new DateOnly(2025, 9, 17), new DateOnly(2025, 9, 24)));
        var days = term.Days(Calendar).Require();
        Assert.Equal(term.DueOn(Calendar).Require(), days[^1].Day.Date);
        Assert.Equal(Enumerable.Range(1, 25), days.Where(day => day.Ordinal is not null).Select(day => day.Ordinal!.Value));
        Assert.Equal("trigger counted counted paused paused paused paused paused paused paused counted counted weekend make_up_workday".Split(' '), days.Take(14).Select(day => day.Kind));
        Assert.Equal("2025年9月17日（星期三）：工作日，第2个工作日；征求第三方意见，次日起暂停计算（《条例》第三十二条、第三十三条）", days[2].Explain());
        Assert.Equal("2025年9月24日（星期三）：征求第三方意见，不计入（《条例》第三十二条、第三十三条）；征求第三方意见结束，次日起继续计算", days[9].Explain());
        Assert.Contains("延长期第5个工作日（《条例》第三十三条）", days[^1].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_follows_the_steps_and_an_undone_step_leaves_no_trace_in_it()
    {
        var desk = new ReceptionDesk();
        var application = desk.Register();
        DateOnly Due() => ReplyClock.Of(application, Calendar).Require().DueOn;
        Assert.Equal(new DateOnly(2025, 9, 28), Due());

        ReceptionDesk.Done(application.In<Registered>().Require().AskCorrection(desk.By(desk.Handler), new DateOnly(2025, 9, 20)));
        Assert.Equal("case.no_clock", ReplyClock.Of(application, Calendar).Refusal?.Code);
        desk.Today = new DateOnly(2025, 9, 8);
        ReceptionDesk.Done(application.In<AwaitingCorrection>().Require().ReceiveCorrection(desk.By(desk.Handler)));
        Assert.Equal(ReplyTerm.From(desk.Today).DueOn(Calendar).Require(), Due());

        ReceptionDesk.Done(application.In<Corrected>().Require().Accept(desk.By(desk.Handler)));
        var before = Due();
        ReceptionDesk.Done(application.In<InProcess>().Require().ConsultAgency(desk.By(desk.Handler), "财政局", desk.Today));
        var latest = Due();
        Assert.True(latest > before);
        desk.Today = new DateOnly(2025, 9, 10);
        ReceptionDesk.Done(application.In<ConsultingAgency>().Require().Answered(desk.By(desk.Handler), Opinion.Agreed));
        // Two paused working days.
        Assert.Equal(Calendar.AddWorkingDays(before, 2).Require(), Due());
        ReceptionDesk.Done(application.State.Undo(desk.By(desk.Handler)));
        Assert.Equal(latest, Due());
        ReceptionDesk.Done(application.State.Undo(desk.By(desk.Handler)));
        Assert.Equal(before, Due());

        ReceptionDesk.Done(application.In<InProcess>().Require().Extend(desk.By(desk.Head), 20));
        Assert.Equal(Calendar.AddWorkingDays(new DateOnly(2025, 9, 8), 40).Require(), Due());
        ReceptionDesk.Done(application.In<InProcess>().Require().AskExplanation(desk.By(desk.Handler)));
        ReceptionDesk.Done(application.In<AwaitingExplanation>().Require().Judge(desk.By(desk.Handler), true, new DateOnly(2025, 12, 13)));
        Assert.Equal(new DateOnly(2025, 12, 15), Due());
    }

    [Theory]
    [InlineData("2025-09-19", Urgency.Normal)]
    [InlineData("2025-09-22", Urgency.WithinFive)]
    [InlineData("2025-09-24", Urgency.WithinThree)]
    [InlineData("2025-09-26", Urgency.WithinOne)]
    [InlineData("2025-09-28", Urgency.DueToday)]
    [InlineData("2025-09-29", Urgency.Overdue)]
    public void The_light_turns_five_three_and_one_working_days_before(string today, Urgency expected) =>
        Assert.Equal(expected, ReplyClock.Of(new ReceptionDesk().Register(), Calendar).Require().UrgencyOn(DateOnly.Parse(today, null), Calendar).Require());

    [Fact]
    public void A_changed_notice_tells_which_open_cases_move()
    {
        var desk = new ReceptionDesk();
        var (open, answered) = (desk.Register(), desk.Answered());
        var changed = new WorkingCalendar(HolidayNotices.BuiltIn.Append(
            new HolidayNotice(2025, "调整通知", [new Holiday("抗战胜利纪念日", new DateOnly(2025, 9, 3), new DateOnly(2025, 9, 3))], [])));
        var moved = Assert.Single(MovedDate.Between([open, answered], Calendar, changed));
        Assert.Equal((open, new DateOnly(2025, 9, 28), new DateOnly(2025, 9, 29)), (moved.Application, moved.Before!.Value, moved.After!.Value));
    }
}
