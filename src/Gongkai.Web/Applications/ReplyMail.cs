using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Data.Mail;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Letters;
using Gongkai.Web.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Gongkai.Web.Applications;

/// <summary>Replies that go by e-mail: handed in, written with their files when they are sent, recorded as delivered when the mail server has taken them.</summary>
internal sealed class ReplyMail(GongkaiDb db, ApplicantSeal seal, CaseFiles files, MailSettings mail, AgencyDirectory directory, TimeProvider clock)
{
    /// <summary>What all files together may have, in bytes: more is refused by many mail servers.</summary>
    private const long TotalLimit = 20 * 1024 * 1024;

    /// <summary>The message by which the reply of a case goes; null where none was handed in.</summary>
    public Task<OutgoingMessage?> LastAsync(long applicationId, CancellationToken cancellation) =>
        db.OutgoingMessages.AsNoTracking().Where(message => message.ApplicationId == applicationId && message.CarriesReply).OrderByDescending(message => message.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>Hands the signed reply in for sending.</summary>
    /// <returns>Done, or a refusal <c>case.wrong_state</c>, <c>mail.none</c>, <c>mail.address</c>, <c>mail.waiting</c> or <c>mail.too_large</c>.</returns>
    public async Task<Result> HandInAsync(Application application, CancellationToken cancellation)
    {
        if (application.In<AwaitingDelivery>().Refusal is { } wrong)
            return wrong;
        if (!mail.IsConfigured)
            return Result.Refuse("mail.none", "本平台未配置邮件服务器，不能用电子邮件送达。请改用其他方式，或者请管理员配置。");
        if (application.Applicants[0].Email is null)
            return Result.Refuse("mail.address", "申请人的联系方式中没有电子邮箱，请改用其他方式送达。");
        if (IssuedLetter.Reply(application) is null)
            return Result.Refuse("mail.letter", "答复书不是在本平台制作的，不能由本平台发送。请改用其他方式送达。");
        if (await LastAsync(application.Id, cancellation) is { DueAt: not null })
            return Result.Refuse("mail.waiting", "该答复的邮件正在发送，请稍候刷新页面查看。");
        if ((await files.OfAsync(application.Id, cancellation)).Sum(file => file.Given.Size) > TotalLimit)
            return Result.Refuse("mail.too_large", $"随答复提供的文件合计超过{TotalLimit >> 20}MB，不能用电子邮件发送。请改用网上下载或者邮寄。");
        db.Add(OutgoingMessage.ToApplicant(application, $"政府信息公开申请{application.Number}的答复", "", carriesReply: true, clock.GetUtcNow()));
        return Result.Done;
    }

    /// <summary>Tells an applicant who wants to download that the reply is there; nothing where no e-mail address is known.</summary>
    public void Announce(Application application, string agency, string path)
    {
        if (!mail.IsConfigured || application.Provision?.Way != ProvisionWay.Download || application.Applicants[0].Email is null)
            return;
        var text = $"您好：\n\n您向{agency}提出的政府信息公开申请（编号：{application.Number}）已有答复。请凭申请编号和查询码在以下页面查看、下载：\n\n{mail.Link(path)}\n";
        db.Add(OutgoingMessage.ToApplicant(application, $"政府信息公开申请{application.Number}已有答复", text, carriesReply: false, clock.GetUtcNow()));
    }

    /// <summary>Fills in to whom a message goes, and the reply with its files.</summary>
    /// <returns>False where there is nothing left to send: the reply was called back.</returns>
    /// <exception cref="FormatException">The applicant's address cannot be opened, or a file is missing.</exception>
    public async Task<bool> FillAsync(OutgoingMessage message, MimeMessage written, CancellationToken cancellation)
    {
        var application = await db.Applications.AsNoTracking().Whole().SingleAsync(found => found.Id == message.ApplicationId, cancellation);
        var identities = await db.ApplicantFiles.Where(file => file.ApplicationId == application.Id).Select(file => file.Identities).SingleAsync(cancellation);
        var opened = seal.Open(application.AgencyId, application.Number, identities);
        if (!opened.IsDone || opened.Value.Applicants[0].Email is not { } address)
            throw new FormatException(opened.Refusal?.Message ?? "申请人没有电子邮箱。");
        written.To.Add(new MailboxAddress("", address));
        written.Body = new TextPart("plain") { Text = message.Text };
        if (!message.CarriesReply)
            return true;
        application.Reveal(opened.Value.Applicants);
        if (application.State is not AwaitingDelivery || IssuedLetter.Reply(application) is not { } reply)
            return false;
        var agency = (await directory.GetAsync(cancellation)).Agencies.Single(found => found.Id == message.AgencyId);
        var body = new BodyBuilder
        {
            TextBody = $"您好：\n\n您向{agency.Name}提出的政府信息公开申请（编号：{application.Number}）的答复见附件。\n\n"
                + $"凭申请编号和查询码，可以在{mail.Link($"/{agency.Slug}/apply/track")}查看办理经过和救济途径。\n",
        };
        var letter = LetterDownload.File(reply, "pdf");
        body.Attachments.Add(letter.FileDownloadName, letter.FileContents, new ContentType("application", "pdf"));
        foreach (var file in await files.OfAsync(application.Id, cancellation))
        {
            var content = await files.GivenAsync(file, cancellation);
            if (!content.IsDone)
                throw new FormatException(content.Refusal.Message);
            body.Attachments.Add(file.Name, content.Value, ContentType.Parse(file.MediaType));
        }

        written.Body = body.ToMessageBody();
        return true;
    }

    /// <summary>Records as delivered what the mail server has taken. What somebody did with the case since stays as it is.</summary>
    public async Task RecordSentAsync(CancellationToken cancellation)
    {
        var sent = await db.OutgoingMessages.AsNoTracking().Where(message => message.CarriesReply && message.SentAt != null
            && db.Applications.Any(found => found.Id == message.ApplicationId && found.EndedOn == null)).OrderBy(message => message.Id).ToListAsync(cancellation);
        foreach (var message in sent)
        {
            db.ChangeTracker.Clear();
            var application = await db.Applications.Whole().SingleAsync(found => found.Id == message.ApplicationId, cancellation);
            if (application.State is not AwaitingDelivery state || application.Steps[^1].At > message.SentAt)
                continue;
            var proof = $"电子邮件送达：邮件服务器{mail.Host}于{LegalDay.InChina(message.SentAt!.Value):yyyy-MM-dd HH:mm:ss}接收，邮件标识{MessageWriting.IdOf(message, mail)}";
            if (!state.Deliver(clock.GetUtcNow(), proof, CaseStep.Mail).IsDone)
                continue;
            db.Record(new AuditAuthor(null, CaseStep.Mail), application.AgencyId, "case.Delivery", application, new { application.Number });
            await db.SaveAsync(cancellation);
        }
    }
}
