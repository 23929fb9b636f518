using Gongkai.Domain.Agencies;
using Gongkai.Testing.Databases;
using Gongkai.Web.Collection;
using Gongkai.Web.Mail;
using Gongkai.Web.Tests.Mail;
using Gongkai.Web.Tests.Security;
using Microsoft.Extensions.Configuration;

namespace Gongkai.Web.Tests.Collection;

/// <summary>What is wrong with the settings of a mailbox is told by its name: at the start, or when the server says so.</summary>
public class MailboxSettingsTest
{
    [Theory]
    [InlineData("Agency", "", "没有填写")]
    [InlineData("Password", "", "Mail__Mailboxes__0__Password")]
    [InlineData("Security", "None", "本机")]
    [InlineData("Security", "Maybe", "StartTls")]
    [InlineData("Port", "0", "端口")]
    [InlineData("Taken", "INBOX", "不能与 Folder 相同")]
    [InlineData("CertificateAuthority", "/no/such.pem", "找不到")]
    public void A_wrong_setting_is_refused_by_its_name(string name, string value, string words)
    {
        Assert.True(MailboxSettings.Read(Section(One())).IsDone);
        var refusal = MailboxSettings.Read(Section(One((name, value)))).Refusal;
        Assert.Contains(words, refusal!.Message, StringComparison.Ordinal);
        Assert.Contains($"Mail:Mailboxes:0:{name}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_mailboxes_of_an_agency_and_one_of_two_agencies_are_refused()
    {
        Assert.Contains("每个机关只能有一个", MailboxSettings.Read(Section(One(), One(("UserName", "b")))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("共用邮箱", MailboxSettings.Read(Section(One(), One(("Agency", "other")))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(2, MailboxSettings.Read(Section(One(), One(("Agency", "other"), ("Folder", "other")))).Value!.Count);
    }

    [Fact]
    public async Task A_wrong_password_is_told_on_the_pages()
    {
        await using var server = new MislaidPassword();
        await server.InitializeAsync();
        var round = await server.OpenAsync(2025, ("示范市财政局", "cz@example.gov.cn"));
        await server.VisitAsync();
        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        Assert.Contains("拒绝了用户名或密码", (await office.OpenAsync($"/{TestAccounts.City}/staff/collection/{round.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var administrator = await server.SignedInAsync(TestAccounts.City, StaffRoles.Administrator);
        Assert.Contains("拒绝了用户名或密码", (await administrator.OpenAsync($"/{TestAccounts.City}/staff/mail")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_is_not_spoken_to_and_the_page_says_why()
    {
        await using var server = new UnknownAuthority();
        await server.InitializeAsync();
        var round = await server.OpenAsync(2021, ("示范市财政局", "cz@example.gov.cn"));

        await server.VisitAsync();

        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        Assert.Contains("不能确认邮件服务器的证书", (await office.OpenAsync($"/{TestAccounts.City}/staff/collection/{round.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_lock_accounts_so_a_refused_password_rests_for_a_while()
    {
        var (refused, now) = (new RefusedSignIns(), DateTimeOffset.UtcNow);
        refused.Note("nianbao@imap/INBOX", now);
        Assert.True(refused.IsTooEarly("nianbao@imap/INBOX", now + RefusedSignIns.Pause - TimeSpan.FromSeconds(1)));
        Assert.False(refused.IsTooEarly("nianbao@imap/INBOX", now + RefusedSignIns.Pause));
        Assert.False(refused.IsTooEarly("other@imap/INBOX", now));
    }

    private static Dictionary<string, string> One(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string> { ["Agency"] = "shifan", ["Host"] = "imap.example.gov.cn", ["UserName"] = "nianbao", ["Password"] = "x" };
        foreach (var (name, value) in changes)
            settings[name] = value;
        return settings;
    }

    private static IConfigurationSection Section(params Dictionary<string, string>[] mailboxes) => new ConfigurationBuilder()
        .AddInMemoryCollection(mailboxes.SelectMany((mailbox, index) => mailbox.Select(setting => KeyValuePair.Create($"Mail:Mailboxes:{index}:{setting.Key}", (string?)setting.Value))))
        .Build().GetSection("Mail");

    private sealed class UnknownAuthority() : CollectingServer(new SqliteDatabase(), new MailServer(), new ImapServer(), new Clamd(), withAuthority: false);

    private sealed class MislaidPassword() : CollectingServer(new SqliteDatabase(), new MailServer(), new ImapServer(), new Clamd(), wrongPassword: true);
}
