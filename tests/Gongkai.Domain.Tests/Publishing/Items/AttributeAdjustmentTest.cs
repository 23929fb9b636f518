using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Items;

public class AttributeAdjustmentTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void What_is_withheld_comes_up_on_its_day_until_somebody_begins_to_assess_it()
    {
        var item = room.Withheld();
        Assert.Equal(new DateOnly(2027, 1, 1), item.ReviewOn);
        Assert.False(item.IsReviewDue(new DateOnly(2026, 12, 31)));
        Assert.True(item.IsReviewDue(new DateOnly(2027, 1, 1)));
        room.Now = room.Now.AddYears(2);
        item.BeginAdjustment(room.Author, AttributeDecision.Proactive, "文件已定稿印发", room.Now).Require();
        Assert.False(item.IsReviewDue(new DateOnly(2027, 10, 1)));
        Newsroom.Done(item.Discard(room.Author, "尚未印发", room.Now));
        Assert.True(item.IsReviewDue(new DateOnly(2027, 10, 1)));
        Assert.Null(room.Published().ReviewOn);
    }

    [Fact]
    public void The_register_tells_from_what_to_what_why_and_by_whom()
    {
        var item = room.Withheld();
        var kept = AttributeDecision.NotDisclosed(WithholdingGround.ProcessInformation, "仍未定稿", new DateOnly(2028, 1, 1)).Require();
        item.BeginAdjustment(room.Author, kept, "到期评估，情况未变", room.Now).Require();
        Newsroom.Done(room.Review(item).Withhold(room.Publisher, room.Now));
        Assert.Equal(new DateOnly(2028, 1, 1), item.ReviewOn);
        item.BeginAdjustment(room.Author, AttributeDecision.Proactive, "文件已定稿印发", room.Now).Require();
        var register = item.Adjustments();
        Assert.Equal(
            [("不予公开", "不予公开", "到期评估，情况未变", "工作人员1", true), ("不予公开", "主动公开", "文件已定稿印发", "工作人员1", false)],
            register.Select(entry => (
                entry.From.Attribute.Chinese(), entry.To.Attribute.Chinese(), entry.Reason, entry.ProposedBy, entry.DecidedAt is not null)));
        Assert.Equal("仍未定稿", register[1].From.Reason);
    }
}
