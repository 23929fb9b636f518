using CsCheck;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Tests.Calendar;

public class DeadlineTest
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;

    [Fact]
    public void Twenty_working_days_over_the_national_day_are_accounted_for_day_by_day()
    {
        var deadline = Calendar.Deadline(LegalTerm.Publication, new DateOnly(2025, 9, 22)).Require();
        Assert.Equal(new DateOnly(2025, 10, 24), deadline.DueOn);
        Assert.Equal(33, deadline.Days.Count);
        var lines = deadline.Explain().ToList();
        Assert.Equal("2025年9月22日（星期一）：期间开始的当日，不计入（《中华人民共和国民法典》第二百零一条）", lines[0]);
        Assert.Equal("2025年9月23日（星期二）：工作日，第1个工作日", lines[1]);
        Assert.Equal("2025年9月27日（星期六）：周休息日，不计入（《国务院关于职工工作时间的规定》第七条）", lines[5]);
        Assert.Equal("2025年9月28日（星期日）：国庆节调休上班，第5个工作日（《国务院办公厅关于2025年部分节假日安排的通知》）", lines[6]);
        Assert.Equal("2025年10月6日（星期一）：中秋节放假，不计入（《国务院办公厅关于2025年部分节假日安排的通知》）", lines[14]);
        Assert.Equal("2025年10月24日（星期五）：工作日，第20个工作日", lines[^1]);
        Assert.Equal(
            "政府信息形成或者变更之日为2025年9月22日，依据《中华人民共和国政府信息公开条例》第二十六条，应自次日起20个工作日内主动公开，"
            + "其间休息日和节假日12天不计，届满之日为2025年10月24日。",
            deadline.Summary());
    }

    /// <summary>
    /// The same term by another road: days as numbers, the week as a remainder, the days of the notices as two sets.
    /// </summary>
    [Fact]
    public void A_deadline_is_found_again_by_an_independent_count()
    {
        var off = HolidayNotices.BuiltIn.SelectMany(notice => notice.Holidays)
            .SelectMany(holiday => Enumerable.Range(holiday.From.DayNumber, holiday.Through.DayNumber - holiday.From.DayNumber + 1)).ToHashSet();
        var on = HolidayNotices.BuiltIn.SelectMany(notice => notice.MakeUpWorkdays).Select(workday => workday.On.DayNumber).ToHashSet();
        // Day number 0, 0001-01-01, was a Monday.
        bool Works(int day) => on.Contains(day) || (!off.Contains(day) && day % 7 < 5);

        var first = new DateOnly(2019, 1, 1).DayNumber;
        Gen.Select(Gen.Int[0, 2800], Gen.Int[1, 40]).Sample((offset, length) =>
        {
            var trigger = DateOnly.FromDayNumber(first + offset);
            var found = Calendar.Deadline(new LegalTerm("答复", length, "收到申请", "第三十三条"), trigger);
            if (!found.IsDone)
                return;
            var day = found.Value.DueOn.DayNumber;
            Assert.True(Works(day));
            Assert.Equal(length, Enumerable.Range(trigger.DayNumber + 1, day - trigger.DayNumber).Count(Works));
        });
    }

    [Fact]
    public void The_account_has_every_day_once_counts_each_working_day_and_ends_with_the_last_one() =>
        Gen.Select(Gen.Int[0, 2800], Gen.Int[1, 40]).Sample((offset, length) =>
        {
            var trigger = new DateOnly(2019, 1, 1).AddDays(offset);
            var found = Calendar.Deadline(new LegalTerm("答复", length, "收到申请", "第三十三条"), trigger);
            if (!found.IsDone)
                return;
            var days = found.Value.Days;
            Assert.Equal(Enumerable.Range(0, days.Count).Select(trigger.AddDays), days.Select(day => day.Day.Date));
            Assert.Equal(Enumerable.Range(1, length), days.Where(day => day.Ordinal is not null).Select(day => day.Ordinal!.Value));
            Assert.Equal(length, days[^1].Ordinal);
            Assert.Equal(found.Value.DueOn, Calendar.AddWorkingDays(trigger, length).Require());
        });
}
