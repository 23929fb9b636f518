using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Items;

public class ItemClockTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void Twenty_working_days_run_from_the_day_it_was_formed()
    {
        var item = room.Draft();
        var clock = item.Clock(new DateOnly(2025, 10, 20), WorkingCalendar.BuiltIn).Require();
        Assert.Equal((new DateOnly(2025, 10, 24), 4, false, false), (clock.DueOn, clock.WorkingDaysLeft, clock.IsOverdue, clock.IsStopped));
        Assert.EndsWith("届满之日为2025年10月24日。截至2025-10-20，还有4个工作日。", clock.Explain(), StringComparison.Ordinal);
        var late = item.Clock(new DateOnly(2025, 10, 27), WorkingCalendar.BuiltIn).Require();
        Assert.Equal((true, -1), (late.IsOverdue, late.WorkingDaysLeft));
        Assert.EndsWith("尚未公开，已超期1个工作日。", late.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Publication_stops_the_clock_and_tells_whether_it_was_in_time()
    {
        room.Now = new DateTimeOffset(2025, 10, 24, 15, 59, 0, TimeSpan.Zero);
        var onTheLastEvening = room.Published().Clock(new DateOnly(2030, 1, 1), WorkingCalendar.BuiltIn).Require();
        Assert.Equal((true, false), (onTheLastEvening.IsStopped, onTheLastEvening.IsOverdue));
        room.Now = new DateTimeOffset(2025, 10, 24, 16, 0, 0, TimeSpan.Zero);
        var pastMidnightInChina = room.Published().Clock(new DateOnly(2030, 1, 1), WorkingCalendar.BuiltIn).Require();
        Assert.True(pastMidnightInChina.IsOverdue);
        Assert.EndsWith("于2025-10-25公开，超期不足1个工作日。", pastMidnightInChina.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_has_its_own_twenty_working_days()
    {
        var item = room.Published();
        room.Now = room.Now.AddDays(50);
        item.BeginCorrection(room.Author, "有误", "更正", room.Now).Require();
        Assert.Equal(new DateOnly(2025, 11, 11), item.Clock(new DateOnly(2025, 11, 12), WorkingCalendar.BuiltIn).Require().Deadline.TriggeredOn);
        Newsroom.Done(item.Discard(room.Author, "原文无误", room.Now));
        Assert.Equal(new DateOnly(2025, 9, 22), item.Clock(new DateOnly(2025, 11, 12), WorkingCalendar.BuiltIn).Require().Deadline.TriggeredOn);
    }

    [Fact]
    public void What_is_made_public_by_a_change_of_attribute_counts_from_the_change()
    {
        var item = room.Withheld();
        Assert.Equal("item.no_clock", item.Clock(new DateOnly(2025, 10, 1), WorkingCalendar.BuiltIn).Refusal?.Code);
        room.Now = room.Now.AddDays(50);
        item.BeginAdjustment(room.Author, AttributeDecision.Proactive, "已定稿", room.Now).Require();
        Assert.False(item.Clock(new DateOnly(2025, 11, 12), WorkingCalendar.BuiltIn).Require().IsOverdue);
        Newsroom.Done(room.Review(item).Publish(room.Publisher, PublicationChannels.Website, room.Now));
        Assert.False(item.Clock(new DateOnly(2025, 11, 12), WorkingCalendar.BuiltIn).Require().IsOverdue);
    }

    [Fact]
    public void Without_a_day_of_forming_or_a_notice_for_the_year_the_reason_is_told()
    {
        var item = Item.Begin(room.Author, room.Column, room.Department, 1, new ItemContent { Title = "标题" }, room.Now).Require();
        Assert.Equal("item.no_clock", item.Clock(new DateOnly(2025, 10, 1), WorkingCalendar.BuiltIn).Refusal?.Code);
        Newsroom.Done(item.Edit(room.Author, new ItemContent { Title = "标题", FormedOn = new DateOnly(2018, 1, 1) }, room.Now));
        Assert.Equal("calendar.year_missing", item.Clock(new DateOnly(2025, 10, 1), WorkingCalendar.BuiltIn).Refusal?.Code);
    }
}
