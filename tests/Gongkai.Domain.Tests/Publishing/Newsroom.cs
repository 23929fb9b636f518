using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing;

/// <summary>An agency with people in every role, and the way of an item through their hands.</summary>
internal sealed class Newsroom
{
    public static readonly DateTimeOffset Start = new(2025, 9, 22, 9, 0, 0, TimeSpan.FromHours(8));

    public Newsroom()
    {
        Agency = Agency.Create("示范经济开发区管理委员会", AgencyKind.DevelopmentZone, "shifan-jkq", "SF0001", Region.Nation()).Require();
        Department = Agency.AddDepartment("财政金融部").Require();
        Column = ContentColumn.Open(Agency, "YJS", "财政预决算", Department, UpdateFrequency.Yearly, 1).Require();
    }

    public Agency Agency { get; }

    public Department Department { get; }

    public ContentColumn Column { get; }

    public Actor Author { get; } = Person(1, StaffRoles.Author);

    public Actor DepartmentReviewer { get; } = Person(2, StaffRoles.DepartmentReviewer);

    public Actor ConfidentialityReviewer { get; } = Person(3, StaffRoles.ConfidentialityReviewer);

    public Actor Publisher { get; } = Person(4, StaffRoles.Publisher);

    public Actor Office { get; } = Person(5, StaffRoles.DisclosureOffice);

    public DateTimeOffset Now { get; set; } = Start;

    public static AttributeDecision Secret { get; } =
        AttributeDecision.NotDisclosed(WithholdingGround.ProcessInformation, "讨论稿，尚未定稿", new DateOnly(2027, 1, 1)).Require();

    public static Actor Person(long id, StaffRoles roles, long agency = 0, long? department = null) => new(id, $"工作人员{id}", agency, department, roles);

    public static ItemContent Content(string title = "2025年部门预算公开说明", string html = "<p>现将2025年部门预算公开如下。</p>") =>
        new() { Title = title, Body = RichText.FromHtml(html), FormedOn = new DateOnly(2025, 9, 22), Genre = Genre.Budget };

    public static FileAddress File(char digit = 'a', long size = 10) => new(new string(digit, 64), size);

    public Item Draft(ItemContent? content = null, AttributeDecision? attribute = null)
    {
        var item = Item.Begin(Author, Column, Department, 1, content ?? Content(), Now).Require();
        Done(item.ProposeAttribute(Author, attribute ?? AttributeDecision.Proactive, Now));
        return item;
    }

    public Item InDepartmentReview(ItemContent? content = null, AttributeDecision? attribute = null)
    {
        var item = Draft(content, attribute);
        Done(item.Submit(Author, Now));
        return item;
    }

    public Item InConfidentialityReview(ItemContent? content = null, AttributeDecision? attribute = null)
    {
        var item = InDepartmentReview(content, attribute);
        Done(item.ApproveDepartmentReview(DepartmentReviewer, "同意", Now));
        return item;
    }

    public Item Approved(ItemContent? content = null, AttributeDecision? attribute = null) =>
        Reviewed(InConfidentialityReview(content, attribute));

    public Item Published(ItemContent? content = null)
    {
        var item = Approved(content);
        Done(item.Publish(Publisher, PublicationChannels.Website, Now));
        return item;
    }

    public Item Withheld()
    {
        var item = Approved(attribute: Secret);
        Done(item.Withhold(Publisher, Now));
        return item;
    }

    public Item Withdrawn()
    {
        var item = Published();
        Done(item.Withdraw(Publisher, "内容有误", Now));
        return item;
    }

    public Item Archived()
    {
        var item = Published();
        Done(item.Archive(Office, RetentionPeriod.ThirtyYears, Now));
        return item;
    }

    public Item Correcting()
    {
        var item = Published();
        item.BeginCorrection(Author, "数字有误", "更正了表中数字", Now).Require();
        return item;
    }

    /// <summary>Takes a draft through submission and both reviews.</summary>
    public Item Review(Item item)
    {
        Done(item.Submit(Author, Now));
        Done(item.ApproveDepartmentReview(DepartmentReviewer, "同意", Now));
        return Reviewed(item);
    }

    public static void Done(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);

    private Item Reviewed(Item item)
    {
        Done(item.Screen([], Now));
        Done(item.ApproveConfidentialityReview(ConfidentialityReviewer, "同意公开", Now));
        return item;
    }
}
