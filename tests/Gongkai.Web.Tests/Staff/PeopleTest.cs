using System.Net;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Staff;

public abstract class PeopleTest(RunningServer server)
{
    private const string Organisation = $"/{TestAccounts.Zone}/staff/organisation";
    private const string NewPassword = "欲穷千里目 更上一层楼。";

    [Fact]
    public async Task An_administrator_corrects_name_department_and_roles_and_all_of_it_is_in_the_trail()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var (name, person) = await PersonAsync(TestAccounts.Zone, StaffRoles.Author);
        var colleague = server.NewBrowser();
        await colleague.SignInAsync(name);
        await DoneAsync(administrator, Page(person), new() { ["PersonName"] = "改名后" }, "#correct");
        await using var db = server.Database.Open();
        var post = await db.Staff.AsNoTracking().SingleAsync(found => found.PersonId == person);
        await DoneAsync(administrator, $"{Organisation}/posts/{post.Id}", new() { ["DepartmentId"] = $"{desk.DepartmentId}", ["Roles"] = "DisclosureOffice" }, "main form");
        await DoneAsync(administrator, Page(person), new() { ["Roles"] = "Publisher" }, "#take-post");
        var posts = await db.Staff.AsNoTracking().Include(found => found.Person).Where(found => found.PersonId == person).OrderBy(found => found.Id).ToListAsync();
        Assert.Equal([(desk.DepartmentId, StaffRoles.DisclosureOffice), (null, StaffRoles.Publisher)], posts.Select(found => (found.DepartmentId, found.Roles)));
        Assert.Equal("改名后", posts[0].Person.Name);

