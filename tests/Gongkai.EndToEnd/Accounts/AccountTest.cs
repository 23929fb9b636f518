using Gongkai.EndToEnd.Publishing;
using Gongkai.EndToEnd.Running;
using Gongkai.Testing;

namespace Gongkai.EndToEnd.Accounts;

/// <summary>How staff sign in with more than a password, and put an end to sessions that are not theirs.</summary>
public sealed class AccountTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_is_removed()
    {
        var person = await NewcomerAsync("mengyao");
        await UseAuthenticatorAsync(person);
        await person.OpenAsync("/account/passkeys");
        await person.FillAsync("名称（例：办公电脑）", "办公电脑");
        await person.DoAsync("添加通行密钥", "已添加");
        await SignOutAsync(person);
        await person.OpenAsync("/signin");
        await person.PressAsync("用通行密钥登录");
        await person.Page.WaitForURLAsync("**/staff");

        await person.OpenAsync("/account/passkeys");
        await person.DoAsync("删除", "已删除");
        await SignOutAsync(person);
        await person.OpenAsync("/signin");
        await person.PressAsync("用通行密钥登录");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "通行密钥" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_two_steps_a_password_alone_does_not_sign_in()
    {
        var person = await NewcomerAsync("yanma");
        await person.OpenAsync("/account/code");
        var key = await person.Page.Locator(".secret").InnerTextAsync();
        await person.FillAsync("验证码", Totp.Code(key, DateTimeOffset.UtcNow));
        await person.DoAsync("启用两步验证", "两步验证已启用");
        var spare = await person.Page.Locator(".secret li").First.InnerTextAsync();
        await SignOutAsync(person);
        await person.SignInAsync("yanma", Personnel.Password);
        await person.Page.WaitForURLAsync("**/signin/code**");
        await person.Page.GotoAsync($"{Zone}/staff");
        Assert.Contains("/signin", person.Page.Url, StringComparison.Ordinal);

        await person.SignInAsync("yanma", Personnel.Password);
        await person.FillAsync("验证器应用中的6位验证码，或一个恢复码", "000000");
        await person.PressAsync("登录");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await person.FillAsync("验证器应用中的6位验证码，或一个恢复码", spare);
        await person.PressAsync("登录");
        await person.Page.WaitForURLAsync("**/staff");
    }

    [Fact]
    public async Task A_session_on_another_device_is_ended_at_once()
    {
        var here = await NewcomerAsync("huihua");
        var elsewhere = await CitizenAsync();
        await elsewhere.SignInAsync("huihua", Personnel.Password);
        await elsewhere.Page.WaitForURLAsync("**/staff");
        await here.OpenAsync("/account/sessions");
        await Assertions.Expect(here.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await here.DoAsync("结束其他全部会话", "已结束");
        await elsewhere.Page.GotoAsync($"{Zone}/staff");
        Assert.Contains("/signin", elsewhere.Page.Url, StringComparison.Ordinal);
        await here.OpenAsync($"{Zone}/staff");
    }

    private async Task<Visitor> NewcomerAsync(string account)
    {
        await (await StaffAsync(DemonstrationServer.Administrator)).AddPersonAsync(Zone, account, account, "信息采编");
        var person = await CitizenAsync();
        await person.SignInAsync(account, Personnel.Password);
        await person.Page.WaitForURLAsync("**/staff");
        return person;
    }

    private static async Task SignOutAsync(Visitor person)
    {
        await person.PressAsync("退出");
        await person.Page.WaitForURLAsync(url => !url.Contains("/account", StringComparison.Ordinal));
    }

    // A device with fingerprint or face, whose owner agrees at once.
    private static async Task UseAuthenticatorAsync(Visitor person)
    {
        var device = await person.Context.NewCDPSessionAsync(person.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
