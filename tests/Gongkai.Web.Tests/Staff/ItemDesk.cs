using System.Net;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

/// <summary>A column of its own in the zone, and one browser for each who handles an item.</summary>
internal sealed class ItemDesk
{
    private readonly RunningServer server;

    private ItemDesk(RunningServer server, long columnId, long departmentId) =>
        (this.server, ColumnId, DepartmentId) = (server, columnId, departmentId);

    public const string List = $"/{TestAccounts.Zone}/staff/items";

    public long ColumnId { get; }

    public long DepartmentId { get; }

    public Browser Author { get; private init; } = null!;

    public Browser Reviewer { get; private init; } = null!;

    public Browser Clearer { get; private init; } = null!;

    public Browser Publisher { get; private init; } = null!;

    public static async Task<ItemDesk> OpenAsync(RunningServer server)
    {
        await server.MakeAgenciesAsync();
        var (column, department) = await MakeColumnAsync(server);
        return new ItemDesk(server, column, department)
        {
            Author = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Author),
            Reviewer = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DepartmentReviewer),
            Clearer = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.ConfidentialityReviewer),
            Publisher = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Publisher),
        };
    }

    public static string Address(long id) => $"{List}/{id}";

    /// <summary>Drafts an item by the form and gives its number.</summary>
    public async Task<long> DraftAsync(string title, string body = "第一段\n第二段", Dictionary<string, string>? more = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["Form.Title"] = title,
            ["Form.Body"] = body,
            ["Form.ColumnId"] = $"{ColumnId}",
            ["Form.DepartmentId"] = $"{DepartmentId}",
            ["Form.Genre"] = nameof(Genre.Notice),
            ["Form.FormedOn"] = $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}",
            ["Form.Attribute.Chosen"] = nameof(DisclosureAttribute.Proactive),
        };
        foreach (var (name, value) in more ?? [])
            fields[name] = value;
        var answer = await Author.SubmitAsync($"{List}/new", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return long.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Sends a form of the item's page, which must be taken.</summary>
    public static async Task DoneAsync(Browser who, long id, string form, Dictionary<string, string>? fields = null)
    {
        var answer = await who.SubmitAsync(Address(id), fields ?? [], form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>From draft to the public page.</summary>
    public async Task PublishAsync(long id)
    {
        await DoneAsync(Author, id, "#Submit");
        await DoneAsync(Reviewer, id, "#ApproveDepartmentReview", new() { ["Opinion"] = "同意" });
        await DoneAsync(Clearer, id, "#ApproveConfidentialityReview", new() { ["Opinion"] = "不涉密" });
        await DoneAsync(Publisher, id, "#Publish");
    }

    /// <summary>The item as it is stored.</summary>
    public async Task<Item> StoredAsync(long id)
    {
        await using var db = server.Database.Open();
        return await db.Items.AsNoTracking().Whole().SingleAsync(item => item.Id == id);
    }

    private static async Task<(long Column, long Department)> MakeColumnAsync(RunningServer server)
    {
        await using var db = server.Database.Open();
        var zone = await db.Agencies.Include(agency => agency.Departments).SingleAsync(agency => agency.Slug == TestAccounts.Zone);
        var mark = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        var department = zone.AddDepartment($"部门{mark}").Require();
        Assert.True((await db.SaveAsync()).IsDone);
        var column = ContentColumn.Open(zone, mark, $"栏目{mark}", department, UpdateFrequency.Monthly, 1).Require();
        db.Add(column);
        Assert.True((await db.SaveAsync()).IsDone);
        return (column.Id, department.Id);
    }
}
