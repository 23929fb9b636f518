using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests;

/// <summary>People, a department and columns of the zone, and items of it in every situation of their life.</summary>
internal sealed class Newsroom
{
    private static long sequence;

    private readonly TestDatabase database;

    private Newsroom(TestDatabase database) => this.database = database;

    public const string Column = "TZGG";
    public const string ColumnBelow = "TZGG2";

    /// <summary>The zone's newsroom, made where it is not there yet.</summary>
    public static async Task<Newsroom> OpenAsync(RunningServer server)
    {
        await server.MakeAgenciesAsync();
        return await OpenAsync(server.Database);
    }

    /// <summary>The same in a database that no server of this process works with.</summary>
    public static async Task<Newsroom> OpenAsync(TestDatabase database)
    {
        await TestAccounts.MakeAgenciesAsync(database);
        await using var db = database.Open();
        if (await db.Columns.AnyAsync())
            return new Newsroom(database);
        var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone);
        var department = zone.AddDepartment("综合工作部").Require();
        zone.DescribeOffice(new OfficeContact("政务公开办公室", "示范路1号", "工作日", "000-0000001"));
        Assert.True((await db.SaveAsync()).IsDone);
        var notices = ContentColumn.Open(zone, Column, "通知公告", department, UpdateFrequency.Weekly, 1).Require();
        db.AddRange(notices, ContentColumn.Open(zone, ColumnBelow, "公示", department, UpdateFrequency.AsItHappens, 1, notices).Require());
        foreach (var roles in new[] { StaffRoles.Author, StaffRoles.DepartmentReviewer, StaffRoles.ConfidentialityReviewer, StaffRoles.Publisher })
        {
            var person = Person.Create("编辑").Require();
            person.TakePost(zone, null, roles).Require();
            db.Add(person);
        }

        Assert.True((await db.SaveAsync()).IsDone);
        return new Newsroom(database);
    }

    /// <summary>A public item; its index number.</summary>
    public Task<string> PublishAsync(string title, string text = "正文。", string column = Column, DateTimeOffset? at = null) =>
        MakeAsync(title, text, column, at, (item, people, now) => Done(item.Publish(people.Publisher, PublicationChannels.Website, now)));

    /// <summary>An item that waits for its hour.</summary>
    public Task<string> ScheduleAsync(string title) => MakeAsync(title, "正文。", Column, null, (item, people, now) =>
        Done(item.Schedule(people.Publisher, now.AddDays(1), PublicationChannels.Website, now)));

    /// <summary>An item whose hour has come, and that nobody has published yet.</summary>
    public Task<string> ScheduleDueAsync(string title) => MakeAsync(title, "正文。", Column, DateTimeOffset.UtcNow.AddHours(-1), (item, people, now) =>
        Done(item.Schedule(people.Publisher, now.AddMinutes(1), PublicationChannels.Website, now)));

    /// <summary>A draft.</summary>
    public Task<string> DraftAsync(string title) => MakeAsync(title, "正文。", Column, null, null);

    /// <summary>An item that was decided not to be public.</summary>
    public Task<string> WithholdAsync(string title) => MakeAsync(
        title, "正文。", Column, null, (item, people, now) => Done(item.Withhold(people.Publisher, now)),
        AttributeDecision.NotDisclosed(WithholdingGround.ProcessInformation, "讨论稿", new DateOnly(2099, 1, 1)).Require());

    /// <summary>Does something with a saved item.</summary>
    public async Task ChangeAsync(string indexNumber, Action<Item, Hands> change)
    {
        await using var db = database.Open();
        var item = await db.Items.Whole().SingleAsync(found => found.IndexNumber == indexNumber);
        change(item, await HandsAsync(db));
        Assert.True((await db.SaveAsync()).IsDone);
    }

    public Task WithdrawAsync(string indexNumber) =>
        ChangeAsync(indexNumber, (item, hands) => Done(item.Withdraw(hands.Publisher, "内容有误", DateTimeOffset.UtcNow)));

    /// <summary>Begins a correction that is not published yet.</summary>
    public Task BeginCorrectionAsync(string indexNumber, string title) => ChangeAsync(indexNumber, (item, hands) =>
    {
        var now = DateTimeOffset.UtcNow;
        item.BeginCorrection(hands.Author, "数字有误", "更正数字", now).Require();
        Done(item.Edit(hands.Author, item.Open!.Content with { Title = title }, now));
    });

    public static void Done(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);

    private async Task<string> MakeAsync(
        string title, string text, string column, DateTimeOffset? at, Action<Item, Hands, DateTimeOffset>? decide, AttributeDecision? attribute = null)
    {
        await using var db = database.Open();
        var hands = await HandsAsync(db);
        var now = at ?? DateTimeOffset.UtcNow;
        var place = await db.Columns.Include(found => found.Agency).Include(found => found.Owner).SingleAsync(found => found.Code == column);
        var content = new ItemContent
        {
            Title = title,
            Body = RichText.FromHtml($"<p>{text}</p>"),
            FormedOn = new DateOnly(2019, 1, 2),
            Subject = "综合政务",
            Genre = Genre.Notice,
        };
        var item = Item.Begin(hands.Author, place, place.Owner, Interlocked.Increment(ref sequence), content, now).Require();
        Done(item.ProposeAttribute(hands.Author, attribute ?? AttributeDecision.Proactive, now));
        if (decide is not null)
        {
            Done(item.Submit(hands.Author, now));
            Done(item.ApproveDepartmentReview(hands.DepartmentReviewer, "同意", now));
            Done(item.Screen([], now));
            Done(item.ApproveConfidentialityReview(hands.ConfidentialityReviewer, "同意", now));
            decide(item, hands, now);
        }

        db.Add(item);
        Assert.True((await db.SaveAsync()).IsDone);
        return item.IndexNumber;
    }

    private static async Task<Hands> HandsAsync(GongkaiDb db)
    {
        var posts = await db.Staff.Include(post => post.Person).Where(post => post.Agency.Slug == TestAccounts.Zone && post.Person.Name == "编辑").ToListAsync();
        Actor Of(StaffRoles role) => posts.First(post => post.Roles == role).Acting();
        return new Hands(Of(StaffRoles.Author), Of(StaffRoles.DepartmentReviewer), Of(StaffRoles.ConfidentialityReviewer), Of(StaffRoles.Publisher));
    }
}

/// <summary>The people through whose hands an item goes.</summary>
internal sealed record Hands(Actor Author, Actor DepartmentReviewer, Actor ConfidentialityReviewer, Actor Publisher);
