using System.Net;
using Gongkai.Data.Mail;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Gongkai.Web.Tests.Mail;

/// <summary>E-mail leaves over TLS, is tried again when the server puts it off, and what cannot be sent is seen.</summary>
public abstract class MailTest(MailingServer server)
{
    private const string Page = $"/{TestAccounts.Zone}/staff/mail";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_sent_once_and_one_put_off_is_sent_later()
    {
        var sent = await HandInAsync("li@example.gov.cn");
        var busy = await HandInAsync("busy@example.gov.cn");
        await Patience.UntilAsync(async () => (await StoredAsync(busy)).Attempts == 1 && (await StoredAsync(sent)).SentAt is not null);
        var putOff = await StoredAsync(busy);
        Assert.Contains("try again later", putOff.Error, StringComparison.Ordinal);
        Assert.True(putOff.DueAt > putOff.HandedInAt);
        Assert.Empty(server.Mail.Received("busy@example.gov.cn"));

        server.Mail.Relax();
        var administrator = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator);
        var answer = await administrator.SubmitAsync(Page, new() { ["id"] = $"{busy}" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Patience.UntilAsync(() => Task.FromResult(server.Mail.Received("busy@example.gov.cn").Count == 1));
        var message = Assert.Single(server.Mail.Received("li@example.gov.cn"));
        Assert.Equal(("测试主题", "测试正文"), (message.Subject, message.TextBody!.Trim()));
        Assert.Equal("xxgk@example.gov.cn", message.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_given_up_and_the_administrator_sees_why()
    {
        var lost = await HandInAsync("nobody@example.gov.cn");
        await Patience.UntilAsync(async () => (await StoredAsync(lost)).IsGivenUp);
        var page = await (await server.SignedInAsync(TestAccounts.Zone, StaffRoles.Administrator)).OpenAsync(Page);
        Assert.Contains("no such mailbox", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("测试正文", page.Body!.TextContent, StringComparison.Ordinal);
        var neighbour = await (await server.SignedInAsync(TestAccounts.Bureau, StaffRoles.Administrator)).OpenAsync($"/{TestAccounts.Bureau}/staff/mail");
        Assert.DoesNotContain("nobody@", neighbour.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attempt_is_repeated_later_each_time_and_not_forever()
    {
        var now = DateTimeOffset.UtcNow;
        var message = new OutgoingMessage(1, "li@example.gov.cn", "", "", now);
        var last = TimeSpan.Zero;
        while (message.DueAt is not null)
        {
            message.Fail("451", false, now);
            if (message.DueAt is { } due)
                Assert.True(due - now > last);
            last = (message.DueAt ?? now) - now;
        }

        Assert.Equal(9, message.Attempts);
    }

    [Theory]
    [InlineData("Security", "None", "本机")]
    [InlineData("Security", "Maybe", "StartTls")]
    [InlineData("From", "谁", "发件人")]
    [InlineData("Address", "xxgk", "网址")]
    [InlineData("Port", "70000", "端口")]
    [InlineData("CertificateAuthority", "/no/such.pem", "找不到")]
    public void A_wrong_setting_is_refused_by_its_name(string name, string value, string words)
    {
        var settings = new Dictionary<string, string?> { ["Host"] = "mail.example.gov.cn", ["From"] = "a@example.gov.cn", ["Address"] = "https://example.gov.cn" };
        Assert.True(MailSettings.Read(Section(settings)).IsDone);
        settings[name] = value;
        var refusal = MailSettings.Read(Section(settings)).Refusal;
        Assert.Contains(words, refusal!.Message, StringComparison.Ordinal);
        Assert.Contains($"Mail:{name}", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Section(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private async Task<long> HandInAsync(string to)
    {
        await server.MakeAgenciesAsync();
        await using var db = server.Database.Open();
        var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone, Cancellation);
        var message = new OutgoingMessage(zone.Id, to, "测试主题", "测试正文", DateTimeOffset.UtcNow);
        db.Add(message);
        Assert.True((await db.SaveAsync(Cancellation)).IsDone);
        return message.Id;
    }

    private async Task<OutgoingMessage> StoredAsync(long id)
    {
        await using var db = server.Database.Open();
        return await db.OutgoingMessages.AsNoTracking().SingleAsync(message => message.Id == id, Cancellation);
    }

    public sealed class OnSqlite(SqliteMailingServer server) : MailTest(server), IClassFixture<SqliteMailingServer>;

    public sealed class OnPostgres(PostgresMailingServer server) : MailTest(server), IClassFixture<PostgresMailingServer>;
}
