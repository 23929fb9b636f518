using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Domain.Subscriptions;
using Gongkai.Web.Subscriptions;
using Gongkai.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Gongkai.Web.Tests.Subscriptions;

/// <summary>The public is told by e-mail of what is published: after a confirmation, of what was asked for, until ended.</summary>
public abstract partial class SubscriptionsTest(MailingServer server)
{
    private const string Page = $"/{TestAccounts.Zone}/subscribe";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_sent_before_the_link_is_confirmed_then_each_new_item_once_and_nothing_after_the_end()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var (browser, reader) = (server.NewBrowser(), NewAddress());
        var link = await AskAsync(browser, reader, SubscriptionRhythm.AtOnce, "防汛");
        await newsroom.PublishAsync("确认之前的防汛通知");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(link, [])).StatusCode);
        await newsroom.PublishAsync("关于防汛工作的通知");
        await newsroom.PublishAsync("关于防火工作的通知");
        await newsroom.DraftAsync("尚未公开的防汛草稿");
        await HandInAsync(TimeSpan.FromMinutes(2));
        await HandInAsync(TimeSpan.FromMinutes(4));
        var news = await NewsAsync(reader, 1);
        Assert.Contains("关于防汛工作的通知", news.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("防火", news.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("确认之前", news.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未公开", news.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("防汛", news.Subject, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", news.Headers["List-Unsubscribe-Post"]);

        // As a mail program does it, without cookie and form.
        var end = new Uri(news.Headers["List-Unsubscribe"]!.Trim('<', '>')).AbsolutePath;
        Assert.Equal(HttpStatusCode.OK, (await server.NewBrowser().PostAsync(end, [new("List-Unsubscribe", "One-Click")])).StatusCode);
        await using var db = server.Database.Open();
        Assert.False(await db.Subscriptions.AnyAsync(subscription => subscription.Email == reader, Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_digest_comes_once_a_day_and_holds_the_column_with_those_below_it()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var (browser, reader) = (server.NewBrowser(), NewAddress());
        await using var db = server.Database.Open();
        var below = await db.Columns.SingleAsync(column => column.Code == Newsroom.ColumnBelow, Cancellation);
        await browser.SubmitAsync(await AskAsync(browser, reader, SubscriptionRhythm.Daily, "", below.Id), []);
        await newsroom.PublishAsync("公示之一", column: Newsroom.ColumnBelow);
        await newsroom.PublishAsync("公示之二", column: Newsroom.ColumnBelow);
        await newsroom.PublishAsync("别的栏目的通知");
        await HandInAsync(TimeSpan.FromDays(1));
        await HandInAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(5));
        var news = await NewsAsync(reader, 1);
        Assert.Contains("公示之一", news.TextBody, StringComparison.Ordinal);
        Assert.Contains("公示之二", news.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("别的栏目", news.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_down_before_the_message_left_is_not_in_it()
    {
        var newsroom = await Newsroom.OpenAsync(server);
        var (browser, reader) = (server.NewBrowser(), NewAddress("busy"));
        var token = await StoreConfirmedAsync(reader);
        var withdrawn = await newsroom.PublishAsync("随后撤下的通知");
        var kept = await newsroom.PublishAsync("保留的通知");
        await HandInAsync(TimeSpan.FromMinutes(2));
        await newsroom.WithdrawAsync(withdrawn);
        server.Mail.Relax();
        await HandInAsync(TimeSpan.FromMinutes(3));
        var news = await NewsAsync(reader, 0);
        Assert.Contains(kept, news.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("随后撤下", news.TextBody, StringComparison.Ordinal);
        Assert.Contains(token, news.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_tells_nobody_whether_an_address_is_known_and_no_mailbox_is_flooded()
    {
        await Newsroom.OpenAsync(server);
        var reader = NewAddress();
        var answers = new List<string>();
        for (var time = 0; time < SubscriptionRequests.LinksADay + 2; time++)
            answers.Add(await SubmitAsync(server.NewBrowser(), reader, SubscriptionRhythm.Daily, ""));
        Assert.Single(answers.Distinct());
        await using var db = server.Database.Open();
        Assert.Equal(SubscriptionRequests.LinksADay, await db.OutgoingMessages.CountAsync(message => message.To == reader, Cancellation));
    }

    [Theory]
    [InlineData("li")]
    [InlineData("li@local")]
    [InlineData("李@example.com")]
    [InlineData("li@example.com, zhang@example.com")]
    [InlineData("li@example.com\nBcc: zhang@example.com")]
    public void What_is_no_address_is_refused(string email) => Assert.Equal(
        "subscription.email", Subscription.Ask(1, email, null, "", SubscriptionRhythm.Daily, "", DateTimeOffset.UtcNow).Refusal?.Code);

    private static string NewAddress(string name = "reader") => $"{name}@{Guid.NewGuid():N}.example.com";

    private static async Task<string> SubmitAsync(Browser browser, string email, SubscriptionRhythm rhythm, string words, long? column = null)
    {
        var answer = await browser.SubmitAsync(Page, new()
        {
            ["Email"] = email,
            ["Words"] = words,
            ["Rhythm"] = $"{rhythm}",
            ["ColumnId"] = $"{column}",
        }, "main form[method=post]");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.NotNull(page.QuerySelector("main .alert-success"));
        return page.QuerySelector("main")!.TextContent;
    }

    /// <summary>Asks for a subscription and gives the path of the link that the mailbox got.</summary>
    private async Task<string> AskAsync(Browser browser, string email, SubscriptionRhythm rhythm, string words, long? column = null)
    {
        await SubmitAsync(browser, email, rhythm, words, column);
        await Patience.UntilAsync(() => Task.FromResult(server.Mail.Received(email).Count == 1));
        return new Uri(Link().Match(server.Mail.Received(email)[0].TextBody!).Value).AbsolutePath;
    }

    /// <summary>A subscription to everything at once, confirmed a moment ago.</summary>
    private async Task<string> StoreConfirmedAsync(string email)
    {
        await using var db = server.Database.Open();
        var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone, Cancellation);
        var token = Guid.NewGuid().ToString("N");
        var subscription = Subscription.Ask(zone.Id, email, null, "", SubscriptionRhythm.AtOnce, token, DateTimeOffset.UtcNow).Require();
        Newsroom.Done(subscription.Confirm(DateTimeOffset.UtcNow));
        db.Add(subscription);
        Newsroom.Done(await db.SaveAsync(Cancellation));
        return token;
    }

    private async Task HandInAsync(TimeSpan later)
    {
        await using var db = server.Database.Open();
        await new SubscriptionNews(db, new FixedClock(DateTimeOffset.UtcNow + later)).HandInAsync(Cancellation);

        // The moment of sending has come.
        var now = DateTimeOffset.UtcNow;
        foreach (var message in await db.OutgoingMessages.Where(message => message.DueAt > now).ToListAsync(Cancellation))
            message.Retry(now);
        Newsroom.Done(await db.SaveAsync(Cancellation));
    }

    /// <summary>The one message that came after so many others.</summary>
    private async Task<MimeMessage> NewsAsync(string email, int before)
    {
        await Patience.UntilAsync(async () =>
        {
            await using var db = server.Database.Open();
            return server.Mail.Received(email).Count > before && !await db.OutgoingMessages.AnyAsync(message => message.To == email && message.DueAt != null, Cancellation);
        });
        return Assert.Single(server.Mail.Received(email).Skip(before));
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();

    public sealed class OnSqlite(SqliteMailingServer server) : SubscriptionsTest(server), IClassFixture<SqliteMailingServer>;

    public sealed class OnPostgres(PostgresMailingServer server) : SubscriptionsTest(server), IClassFixture<PostgresMailingServer>;
}
