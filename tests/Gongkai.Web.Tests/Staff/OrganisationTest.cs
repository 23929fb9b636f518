using System.Net;
using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class OrganisationTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/organisation";

    [Fact]
    public async Task An_administrator_adds_a_department_and_a_person_who_can_sign_in_at_once()
    {
        await server.MakeAgenciesAsync();
        var browser = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var department = $"综合部{Guid.NewGuid():N}"[..12];
        await browser.SubmitAsync(Address, new() { ["departmentName"] = department }, "#departments ~ form");
        Assert.Contains(department, (await browser.OpenAsync(Address)).Body!.TextContent, StringComparison.Ordinal);

        var name = $"w{Guid.NewGuid():N}"[..12];
        var answer = await browser.SubmitAsync($"{Address}/people/new", new()
        {
            ["PersonName"] = "王某",
            ["Roles"] = "Author",
            ["AccountName"] = name,
            ["Password"] = TestAccounts.Password,
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var colleague = server.NewBrowser();
        await colleague.SignInAsync(name);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/{TestAccounts.Zone}/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.GetAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task Two_administrators_who_edit_the_agency_at_once_do_not_overwrite_each_other()
    {
        await server.MakeAgenciesAsync();
        var (one, other) = (await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Administrator), await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Administrator));
        const string Page = $"/{TestAccounts.Bureau}/staff/organisation";
        var shown = (await other.OpenAsync(Page)).QuerySelector("input[name=Revision]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await one.SubmitAsync(Page, new() { ["Details.Name"] = "示范市教育局（甲改）" })).StatusCode);
        var late = await other.SubmitAsync(Page, new() { ["Revision"] = shown, ["Details.Name"] = "示范市教育局（乙改）" });
        Assert.Contains("他人已修改", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.Equal("示范市教育局（甲改）", (await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Bureau)).Name);
    }

    [Fact]
    public async Task A_post_of_another_agency_cannot_be_changed_by_its_number()
    {
        await server.MakeAgenciesAsync();
        await server.MakeAccountAsync(TestAccounts.City, StaffRoles.Author);
        await using var db = server.Database.Open();
        var foreign = await db.Staff.FirstAsync(post => post.Agency.Slug == TestAccounts.City);
        var browser = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Address}/posts/{foreign.Id}")).StatusCode);
    }

    [Fact]
    public async Task What_an_administrator_changes_is_in_the_agency_s_trail_which_its_auditor_verifies()
    {
        await server.MakeAgenciesAsync();
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        await administrator.SubmitAsync(Address, new() { ["Details.OfficeTelephone"] = "010-00000000" });
        var auditor = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Auditor);
        const string Trail = $"/{TestAccounts.Zone}/staff/audit";
        Assert.Contains("修改机关信息", (await auditor.OpenAsync(Trail)).Body!.TextContent, StringComparison.Ordinal);
        var verified = await auditor.SubmitAsync(Trail, []);
        Assert.Contains("链条完整", await verified.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leading_group_is_set_up_gets_members_and_is_printed_in_the_public_guide()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        long[] people;
        await using (var db = server.Database.Open())
        {
            var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone);
            var made = new[] { Person.Create("赵组长").Require(), Person.Create("钱成员").Require() };
            foreach (var person in made)
                person.TakePost(zone, null, StaffRoles.Supervisor).Require();
            db.AddRange(made);
            Assert.True((await db.SaveAsync()).IsDone);
            people = [.. made.Select(person => person.Id)];
        }

        const string Group = $"{Address}/leading-group";
        await DoneAsync(Group, new() { ["GroupName"] = "公开工作领导小组", ["ChairId"] = $"{people[0]}", ["OfficeId"] = $"{desk.DepartmentId}" }, "#form-group");
        await DoneAsync(Group, new() { ["PersonId"] = $"{people[1]}", ["Post"] = "成员" }, "#appoint");
        Assert.Contains("公开工作领导小组（组长：赵组长）", (await server.NewBrowser().OpenAsync($"/{TestAccounts.Zone}/guide")).Body!.TextContent, StringComparison.Ordinal);
        var twice = await administrator.SubmitAsync(Group, new() { ["PersonId"] = $"{people[1]}", ["Post"] = "组长" }, "#appoint");
        Assert.Contains("组长只有一位", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // The chair changes, and the one before leaves.
        await DoneAsync(Group, new() { ["ChairId"] = $"{people[1]}" }, "#form-group");
        var page = await administrator.OpenAsync(Group);
        Assert.Equal(["钱成员"], page.QuerySelectorAll("section[aria-labelledby=members] tbody td:first-child").Select(cell => cell.TextContent));

        async Task DoneAsync(string address, Dictionary<string, string> fields, string form)
        {
            var answer = await administrator.SubmitAsync(address, fields, form);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        }
    }

    public sealed class OnSqlite(SqliteServer server) : OrganisationTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : OrganisationTest(server), IClassFixture<PostgresServerUnderTest>;
}
