using Gongkai.EndToEnd.Running;
using Gongkai.Testing;

namespace Gongkai.EndToEnd.Accounts;

/// <summary>An agency's own sign-in: tied by its user, then used in place of the password; whoever is not tied does not come in.</summary>
public sealed class IdentityProviderTest(Chromium chromium) : Journey(chromium)
{
    private const string Name = "示范省统一身份认证";

    [Fact]
    public async Task An_identity_signs_in_only_after_its_user_tied_it_to_the_account()
    {
        using var data = new TemporaryFolder();
        await using var identities = await Identities.StartAsync();
        await File.WriteAllTextAsync(data["settings.json"], identities.Settings(Personnel.Agency[1..], Name), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(data["province.pem"], identities.Certificate, TestContext.Current.CancellationToken);
        await using var server = await ServerProgram.StartAsync(data.Path, null, withDemonstration: false, ("SSL_CERT_FILE", data["province.pem"]));
        var person = await ComeAsync(server, with: options => options.IgnoreHTTPSErrors = true);
        await person.SetUpAsync(server.SetupPath);
        await person.OpenAsync("/account");
        await person.FollowAsync($"绑定“{Name}”");
        await person.PressAsync("同意");
        await person.SeesAsync($"已绑定“{Name}”");

        await person.PressAsync("退出");
        await SignInAsync(person);
        await person.Page.WaitForURLAsync("**/staff");

        identities.Person = "乙";
        var stranger = await ComeAsync(server, with: options => options.IgnoreHTTPSErrors = true);
        await SignInAsync(stranger);
        await Assertions.Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("尚未绑定");
        await stranger.Page.GotoAsync($"{Personnel.Agency}/staff");
        Assert.Contains("/signin", stranger.Page.Url, StringComparison.Ordinal);
    }

    private static async Task SignInAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/signin");
        await visitor.FollowAsync(Name);
        await visitor.PressAsync("同意");
    }
}
