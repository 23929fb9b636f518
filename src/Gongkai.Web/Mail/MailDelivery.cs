using Gongkai.Data;
using Gongkai.Data.Mail;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Mail;

/// <summary>
/// Sends what is due, one message after the other over one connection. Each outcome is saved at once: what the server took is
/// not sent again, unless the program is killed between its answer and the save.
/// </summary>
internal sealed partial class MailDelivery(GongkaiDb db, MailSettings settings, MessageWriting writing, TimeProvider clock, ILogger<MailDelivery> log)
{
    private const int Batch = 200;

    /// <summary>Sends what is due now.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        if (!settings.IsConfigured)
            return;
        var now = clock.GetUtcNow();
        var due = await db.OutgoingMessages.Where(message => message.DueAt <= now).OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Take(Batch).ToListAsync(cancellation);
        if (due.Count == 0)
            return;
        using var server = MailConnection.Client(settings);
        foreach (var message in due)
        {
            await SendAsync(server, message, cancellation);
            await db.SaveAsync(cancellation);
        }

        if (server.IsConnected)
            await server.DisconnectAsync(quit: true, cancellation);
    }

    private async Task SendAsync(SmtpClient server, OutgoingMessage message, CancellationToken cancellation)
    {
        try
        {
            if (!server.IsConnected)
                await MailConnection.OpenAsync(server, settings, cancellation);
            using var written = await writing.WriteAsync(message, cancellation);
            if (written is null)
            {
                db.Remove(message);
                return;
            }

            await server.SendAsync(written, cancellation);
            message.Send(clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or IOException or System.Net.Sockets.SocketException or NotSupportedException or FormatException)
        {
            // Refused for good: this recipient or this message (RFC 5321, 5yz). Everything else may pass.
            var isFinal = fault is FormatException or SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, StatusCode: >= (SmtpStatusCode)500 };
            message.Fail(fault.Message, isFinal, clock.GetUtcNow());
            Failed(log, message.Id, message.Attempts, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} was not sent at attempt {Attempt}: {Error}")]
    private static partial void Failed(ILogger log, long id, int attempt, string error);
}
