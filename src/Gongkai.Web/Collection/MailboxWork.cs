using System.Net.Sockets;
using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Domain.Collection;
using Gongkai.Web.Agencies;
using Gongkai.Web.Background;
using Gongkai.Web.Mail;
using Gongkai.Web.Security;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>
/// Visits the mailboxes of superiors that have an open round. A message is moved aside only after the database has it: killed in between,
/// it is recognised and only moved. Without an open round everything stays where it is.
/// </summary>
internal sealed partial class MailboxWork(
    IServiceScopeFactory scopes, IReadOnlyList<MailboxSettings> mailboxes, MailIntake intake, AgencyDirectory agencies, RefusedSignIns refused, TimeProvider clock, ILogger<MailboxWork> log)
{
    private const int Portion = 50;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var mailbox in mailboxes)
        {
            if ((await agencies.GetAsync(cancellation)).OfSlug(mailbox.Agency) is not { } agency)
            {
                Stranger(log, mailbox.Agency);
                continue;
            }

            var rounds = await scopes.UseDbAsync(db => db.CollectionRounds.AsNoTracking().Where(round => round.AgencyId == agency.Id && round.ClosedAt == null).OrderByDescending(round => round.Year).ToListAsync(cancellation));
            if (rounds.Count == 0 || refused.IsTooEarly(mailbox.Name, clock.GetUtcNow()))
                continue;
            var fault = await VisitAsync(mailbox, rounds, cancellation);
            await scopes.UseDbAsync(db => RecordAsync(db, agency.Id, fault, cancellation));
        }
    }

    /// <returns>What stood in the way; empty where nothing did.</returns>
    private async Task<string> VisitAsync(MailboxSettings mailbox, IReadOnlyList<CollectionRound> rounds, CancellationToken cancellation)
    {
        try
        {
            using var client = MailConnection.Client(mailbox);
            await MailConnection.OpenAsync(client, mailbox, cancellation);
            var folder = mailbox.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase) ? client.Inbox : await client.GetFolderAsync(mailbox.Folder, cancellation);
            var aside = await AsideAsync(client, mailbox.Taken, cancellation);
            await folder.OpenAsync(FolderAccess.ReadWrite, cancellation);
            var fault = await EmptyAsync(mailbox, folder, aside, rounds, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return fault;
        }
        catch (AuthenticationException fault)
        {
            refused.Note(mailbox.Name, clock.GetUtcNow());
            return Told(mailbox, fault, $"邮件服务器拒绝了用户名或密码（{fault.Message}）。请系统管理员改正 Mail:Mailboxes 中的 UserName 和 Password 后重新启动；为免账号被锁定，{RefusedSignIns.Pause.TotalMinutes:0}分钟后再试");
        }
        catch (FolderNotFoundException fault)
        {
            return Told(mailbox, fault, $"邮箱中没有文件夹“{mailbox.Folder}”。请系统管理员改正 Mail:Mailboxes 中的 Folder 后重新启动");
        }
        catch (SslHandshakeException fault) when (fault.ServerCertificate is not null)
        {
            return Told(mailbox, fault, "不能确认邮件服务器的证书，没有连接。请系统管理员核对服务器名称和证书；使用本单位证书颁发机构的，请设置 CertificateAuthority");
        }
        catch (Exception fault) when (fault is IOException or SocketException or SslHandshakeException or TimeoutException or CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException)
        {
            return Told(mailbox, fault, $"无法从邮件服务器 {mailbox.Host}:{mailbox.Port} 读取邮件（{fault.Message}）。邮件留在邮箱中，系统会自动重试；持续出现的，请系统管理员检查服务器和网络");
        }
    }

    private async Task<string> EmptyAsync(MailboxSettings mailbox, IMailFolder folder, IMailFolder aside, IReadOnlyList<CollectionRound> rounds, CancellationToken cancellation)
    {
        var left = "";
        foreach (var portion in (await folder.SearchAsync(SearchQuery.NotDeleted, cancellation)).Chunk(Portion))
        {
            foreach (var message in await folder.FetchAsync(portion, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                var place = new MailPlace(mailbox.Name, folder.UidValidity, message.UniqueId.Id, message.Size ?? 0, message.InternalDate ?? clock.GetUtcNow());
                if (await intake.TakeAsync(folder, message.UniqueId, place, rounds, cancellation) is not { } refusal)
                    await MoveAsync(folder, message.UniqueId, aside, cancellation);
                else if (refusal.Code == UploadScanner.Silent)
                    return refusal.Message;
                else
                    left = refusal.Message;
            }
        }

        return left;
    }

    private static async Task MoveAsync(IMailFolder folder, UniqueId uid, IMailFolder aside, CancellationToken cancellation)
    {
        try
        {
            await folder.MoveToAsync(uid, aside, cancellation);
        }
        catch (ImapCommandException)
        {
            // Somebody was faster; else the server tells why it does not move it.
            if ((await folder.SearchAsync(SearchQuery.Uids([uid]), cancellation)).Count > 0)
                throw;
        }
    }

    private static async Task<IMailFolder> AsideAsync(ImapClient client, string name, CancellationToken cancellation)
    {
        var personal = client.GetFolder(client.PersonalNamespaces[0]);
        try
        {
            return await personal.GetSubfolderAsync(name, cancellation);
        }
        catch (FolderNotFoundException)
        {
            return await personal.CreateAsync(name, isMessageFolder: true, cancellation) ?? throw new IOException($"The server does not make the folder {name}.");
        }
    }

    private async Task<bool> RecordAsync(GongkaiDb db, long agencyId, string fault, CancellationToken cancellation)
    {
        var visit = await db.MailboxVisits.SingleOrDefaultAsync(found => found.AgencyId == agencyId, cancellation);
        if (visit is null)
            db.Add(visit = new MailboxVisit(agencyId));
        visit.Record(fault, clock.GetUtcNow());
        return (await db.SaveAsync(cancellation)).IsDone;
    }

    private string Told(MailboxSettings mailbox, Exception fault, string words)
    {
        Failed(log, mailbox.Name, fault.Message);
        return $"{words}。";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mailbox {Mailbox} cannot be read: {Error}")]
    private static partial void Failed(ILogger log, string mailbox, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail:Mailboxes names an agency that does not exist: {Agency}")]
    private static partial void Stranger(ILogger log, string agency);
}
