using System.Security.Cryptography;
using Gongkai.Data;
using Gongkai.Data.Mail;
using Gongkai.Domain;
using Gongkai.Domain.Subscriptions;
using Gongkai.Web.Agencies;
using Gongkai.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Subscriptions;

/// <summary>
/// Takes in what the public asks for. Whether an address is known is told to nobody but its mailbox: the answer is the same
/// for every address, and nobody's mailbox is flooded with links to confirm.
/// </summary>
internal sealed class SubscriptionRequests(GongkaiDb db, MailSettings mail, SubscriptionAttempts attempts, TimeProvider clock)
{
    /// <summary>So many links to confirm are sent to one mailbox in a day; what is asked for beyond is forgotten.</summary>
    public const int LinksADay = 3;

    /// <summary>So many subscriptions one mailbox has; what is asked for beyond is forgotten.</summary>
    public const int Most = 20;

    /// <summary>Takes in a subscription and sends the link to confirm it.</summary>
    /// <returns>Done, or a refusal of <see cref="Subscription.Ask"/>, <c>subscription.column</c> or <c>subscription.too_many</c>.</returns>
    public async Task<Result> AskAsync(
        AgencyEntry agency, string email, long? columnId, string words, SubscriptionRhythm rhythm, string networkAddress, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (columnId is { } column && !await db.Columns.AnyAsync(found => found.Id == column && found.AgencyId == agency.Id, cancellation))
            return Result.Refuse("subscription.column", "所选栏目不存在，请刷新页面后重新选择。");
        var asked = Subscription.Ask(agency.Id, email, columnId, words, rhythm, RandomNumberGenerator.GetHexString(32, lowercase: true), now);
        if (!asked.IsDone)
            return asked.Refusal;
        if (!attempts.TryCount(networkAddress))
            return Result.Refuse("subscription.too_many", "提交过于频繁，请一小时后再试。");
        var address = asked.Value.Email;
        var dayAgo = now.AddDays(-1);
        var recent = await db.Subscriptions.CountAsync(known => known.Email == address && known.AskedAt > dayAgo, cancellation);
        var held = await db.Subscriptions.CountAsync(known => known.Email == address && known.ConfirmedAt != null, cancellation);
        if (recent >= LinksADay || held >= Most)
            return Result.Done;
        db.Add(asked.Value);
        db.Add(new OutgoingMessage(agency.Id, address, $"请确认订阅：{agency.Name}政府信息公开", Words(agency, asked.Value.Token), now));
        return await db.SaveAsync(cancellation);
    }

    private string Words(AgencyEntry agency, string token) =>
        $"您好：\n\n有人（可能是您本人）用本邮箱订阅了{agency.Name}公开的信息。请在48小时内打开以下链接确认：\n\n"
        + $"{mail.Link(SubscriptionAddresses.Page(agency, token))}\n\n不是您本人操作的，请忽略本邮件，不会再收到邮件。\n";
}
