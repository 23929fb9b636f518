using Gongkai.Data.Applications;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Testing.Databases;
using Gongkai.Web.Applications;
using Gongkai.Web.Mail;
using Gongkai.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Gongkai.Web.Tests.Applications;

public sealed class SqliteMailingCaseServer() : MailingServer(new SqliteDatabase(), new MailServer(), CaseServer.Now);

public sealed class PostgresMailingCaseServer() : MailingServer(new PostgresDatabase(), new MailServer(), CaseServer.Now);

/// <summary>A reply goes through a real mail server; that it took the message is the proof of delivery.</summary>
public abstract class ReplyMailTest(MailingServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_goes_by_mail_with_its_letter_and_files_and_is_delivered_when_the_mail_server_has_taken_it()
    {
        var (desk, id, _) = await SignedAsync("电子邮件送达的申请", "手机13800138000，邮箱：wang@example.cn", "Email", "示公开〔2025〕51号", withFile: true);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await desk.Handler.SubmitAsync(CaseDesk.Address(id), [], "#mail")).StatusCode);
        await SendAsync();
        var message = Assert.Single(server.Mail.Received("wang@example.cn"));
        Assert.Contains("示范经济开发区管理委员会", message.TextBody, StringComparison.Ordinal);
        Assert.Equal(["政府信息公开申请答复书示公开〔2025〕51号.pdf", "明细.txt"], message.Attachments.Select(part => part.ContentDisposition?.FileName));
        using var letter = new MemoryStream();
        await ((MimePart)message.Attachments.First()).Content!.DecodeToAsync(letter, Cancellation);
        Assert.True(letter.ToArray().AsSpan().StartsWith("%PDF"u8));
        Assert.Contains(message.MessageId!, await ProofAsync(id), StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.False(await db.OutgoingMessages.AnyAsync(sent => sent.To.Contains("wang@"), Cancellation));
        Assert.DoesNotContain("id=\"mail\"", (await desk.Handler.OpenAsync(CaseDesk.Address(id))).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);

        // What was put right by hand is not recorded anew.
        await CaseDesk.DoneAsync(desk.Office, id, "undo", new() { ["Input.Reason"] = "邮箱登记有误" });
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "当面领取" });
        await SendAsync();
        Assert.Equal("当面领取", await ProofAsync(id));
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_leaves_the_case_undelivered_and_says_so()
    {
        var (desk, id, _) = await SignedAsync("邮箱不存在的申请", "nobody@example.cn", "Email", "示公开〔2025〕52号", withFile: false);
        await desk.Handler.SubmitAsync(CaseDesk.Address(id), [], "#mail");
        await SendAsync();
        Assert.Contains("未能送出", (await desk.Handler.OpenAsync(CaseDesk.Address(id))).QuerySelector("section[aria-labelledby=delivery]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await ProofAsync(id));
    }

    [Fact]
    public async Task Who_wants_to_download_is_told_by_mail_that_the_reply_is_there()
    {
        await SignedAsync("下载的申请", "zhao@example.cn", "Download", "示公开〔2025〕53号", withFile: false);
        await SendAsync();
        var message = Assert.Single(server.Mail.Received("zhao@example.cn"));
        Assert.Contains($"https://xxgk.example.gov.cn/{TestAccounts.Zone}/apply/track", message.TextBody, StringComparison.Ordinal);
        Assert.Empty(message.Attachments);
    }

    private async Task<(CaseDesk Desk, long Id, string Number)> SignedAsync(string description, string contact, string way, string letter, bool withFile)
    {
        var desk = await CaseDesk.OpenAsync(server);
        await CaseDesk.NameAuthoritiesAsync(server);
        var (number, _) = await CitizenDesk.ApplyAsync(server.NewBrowser(), description, ("Form.Way", way), ("Form.Applicants[0].Contact", contact));
        var id = await CitizenDesk.IdAsync(server, number);
        await CaseDesk.DoneAsync(desk.Handler, id, "accept");
        if (withFile)
        {
            var uploaded = await desk.Handler.UploadAsync($"{CaseDesk.Address(id)}/files", [], "#upload", ("Upload", "明细.txt", "合同金额100万元，分两次支付，第一次在签订之日起十日内，第二次在验收以后。\n联系人：李四。\n评审意见：价格合理。\n"u8.ToArray()));
            Assert.True(uploaded.StatusCode == System.Net.HttpStatusCode.Redirect, await uploaded.Content.ReadAsStringAsync(Cancellation));
        }

        await desk.DraftAsync(id, "provided", new() { ["Input.Values[0]"] = "项目明细", ["Input.Values[1]"] = "电子文档" });
        await desk.SignDraftAsync(id, letter);
        return (desk, id, number);
    }

    // The clock of this server stands, and with it its scheduler: what the job does is done here.
    private async Task SendAsync()
    {
        await server.UseAsync<MailDelivery, bool>(async delivery =>
        {
            await delivery.SendDueAsync(Cancellation);
            return true;
        });
        await server.UseAsync<ReplyMail, bool>(async replies =>
        {
            await replies.RecordSentAsync(Cancellation);
            return true;
        });
    }

    private async Task<string?> ProofAsync(long id)
    {
        await using var db = server.Database.Open();
        var stored = await db.Applications.AsNoTracking().Whole().SingleAsync(found => found.Id == id, Cancellation);
        return stored.Effective.Select(step => step.Event).OfType<Delivery>().SingleOrDefault()?.Proof;
    }

    public sealed class OnSqlite(SqliteMailingCaseServer server) : ReplyMailTest(server), IClassFixture<SqliteMailingCaseServer>;

    public sealed class OnPostgres(PostgresMailingCaseServer server) : ReplyMailTest(server), IClassFixture<PostgresMailingCaseServer>;
}
