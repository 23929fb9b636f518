using System.Net;
using System.Text;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Collection;
using Gongkai.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Gongkai.Web.Tests.Collection;

/// <summary>A round is fed from a real mailbox: what comes in, from whom, what is refused and how, and that nothing is lost or comes twice.</summary>
public abstract class MailboxTest(CollectingServer server)
{
    private const string Finance = "caizheng@example.gov.cn";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_from_a_units_address_is_its_own_and_one_from_a_stranger_waits_for_a_person()
    {
        var round = await OpenAsync(2019, ("示范市财政局", Finance), ("示范市审计局", ""));
        server.Imap.Deliver(Letter.From($"财政局 <{Finance.ToUpperInvariant()}>", "2019年度报告", "请查收。", ("财政局2019.docx", Letter.Report("示范市财政局", 2019, 3))));
        server.Imap.Deliver(Letter.From("zhang@mail.example", "2019年报", "审计局报送", ("审计局.xlsx", Letter.Report("示范市审计局", 2019, 4, ".xlsx"))));
        server.Imap.Deliver(Letter.From(Finance, "2019 又一份", "", ("审计局.txt", Letter.Report("示范市审计局", 2019, 5, ".txt"))));
        await server.WorkAsync();
        Assert.Equal(3, (await MailsAsync(round)).Count);

        var files = await FilesAsync(round);
        Assert.All(files, file => Assert.Equal(SubmissionChannel.Mail, file.Channel));
        Assert.Equal([SubmissionState.Read, SubmissionState.Unassigned, SubmissionState.Unassigned], files.Select(file => file.State));
        Assert.Contains("发件人zhang@mail.example不是名单中该单位的邮箱", files[1].Message, StringComparison.Ordinal);
        Assert.Contains("与报送单位“示范市财政局”不符", files[2].Message, StringComparison.Ordinal);

        // A person looks at the messages and gives the stranger's report to its unit.
        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        var page = (await office.OpenAsync($"{Round(round)}/mails")).QuerySelector("main")!.TextContent;
        Assert.Contains("zhang@mail.example", page, StringComparison.Ordinal);
        Assert.Contains("审计局报送", page, StringComparison.Ordinal);
        Assert.Contains("财政局2019.docx：待审核，示范市财政局", page, StringComparison.Ordinal);
        var submission = $"/{TestAccounts.City}/staff/collection/submissions/{files[1].Id}";
        Assert.Contains("由zhang@mail.example（电子邮件）报送", (await office.OpenAsync(submission)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync(submission, new() { ["UnitName"] = "示范市审计局" }, "form#Assign")).StatusCode);
        await using var db = server.Database.Open();
        Assert.Equal(UnitStanding.Read, await db.ExpectedUnits.Where(unit => unit.RoundId == round.Id && unit.Name == "示范市审计局").Select(unit => unit.Standing).SingleAsync(Cancellation));

        // Nothing was refused: nobody is answered, a stranger least of all.
        Assert.Empty(server.Mail.Received("zhang@mail.example"));
    }

