using Gongkai.Data.Mail;
using MimeKit;

namespace Gongkai.Web.Mail;

/// <summary>Makes of a saved message what the mail server gets.</summary>
internal sealed class MessageWriting(MailSettings settings)
{
    /// <summary>The message; its Message-ID is the same at each attempt, so that mail programs show it once.</summary>
    public Task<MimeMessage> WriteAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var written = new MimeMessage
        {
            MessageId = $"gongkai.{message.Id}.{message.HandedInAt.UtcTicks}@{settings.From.Domain}",
            Date = message.HandedInAt.ToOffset(TimeSpan.FromHours(8)),
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Text },
        };
        written.From.Add(settings.From);
        written.To.Add(MailboxAddress.Parse(message.To));

        // Nobody's absence notice answers a program.
        written.Headers.Add("Auto-Submitted", "auto-generated");
        return Task.FromResult(written);
    }
}