        // Effective with the next request of whoever it concerns.
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/{TestAccounts.Zone}/staff/columns")).StatusCode);
        var actions = await db.AuditEntries.Select(entry => entry.Action).ToListAsync();
        Assert.Superset(new HashSet<string> { "person.corrected", "staff.assigned", "staff.appointed" }, actions.ToHashSet());
    }

    [Fact]
    public async Task A_password_is_reset_by_a_link_that_serves_once_and_signs_out_who_was_signed_in()
    {
        await server.MakeAgenciesAsync();
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var (name, person) = await PersonAsync(TestAccounts.Zone, StaffRoles.Author);
        var colleague = server.NewBrowser();
        await colleague.SignInAsync(name);
        var link = await LinkAsync(administrator, person);
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync($"/{TestAccounts.Zone}/staff")).StatusCode);

        var weak = await server.NewBrowser().SubmitAsync(link, new() { ["Password"] = "123456789012" });
        Assert.Contains("过于简单", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await server.NewBrowser().SubmitAsync(link, new() { ["Password"] = NewPassword })).StatusCode);
        await colleague.SignInAsync(name, NewPassword);
        var spent = await server.NewBrowser().OpenAsync(link);
        Assert.Contains("已经使用", spent.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(spent.QuerySelector("main form"));

        // A second link voids the first.
        var first = await LinkAsync(administrator, person);
        var second = await LinkAsync(administrator, person);
        Assert.Null((await server.NewBrowser().OpenAsync(first)).QuerySelector("main form"));
        Assert.NotNull((await server.NewBrowser().OpenAsync(second)).QuerySelector("main form"));
    }

    [Fact]
    public async Task A_locked_account_is_signed_out_at_once_and_signs_in_again_when_unlocked()
    {
        await server.MakeAgenciesAsync();
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var (name, person) = await PersonAsync(TestAccounts.Zone, StaffRoles.Author);
        var colleague = server.NewBrowser();
        await colleague.SignInAsync(name);
        await DoneAsync(administrator, Page(person), [], "#lock");
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.GetAsync($"/{TestAccounts.Zone}/staff")).StatusCode);
        var refused = await server.NewBrowser().SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = TestAccounts.Password });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        await DoneAsync(administrator, Page(person), [], "#unlock");
        await server.NewBrowser().SignInAsync(name);
    }

    [Fact]
    public async Task Nobody_gives_up_their_own_administration_so_that_one_who_can_sign_in_stays()
    {
        await server.MakeAgenciesAsync();
        var (name, person) = await PersonAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var (own, other) = (server.NewBrowser(), await PersonAsync(TestAccounts.Zone, StaffRoles.Administrator));
        await own.SignInAsync(name);
        long post;
        await using (var db = server.Database.Open())
            post = await db.Staff.Where(found => found.PersonId == person).Select(found => found.Id).SingleAsync();
        var page = $"{Organisation}/posts/{post}";
        Assert.Contains("不能取消自己的系统管理角色", await (await own.SubmitAsync(page, new() { ["Roles"] = "Author" })).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("不能结束自己的职务", await (await own.SubmitAsync(page, [], "form[action*=End]")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("不能锁定自己的账号", await (await own.SubmitAsync(Page(person), [], "#lock")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DoneAsync(own, Page(other.PersonId), [], "#lock");
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(Organisation)).StatusCode);
    }

    [Fact]
    public async Task Of_two_administrators_who_remove_each_other_at_the_same_moment_one_stays()
    {
        await server.MakeAgenciesAsync();
        for (var round = 0; round < 3; round++)
        {
            var (one, other) = (await PersonAsync(TestAccounts.Zone, StaffRoles.Administrator), await PersonAsync(TestAccounts.Zone, StaffRoles.Administrator));
            var (first, second) = (server.NewBrowser(), server.NewBrowser());
            await first.SignInAsync(one.Name);
            await second.SignInAsync(other.Name);
            await Task.WhenAll(EndPostAsync(first, other.PersonId), round == 2 ? second.SubmitAsync(Page(one.PersonId), [], "#lock") : EndPostAsync(second, one.PersonId));
            await using var db = server.Database.Open();
            var staying = await db.Staff.CountAsync(post => post.IsActive && (post.PersonId == one.PersonId || post.PersonId == other.PersonId)
                && !db.Accounts.Any(account => account.PersonId == post.PersonId && account.IsClosed));
            Assert.Equal(1, staying);
        }
    }

    private async Task<HttpResponseMessage> EndPostAsync(Browser administrator, long personId)
    {
        await using var db = server.Database.Open();
        var post = await db.Staff.Where(found => found.PersonId == personId).Select(found => found.Id).SingleAsync();
        return await administrator.SubmitAsync($"{Organisation}/posts/{post}", [], "form[action*=End]");
    }

    [Fact]
    public async Task The_account_of_somebody_with_a_post_above_is_not_kept_from_below()
    {
        await server.MakeAgenciesAsync();
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var (_, person) = await PersonAsync(TestAccounts.Zone, StaffRoles.Supervisor);
        await using (var db = server.Database.Open())
        {
            var found = await db.People.Include(one => one.Posts).SingleAsync(one => one.Id == person);
            found.TakePost(await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.City), null, StaffRoles.Administrator).Require();
            Assert.True((await db.SaveAsync()).IsDone);
        }

        var page = await administrator.OpenAsync(Page(person));
        Assert.Null(page.QuerySelector("#reset"));
        Assert.Contains("须由该机关或其上级机关的管理员维护", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // Past the page, with a token of another form of it.
        var token = page.QuerySelector("#take-post input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await administrator.PostAsync($"{Page(person)}?handler=Reset", new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        Assert.DoesNotContain("signin/reset", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_is_closed_from_above_by_its_full_name_and_publishes_no_more()
    {
        await server.MakeAgenciesAsync();
        var slug = $"closing-{Guid.NewGuid():N}"[..20];
        await using (var db = server.Database.Open())
        {
            var city = await db.Agencies.Include(agency => agency.Region).SingleAsync(agency => agency.Slug == TestAccounts.City);
            db.Add(Agency.Create("待撤销局", AgencyKind.Department, slug, $"C{Guid.NewGuid():N}"[..8].ToUpperInvariant(), city.Region, city).Require());
            Assert.True((await db.SaveAsync()).IsDone);
        }

        server.Services.GetRequiredService<AgencyDirectory>().Forget();
        var own = await server.SignedInAsync(slug, StaffRoles.Administrator);
        Assert.Null((await own.OpenAsync($"/{slug}/staff/organisation")).QuerySelector("#close-agency"));
        var above = await server.SignedInAsync(TestAccounts.City, StaffRoles.Administrator);
        var mistyped = await above.SubmitAsync($"/{slug}/staff/organisation", new() { ["confirmedName"] = "别的局" }, "#close-agency");
        Assert.Contains("不一致", await mistyped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DoneAsync(above, $"/{slug}/staff/organisation", new() { ["confirmedName"] = "待撤销局" }, "#close-agency");
        Assert.Contains("本机关已关闭", (await server.NewBrowser().OpenAsync($"/{slug}")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Page(long person) => $"{Organisation}/people/{person}";

    private static async Task DoneAsync(Browser who, string address, Dictionary<string, string> fields, string form)
    {
        var answer = await who.SubmitAsync(address, fields, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> LinkAsync(Browser administrator, long person)
    {
        var answer = await administrator.SubmitAsync(Page(person), [], "#reset");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return new Uri(page.QuerySelector("#reset-link")!.TextContent.Trim()).PathAndQuery;
    }

    private async Task<(string Name, long PersonId)> PersonAsync(string agency, StaffRoles roles)
    {
        var name = await server.MakeAccountAsync(agency, roles);
        await using var db = server.Database.Open();
        return (name, (await db.Accounts.SingleAsync(account => account.UserName == name)).PersonId);
    }

    public sealed class OnSqlite(SqliteServer server) : PeopleTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : PeopleTest(server), IClassFixture<PostgresServerUnderTest>;
}