    [Fact]
    public async Task What_cannot_be_used_is_shown_and_the_unit_is_told_why_and_what_to_do()
    {
        var round = await OpenAsync(2020, ("示范市财政局", "cz2020@example.gov.cn"), ("示范市审计局", "sj2020@example.gov.cn"), ("示范市水利局", "sl2020@example.gov.cn"), ("示范市农业局", "ny2020@example.gov.cn"));
        var noise = new byte[47 << 20];
        new Random(1).NextBytes(noise);
        server.Imap.Deliver(Letter.From("cz2020@example.gov.cn", "2020年报太大", "", ("录像.mp4", noise)));
        server.Imap.Deliver(Letter.From("sj2020@example.gov.cn", "2020年报附件太大", "", ("扫描.pdf", noise[..(21 << 20)]), ("审计局.docx", Letter.Report("示范市审计局", 2020, 4)), ("空.txt", [])));
        server.Imap.Deliver(Letter.From("sl2020@example.gov.cn", "2020年报忘了附件", "附件是我局年报。"));
        server.Imap.Deliver(Letter.From("ny2020@example.gov.cn", "2020年报染毒", "", ("农业局.doc", Encoding.ASCII.GetBytes(Clamd.Eicar)), ("说明.docx", [1, 2, 3])));
        server.Imap.Deliver(Letter.From("stranger@mail.example", "2020 广告", "买一送一"));
        await server.WorkAsync();

        var mails = await MailsAsync(round);
        Assert.Equal([MailState.Waiting, MailState.Taken, MailState.Waiting, MailState.Taken, MailState.Waiting], mails.Select(mail => mail.State));
        Assert.True(mails[0].Size > MailIntake.MessageLimit);
        Assert.Null(mails[0].Original);
        Assert.Contains("超过上限56 MB", mails[0].Message, StringComparison.Ordinal);
        Assert.NotNull(mails[2].Original);
        Assert.Equal(["扫描.pdf", "审计局.docx", "空.txt"], mails[1].Files.Select(file => file.FileName));
        Assert.Equal([SubmissionState.Unreadable, SubmissionState.Read, SubmissionState.Unreadable], mails[1].Files.Select(file => file.State));
        Assert.Contains(Clamd.Threat, mails[3].Files[0].Message, StringComparison.Ordinal);
        Assert.Null(mails[3].Files[0].File);

        // Each unit is told, once for what was refused at the door and once for what could not be read; a stranger is not.
        await Patience.UntilAsync(() => Task.FromResult(server.Mail.Received("ny2020@example.gov.cn").Count == 2 && server.Mail.Received("sl2020@example.gov.cn").Count == 1));
        Assert.Contains("超过上限56 MB", Answer("cz2020@example.gov.cn"), StringComparison.Ordinal);
        Assert.Contains("附件“扫描.pdf”超过上限20 MB", Answer("sj2020@example.gov.cn"), StringComparison.Ordinal);
        Assert.Contains("附件“空.txt”是空文件", Answer("sj2020@example.gov.cn"), StringComparison.Ordinal);
        Assert.Contains("没有附件", Answer("sl2020@example.gov.cn"), StringComparison.Ordinal);
        Assert.Contains(server.Mail.Received("ny2020@example.gov.cn"), sent => sent.TextBody!.Contains("附件“说明.docx”无法读取", StringComparison.Ordinal));
        Assert.Empty(server.Mail.Received("stranger@mail.example"));
        Assert.All(server.Mail.Received(), sent => Assert.Equal("auto-generated", sent.Headers["Auto-Submitted"]));
        Assert.Contains("没有接收：2020年报忘了附件", server.Mail.Received("sl2020@example.gov.cn").Single().Subject, StringComparison.Ordinal);

        // A person reads the message that was kept and notes what was done.
        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        Assert.Contains("有3封来信需要人工处理", (await office.OpenAsync(Round(round))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var original = await (await office.GetAsync($"{Round(round)}/mails?handler=Original&mail={mails[2].Id}")).Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Contains("sl2020@example.gov.cn", Encoding.ASCII.GetString(original), StringComparison.Ordinal);
        var note = await office.SubmitAsync($"{Round(round)}/mails", new() { ["Note"] = "已电话通知" }, $"#mail-{mails[2].Id} form");
        Assert.Equal(HttpStatusCode.Redirect, note.StatusCode);
        Assert.Contains("处理：已电话通知", (await office.OpenAsync($"{Round(round)}/mails?state=Settled")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sl2020", (await office.OpenAsync($"{Round(round)}/mails?state=Waiting")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_and_bounces_are_never_answered_and_their_attachments_are_left_alone()
    {
        var round = await OpenAsync(2021, ("示范市财政局", "cz2021@example.gov.cn"));
        foreach (var (header, value) in new[] { ("Auto-Submitted", "auto-replied"), ("Precedence", "bulk"), ("Return-Path", "<>"), ("List-Id", "<nianbao.example.gov.cn>") })
        {
            var message = Letter.From("cz2021@example.gov.cn", $"2021年 {header}", "我不在办公室。", ("旧报告.docx", Letter.Report("示范市财政局", 2021, 1)));
            message.Headers.Add(header, value);
            server.Imap.Deliver(message);
        }

        var bounce = Letter.From("MAILER-DAEMON@example.gov.cn", "2021 Undelivered Mail", "退信");
        bounce.Body = new MultipartReport("delivery-status") { new TextPart("plain") { Text = "退信" } };
        server.Imap.Deliver(bounce);

        // Twelve messages that are refused in a day: two programs that do not know each other stop talking.
        for (var again = 0; again < 12; again++)
            server.Imap.Deliver(Letter.From("cz2021@example.gov.cn", $"2021年 第{again}次", "没有附件"));
        await server.WorkAsync();
        var mails = await MailsAsync(round);
        Assert.Equal(5, mails.Count(mail => mail.State == MailState.Automatic && mail.Files.Count == 0 && !mail.IsAnswered));
        Assert.Equal(12, mails.Count(mail => mail.State == MailState.Waiting));
        Assert.Equal(10, mails.Count(mail => mail.IsAnswered));
    }

    [Fact]
    public async Task Packages_forwarded_messages_old_character_sets_and_broken_messages_are_read_as_far_as_they_can()
    {
        var round = await OpenAsync(2022, ("示范市财政局", "cz2022@example.gov.cn"), ("示范市审计局", "sj2022@example.gov.cn"), ("示范市水利局", "town@example.gov.cn"), ("示范市农业局", "town@example.gov.cn"));
        server.Imap.Deliver(Letter.From("town@example.gov.cn", "2022年两局年报", "", ("年报.zip", Letter.Packed(("水利局.docx", Letter.Report("示范市水利局", 2022, 1)), ("农业局.docx", Letter.Report("示范市农业局", 2022, 2))))));
        var forward = Letter.From("cz2022@example.gov.cn", "转发：2022年报", "见转发");
        forward.Body = new Multipart("mixed") { new TextPart("plain") { Text = "见转发" }, new MessagePart { Message = Letter.From("li@example.gov.cn", "年报", "", ("财政局.html", Letter.Report("示范市财政局", 2022, 3, ".html"))) } };
        server.Imap.Deliver(forward);
        server.Imap.Deliver(Letter.InGbk("sj2022@example.gov.cn", "2022年审计局年报", "审计局年报.txt", Letter.Report("示范市审计局", 2022, 4, ".txt")));
        server.Imap.Deliver([.. "From: sj2022@example.gov.cn\r\nSubject: 2022 broken\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%"u8, 0, 0xFF, 0xFE]);
        server.Imap.Deliver([0, 1, 2, 0xFF, 0xFE, (byte)'\n', (byte)'\n', 7]);
        await server.WorkAsync();

        var mails = (await MailsAsync(round)).Where(mail => mail.From.Length > 0).ToList();
        Assert.Equal(4, mails.Count);
        await using var db = server.Database.Open();
        var read = await db.ExpectedUnits.Where(unit => unit.RoundId == round.Id && unit.Standing == UnitStanding.Read).OrderBy(unit => unit.Id).Select(unit => unit.Name).ToListAsync(Cancellation);
        Assert.Equal(["示范市财政局", "示范市审计局", "示范市水利局", "示范市农业局"], read);
        Assert.Equal("审计局年报.txt", Assert.Single(mails[2].Files).FileName);
        Assert.Equal("2022年审计局年报", mails[2].Subject);
        Assert.Equal(SubmissionState.Unreadable, Assert.Single(mails[3].Files).State);

        // Bytes that say neither sender nor year: they are kept as they came, for whoever looks at the newest round.
        var broken = await db.CollectedMails.AsNoTracking().SingleAsync(mail => mail.From == "", Cancellation);
        Assert.Equal(MailState.Waiting, broken.State);
        Assert.Contains("读不出发件人", broken.Message, StringComparison.Ordinal);
        Assert.NotNull(broken.Original);
    }

    [Fact]
    public async Task While_the_scanner_is_silent_mail_stays_where_it_is_and_two_at_once_take_each_message_once()
    {
        var round = await OpenAsync(2023, [.. Enumerable.Range(0, 12).Select(number => ($"示范市{number}号局", $"u{number}@example.gov.cn"))]);
        server.Scanner.Stop();
        for (var number = 0; number < 12; number++)
            server.Imap.Deliver(Letter.From($"u{number}@example.gov.cn", "2023年报", "", ($"{number}号局.txt", Letter.Report($"示范市{number}号局", 2023, number, ".txt"))));
        await server.VisitAsync();
        Assert.Equal(12, (await server.Imap.CountAsync()).Inbox);
        Assert.Empty(await MailsAsync(round));
        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        Assert.Contains("邮件暂时不能作安全检查，留在邮箱中，扫描程序恢复后自动接收", (await office.OpenAsync(Round(round))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        server.Scanner.Start();
        await Task.WhenAll(server.VisitAsync(), server.VisitAsync(), server.VisitAsync());
        await server.WorkAsync();
        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"u{number}@example.gov.cn").Order(StringComparer.Ordinal), (await MailsAsync(round)).Select(mail => mail.From).Order(StringComparer.Ordinal));
        await using var db = server.Database.Open();
        Assert.Equal(12, await db.ExpectedUnits.CountAsync(unit => unit.RoundId == round.Id && unit.Standing == UnitStanding.Read && unit.Versions == 1, Cancellation));
    }

    [Fact]
    public async Task Without_an_open_round_mail_waits_and_a_server_that_is_down_is_told_on_the_page()
    {
        var round = await OpenAsync(2024, ("示范市财政局", "cz2024@example.gov.cn"));
        server.Imap.Stop();
        await server.VisitAsync();
        var office = await server.SignedInAsync(TestAccounts.City, StaffRoles.DisclosureOffice);
        Assert.Contains("无法从邮件服务器", (await office.OpenAsync($"{Round(round)}/mails")).QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        server.Imap.Start();
        await server.VisitAsync();
        Assert.Null((await office.OpenAsync($"{Round(round)}/mails")).QuerySelector(".alert"));

        await CloseAllAsync(isOpen: false);
        server.Imap.Deliver(Letter.From("cz2024@example.gov.cn", "2024年报", "", ("财政局.docx", Letter.Report("示范市财政局", 2024, 1))));
        await server.VisitAsync();
        Assert.Equal(1, (await server.Imap.CountAsync()).Inbox);
        await CloseAllAsync(isOpen: true);
        await server.WorkAsync();
        Assert.Equal(SubmissionState.Read, Assert.Single(await FilesAsync(round)).State);
    }

    private static string Round(CollectionRound round) => $"/{TestAccounts.City}/staff/collection/{round.Id}";

    private Task<CollectionRound> OpenAsync(int year, params (string Name, string Email)[] units) => server.OpenAsync(year, units);

    private string Answer(string address) => string.Concat(server.Mail.Received(address).Select(sent => sent.TextBody));

    private async Task CloseAllAsync(bool isOpen)
    {
        await using var db = server.Database.Open();
        var closed = isOpen ? (DateTimeOffset?)null : DateTimeOffset.UtcNow;
        await db.CollectionRounds.ExecuteUpdateAsync(round => round.SetProperty(changed => changed.ClosedAt, closed), Cancellation);
    }

    private async Task<List<CollectedMail>> MailsAsync(CollectionRound round)
    {
        await using var db = server.Database.Open();
        return await db.CollectedMails.AsNoTracking().Include(mail => mail.Files.OrderBy(file => file.Id)).Where(mail => mail.RoundId == round.Id).OrderBy(mail => mail.Uid).ToListAsync(Cancellation);
    }

    private async Task<List<Submission>> FilesAsync(CollectionRound round)
    {
        await using var db = server.Database.Open();
        return await db.Submissions.AsNoTracking().Where(file => file.RoundId == round.Id).OrderBy(file => file.Id).ToListAsync(Cancellation);
    }

    public sealed class OnSqlite(SqliteCollectingServer server) : MailboxTest(server), IClassFixture<SqliteCollectingServer>;

    public sealed class OnPostgres(PostgresCollectingServer server) : MailboxTest(server), IClassFixture<PostgresCollectingServer>;
}
