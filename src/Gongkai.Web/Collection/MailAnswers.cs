using Gongkai.Data;
using Gongkai.Data.Collection;
using Gongkai.Data.Mail;
using Gongkai.Domain.Collection;
using Gongkai.Web.Mail;
using Gongkai.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>
/// Tells units by e-mail what of their mail was refused. Answered are addresses on the round's list only: whoever forges a sender, or
/// answers by program, gets no mail out of us. What is handed in is saved by the caller.
/// </summary>
internal sealed class MailAnswers(MailSettings settings, IReadOnlyList<MailboxSettings> mailboxes)
{
    /// <summary>An address that got so many messages within a day is not answered: two programs must not talk for ever.</summary>
    public const int MostInADay = 10;

    /// <summary>Answers what was refused when a message came in.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="mail">The message.</param>
    /// <param name="faults">What is wrong with its files.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task AnswerAsync(GongkaiDb db, CollectionRound round, CollectedMail mail, IReadOnlyList<string> faults, DateTimeOffset now, CancellationToken cancellation)
    {
        var refused = mail.State == MailState.Waiting ? [mail.Message] : faults;
        if (refused.Count > 0 && await NameAsync(db, round, mail, now, cancellation) is { } unit)
            await HandInAsync(db, round, mail, unit, refused, now, cancellation);
    }

    /// <summary>Answers where a file that came by mail could not be read.</summary>
    public async Task AnswerUnreadableAsync(GongkaiDb db, long submissionId, DateTimeOffset now, CancellationToken cancellation)
    {
        var file = db.Submissions.Local.Single(submission => submission.Id == submissionId);
        if (file.MailId is not { } id || file.State != SubmissionState.Unreadable || db.Entry(file).State != EntityState.Modified)
            return;
        var round = await db.CollectionRounds.AsNoTracking().SingleAsync(found => found.Id == file.RoundId, cancellation);
        var mail = await db.CollectedMails.SingleAsync(found => found.Id == id, cancellation);
        if (await NameAsync(db, round, mail, now, cancellation) is { } unit)
            await HandInAsync(db, round, mail, unit, [$"附件“{file.FileName}”无法读取：{file.Message}"], now, cancellation);
    }

    private static async Task HandInAsync(GongkaiDb db, CollectionRound round, CollectedMail mail, string unit, IReadOnlyList<string> refused, DateTimeOffset now, CancellationToken cancellation)
    {
        var superior = await db.Agencies.Where(agency => agency.Id == round.AgencyId).Select(agency => agency.Name).SingleAsync(cancellation);
        var lines = refused.Select((fault, index) => refused.Count == 1 ? fault : $"{index + 1}. {fault}");
        db.Add(new OutgoingMessage(
            round.AgencyId, mail.From, $"没有接收：{(mail.Subject.Length > 0 ? mail.Subject : "无主题邮件")}",
            $"{unit}：\n\n你单位{ChinaTime.Show(mail.ReceivedAt)}发来的邮件“{mail.Subject}”中，以下内容没有接收：\n\n{string.Join("\n", lines)}\n\n{round.Year}年政府信息公开工作年度报告的报送截止日为{round.DueOn:yyyy年M月d日}。请更正后，将报告（docx、pdf、html、xlsx或txt文件）作为附件重新发送。\n本邮件由系统自动发出。\n\n{superior}\n",
            now));
        mail.Answer();
    }

    /// <returns>How the sender is called on the list; null where it gets no answer.</returns>
    private async Task<string?> NameAsync(GongkaiDb db, CollectionRound round, CollectedMail mail, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!settings.IsConfigured || mail.State == MailState.Automatic || mail.From.Length == 0 || MailContent.IsProgram(mail.From) || IsOurs(mail.From))
            return null;
        var (from, since) = (mail.From, now.AddDays(-1));
        if (await db.OutgoingMessages.CountAsync(sent => sent.To == from && sent.AgencyId == round.AgencyId && sent.HandedInAt > since, cancellation) >= MostInADay)
            return null;
        var names = await db.ExpectedUnits.At(round.Id, from).Select(unit => unit.Name).Take(2).ToListAsync(cancellation);
        return names switch { [] => null, [var one] => one, _ => "报送单位" };
    }

    private bool IsOurs(string address) => address.Equals(settings.From.Address, StringComparison.OrdinalIgnoreCase)
        || mailboxes.Any(mailbox => address.Equals(mailbox.UserName, StringComparison.OrdinalIgnoreCase));
}
