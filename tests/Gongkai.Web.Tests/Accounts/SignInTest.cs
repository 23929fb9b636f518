using System.Net;
using Gongkai.Data.Accounts;
using Gongkai.Domain.Agencies;
using Gongkai.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Accounts;

public abstract class SignInTest(RunningServer server)
{
    [Fact]
    public async Task A_member_of_staff_signs_in_and_out()
    {
        await server.MakeAgenciesAsync();
        var browser = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Author);
        Assert.Equal($"/{TestAccounts.Zone}/staff", (await browser.GetAsync("/staff")).Headers.Location?.OriginalString);
        Assert.Contains("信息采编", (await browser.OpenAsync($"/{TestAccounts.Zone}/staff")).Body!.TextContent, StringComparison.Ordinal);
        await browser.SubmitAsync("/account", [], "header form");
        Assert.Contains("/signin?ReturnUrl=", (await browser.GetAsync("/staff")).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_does_not_exist_sound_the_same()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        var wrong = await Words(await server.NewBrowser().SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = "错误的密码错误的密码" }));
        var unknown = await Words(await server.NewBrowser().SubmitAsync("/signin", new() { ["AccountName"] = "无此人", ["Password"] = "错误的密码错误的密码" }));
        Assert.Contains("登录名或密码不正确", wrong, StringComparison.Ordinal);
        Assert.Equal(Alert(wrong), Alert(unknown));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_help_either()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        for (var attempt = 0; attempt < 5; attempt++)
            await server.NewBrowser().SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = "错误的密码错误的密码" });
        var locked = await server.NewBrowser().SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = TestAccounts.Password });
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
    }

    [Fact]
    public async Task A_session_ended_from_another_device_is_refused_by_the_next_request()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        var (office, home) = (server.NewBrowser(), server.NewBrowser());
        await office.SignInAsync(name);
        await home.SignInAsync(name);
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync("/account/sessions", [], "main table form")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await home.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_and_keeps_this_one()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        var (office, home) = (server.NewBrowser(), server.NewBrowser());
        await office.SignInAsync(name);
        await home.SignInAsync(name);
        const string Changed = "欲穷千里目 更上一层楼。";
        var answer = await office.SubmitAsync("/account", new() { ["Current"] = TestAccounts.Password, ["Password"] = Changed });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await home.GetAsync("/account")).StatusCode);
        await server.NewBrowser().SignInAsync(name, Changed);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_does_not_sign_in_and_a_recovery_code_serves_once()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        var browser = server.NewBrowser();
        await browser.SignInAsync(name);
        await browser.OpenAsync("/account/code");
        var code = await server.UseAsync<UserManager<Account>, string>(async accounts =>
        {
            var account = (await accounts.FindByNameAsync(name))!;
            return Totp.Code((await accounts.GetAuthenticatorKeyAsync(account))!, DateTimeOffset.UtcNow);
        });
        var enabled = await browser.SubmitAsync("/account/code", new() { ["Code"] = code });
        var recovery = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await enabled.Content.ReadAsStringAsync())
            .QuerySelectorAll(".secret li").Select(item => item.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.OK })
        {
            var next = server.NewBrowser();
            var half = await next.SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = TestAccounts.Password });
            Assert.StartsWith("/signin/code", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await next.GetAsync("/account")).StatusCode);
            Assert.Equal(expected, (await next.SubmitAsync("/signin/code", new() { ["Code"] = recovery[0] })).StatusCode);
        }
    }

    [Fact]
    public async Task Signing_in_and_failing_to_are_in_the_audit_trail()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        await server.NewBrowser().SubmitAsync("/signin", new() { ["AccountName"] = name, ["Password"] = "错误的密码错误的密码" });
        await server.NewBrowser().SignInAsync(name);
        await using var db = server.Database.Open();
        var id = (await db.Accounts.SingleAsync(account => account.UserName == name)).Id;
        Assert.Equal(
            ["account.sign_in_failed", "account.signed_in"],
            await db.AuditEntries.Where(entry => entry.Subject == $"Account/{id}").OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_after_signing_in()
    {
        var name = await server.MakeAccountAsync(TestAccounts.Zone, StaffRoles.None);
        var answer = await server.NewBrowser().SubmitAsync(
            "/signin?ReturnUrl=//evil.example", new() { ["AccountName"] = name, ["Password"] = TestAccounts.Password });
        Assert.Equal("/staff", answer.Headers.Location?.OriginalString);
    }

    private static Task<string> Words(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private static string Alert(string html) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("[role=alert]")!.TextContent;

    public sealed class OnSqlite(SqliteServer server) : SignInTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : SignInTest(server), IClassFixture<PostgresServerUnderTest>;
}
