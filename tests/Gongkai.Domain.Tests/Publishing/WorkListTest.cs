using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;

namespace Gongkai.Domain.Tests.Publishing;

public sealed class WorkListTest
{
    private static readonly DateOnly Today = new(2025, 9, 22);
    private readonly Newsroom newsroom = new();

    [Fact]
    public void An_item_waits_for_the_one_who_may_take_the_next_step()
    {
        Item[] all = [newsroom.Draft(), newsroom.InDepartmentReview(), newsroom.InConfidentialityReview(), newsroom.Approved()];
        Assert.Equal((1, 0), (ListOf(all, newsroom.Author).Drafts.Count, ListOf(all, newsroom.Author).ToReview.Count));
        Assert.Same(all[1], Assert.Single(ListOf(all, newsroom.DepartmentReviewer).ToReview).Item);
        Assert.Same(all[2], Assert.Single(ListOf(all, newsroom.ConfidentialityReviewer).ToClear).Item);
        Assert.Same(all[3], Assert.Single(ListOf(all, newsroom.Publisher).ToPublish).Item);
        Assert.Equal(3, ListOf(all, newsroom.Publisher).Elsewhere.Count);
    }

    [Fact]
    public void What_was_sent_back_is_told_from_what_is_being_drafted_until_it_is_handed_in_again()
    {
        var item = newsroom.InDepartmentReview();
        Newsroom.Done(item.Return(newsroom.DepartmentReviewer, "请补充", newsroom.Now));
        Assert.Single(ListOf([item], newsroom.Author).Returned);
        Newsroom.Done(item.Submit(newsroom.Author, newsroom.Now));
        Assert.Empty(ListOf([item], newsroom.Author).Returned);
    }

    [Theory]
    [InlineData("2025-09-22", TrafficLight.Green, "还有20个工作日")]
    [InlineData("2025-09-01", TrafficLight.Yellow, "还有5个工作日")]
    [InlineData("2025-08-25", TrafficLight.Yellow, "今天到期")]
    [InlineData("2025-08-22", TrafficLight.Red, "已超期1个工作日")]
    public void The_light_follows_the_twenty_working_days(string formedOn, TrafficLight light, string words)
    {
        var content = Newsroom.Content() with { FormedOn = DateOnly.Parse(formedOn, System.Globalization.CultureInfo.InvariantCulture) };
        var work = WorkItem.Of(newsroom.Draft(content), Today, WorkingCalendar.BuiltIn);
        Assert.Equal((light, words), (work.Light, work.Standing));
    }

    [Fact]
    public void What_is_not_to_be_public_has_no_term() =>
        Assert.Equal(TrafficLight.None, WorkItem.Of(newsroom.Draft(attribute: Newsroom.Secret), Today, WorkingCalendar.BuiltIn).Light);

    [Fact]
    public void The_overdue_come_first()
    {
        var late = newsroom.Draft(Newsroom.Content() with { FormedOn = new DateOnly(2025, 7, 1) });
        Assert.Same(late, ListOf([newsroom.Draft(), late], newsroom.Author).Drafts[0].Item);
    }

    private static WorkList ListOf(Item[] items, Domain.Agencies.Actor actor) => WorkList.Of(items, actor, Today, WorkingCalendar.BuiltIn);
}
